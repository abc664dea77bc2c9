#include "centre_view.hpp"
#include "change.hpp"
#include "forms.hpp"
#include "html/problems.hpp"
#include "http/day.hpp"
#include "seen.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

using html::Html;
using organisation::Centre;

Html kind_choice(const http::Request& request, const Centre& present, const base::Problems& problems) {
  html::Select select{.name = "kind",
                      .value = typed(request, "kind", present.kind),
                      .label = {.text = "Kind"},
                      .error_message = html::error_of(problems, "kind")};
  for (const auto* kind : {"", "centre", "hub", "network_site", "venue"}) {
    select.items.push_back({.value = kind, .text = kind_words(kind)});
  }
  return html::select(select);
}

Html centre_fields(const http::Request& request, const Centre& present, const base::Problems& problems) {
  Html all;
  all += html::input({.name = "name",
                      .value = typed(request, "name", present.name),
                      .label = {.text = "Name"},
                      .error_message = html::error_of(problems, "name"),
                      .autocomplete = "off"});
  all += kind_choice(request, present, problems);
  all += html::input({.name = "postcode",
                      .value = typed(request, "postcode", present.postcode),
                      .label = {.text = "Postcode"},
                      .hint = {.text = "From it come the distances in lists, and the place on the map"},
                      .error_message = html::error_of(problems, "postcode"),
                      .classes = "govuk-input--width-10",
                      .autocomplete = "off"});
  all += day_input(request, problems, {"opened", "Opened", "The first day. Leave empty if not known.", present.opened});
  all += day_input(
      request, problems,
      {"closed", "Closed", "The first day on which it is closed. Leave empty while it is open.", present.closed});
  return all;
}

std::expected<organisation::CentreWords, base::Problems> words_of(const http::Request& request) {
  const auto opened = http::read_day(request.form(), "opened");
  const auto closed = http::read_day(request.form(), "closed");
  base::Problems problems;
  for (const auto* day : {&opened, &closed}) {
    if (!*day) {
      problems.add(day->error().all()[0].field, day->error().all()[0].message);
    }
  }
  if (!problems.empty()) {
    return std::unexpected{problems};
  }
  return organisation::CentreWords{typed(request, "name"), typed(request, "kind"), typed(request, "postcode"), *opened,
                                   *closed};
}

http::Response add_centre_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                               const base::Problems& problems) {
  return form_page(site, request, asker, problems,
                   {.title = "Add a centre",
                    .back = {.text = "Centres", .href = "/centres"},
                    .content = own_form(request, "/centres",
                                        html::html("{}{}", centre_fields(request, {}, problems),
                                                   html::button({.text = "Add centre"})))});
}

http::Response centre_form_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                                const Centre& centre, const base::Problems& problems) {
  return form_page(
      site, request, asker, problems,
      {.title = "Change " + centre.name,
       .back = {.text = centre.name, .href = address_of(centre)},
       .content = own_form(request, address_of(centre) + "/change",
                           html::html("{}{}{}", seen_field(seen_words(centre)),
                                      centre_fields(request, centre, problems), html::button({.text = "Save"})))});
}

std::optional<Centre> asked_centre(const Site& site, const http::Request& request) {
  return site.database.read(
      [&](db::Session& session) { return organisation::find_centre(session, std::string{request.path("centre")}); });
}

}  // namespace

http::Response show_add_centre(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto refused = refusal(asker, rights::Permission::manage_structures);
  return refused ? *std::move(refused) : add_centre_page(site, request, asker, {});
}

http::Response add_centre(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return carry_out(
      site, request, asker,
      [&](db::Session& session, const organisation::Doer& doer) -> Changed {
        const auto words = words_of(request);
        if (!words) {
          return std::unexpected{words.error()};
        }
        const auto added = organisation::add_centre(session, doer, site.database.env().new_id(), *words);
        return added ? Changed{with_done("/centres/" + segment(*added), "centre_added")}
                     : std::unexpected{added.error()};
      },
      [&](const base::Problems& problems) { return add_centre_page(site, request, asker, problems); });
}

http::Response show_change_centre(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (auto refused = refusal(asker, rights::Permission::manage_structures)) {
    return *std::move(refused);
  }
  const auto centre = asked_centre(site, request);
  return centre ? centre_form_page(site, request, asker, *centre, {}) : http::not_found();
}

http::Response change_centre(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto centre = asked_centre(site, request);
  if (!centre) {
    return http::not_found();
  }
  return carry_out(
      site, request, asker,
      [&](db::Session& session, const organisation::Doer& doer) -> Changed {
        const auto words = words_of(request);
        if (!words) {
          return std::unexpected{words.error()};
        }
        const auto now = organisation::find_centre(session, centre->key);
        if (auto problems = changed_since(request, now ? seen_words(*now) : ""); !problems.empty()) {
          return std::unexpected{std::move(problems)};
        }
        const auto done = organisation::change_centre(session, doer, centre->key, *words);
        return done ? Changed{with_done(address_of(*centre), "centre_changed")} : std::unexpected{done.error()};
      },
      [&](const base::Problems& problems) { return centre_form_page(site, request, asker, *centre, problems); });
}

}  // namespace administration
