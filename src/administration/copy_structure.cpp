#include "change.hpp"
#include "forms.hpp"
#include "html/problems.hpp"
#include "http/day.hpp"
#include "structure_view.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

http::Response copy_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const base::Problems& problems) {
  html::Select of{.name = "of",
                  .value = typed(request, "of", request.query("of").value_or("")),
                  .label = {.text = "Begin with"},
                  .error_message = html::error_of(problems, "of")};
  for (const auto& each : site.database.read(organisation::structures)) {
    of.items.push_back({.value = each.key, .text = each.name + " (" + status_words(each.status) + ")"});
  }
  const auto name = html::input({.name = "name",
                                 .value = typed(request, "name"),
                                 .label = {.text = "Name of the proposal"},
                                 .hint = {.text = "Such as: Four districts, April 2027"},
                                 .error_message = html::error_of(problems, "name"),
                                 .autocomplete = "off"});
  const auto day = day_input(request, problems, {"on", "As it stands on", "Leave empty for today.", asker.today});
  return form_page(
      site, request, asker, problems,
      {.title = "Prepare a regrouping",
       .back = {.text = "Structures", .href = "/structures"},
       .content = html::html(
           "<p class=\"govuk-body\">A proposal begins as a copy of a structure. Move its centres as you like, then "
           "compare it with the one in force: nothing else changes until you say that it is in force.</p>{}",
           own_form(
               request, "/structures",
               html::html("{}{}{}{}", name, html::select(of), day, html::button({.text = "Make the proposal"}))))});
}

}  // namespace

http::Response show_copy_structure(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto refused = refusal(asker, rights::Permission::manage_structures);
  return refused ? *std::move(refused) : copy_page(site, request, asker, {});
}

http::Response copy_structure(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return carry_out(
      site, request, asker,
      [&](db::Session& session, const organisation::Doer& doer) -> Changed {
        const auto on = http::read_day(request.form(), "on");
        if (!on) {
          return std::unexpected{on.error()};
        }
        const auto copy = organisation::copy_structure(
            session, doer, {typed(request, "of"), typed(request, "name"), on->value_or(asker.today)});
        return copy ? Changed{with_done("/structures/" + segment(*copy), "copied")} : std::unexpected{copy.error()};
      },
      [&](const base::Problems& problems) { return copy_page(site, request, asker, problems); });
}

}  // namespace administration
