#include "change.hpp"
#include "forms.hpp"
#include "html/problems.hpp"
#include "seen.hpp"
#include "structure_view.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

using organisation::Structure;

html::Choice status(const std::string& status, const std::string& hint) {
  return {.text = status_words(status), .value = status, .hint = {.text = hint}};
}

http::Response structure_form_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                                   const Structure& structure, const base::Problems& problems) {
  const auto name = html::input({.name = "name",
                                 .value = typed(request, "name", structure.name),
                                 .label = {.text = "Name"},
                                 .error_message = html::error_of(problems, "name"),
                                 .autocomplete = "off"});
  const auto states = html::radios({.fieldset = html::Fieldset{.legend = {.text = "Status"}},
                                    .error_message = html::error_of(problems, "status"),
                                    .name = "status",
                                    .items = {status("in_force", "The county is divided so."),
                                              status("proposed", "It is being prepared; figures can be tried by it."),
                                              status("past", "The county was divided so.")},
                                    .value = typed(request, "status", structure.status)});
  return form_page(site, request, asker, problems,
                   {.title = "Change " + structure.name,
                    .back = {.text = structure.name, .href = address_of(structure)},
                    .content = own_form(request, address_of(structure) + "/change",
                                        html::html("{}{}{}{}", seen_field(seen_words(structure)), name, states,
                                                   html::button({.text = "Save"})))});
}

}  // namespace

http::Response show_change_structure(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (auto refused = refusal(asker, rights::Permission::manage_structures)) {
    return *std::move(refused);
  }
  const auto view = asked_structure(site, request);
  return view ? structure_form_page(site, request, asker, view->structure, {}) : http::not_found();
}

http::Response change_structure(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto view = asked_structure(site, request);
  if (!view) {
    return http::not_found();
  }
  return carry_out(
      site, request, asker,
      [&](db::Session& session, const organisation::Doer& doer) -> Changed {
        const auto now = organisation::find_structure(session, view->structure.key);
        if (auto problems = changed_since(request, now ? seen_words(*now) : ""); !problems.empty()) {
          return std::unexpected{std::move(problems)};
        }
        const auto done = organisation::change_structure(session, doer, view->structure.key,
                                                         {typed(request, "name"), typed(request, "status")});
        return done ? Changed{with_done(address_of(view->structure), "structure_changed")}
                    : std::unexpected{done.error()};
      },
      [&](const base::Problems& problems) {
        return structure_form_page(site, request, asker, view->structure, problems);
      });
}

}  // namespace administration
