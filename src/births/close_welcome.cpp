#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/typed_day.hpp"
#include "families/data_key.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "sql.hpp"
#include "tasks.hpp"
#include "welcomes.hpp"

namespace births {
namespace {

using Json = nlohmann::ordered_json;

/// What the form says.
struct Said {
  std::string how = {};
  std::string day = {};
};

std::optional<Welcome> asked(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return site.database.read(
      [&](db::Session& session) { return find_welcome(session, site, asker, request.path("welcome")); });
}

html::Html form_of(const http::Request& request, const Welcome& welcome, const Said& said,
                   const base::Problems& problems) {
  html::Radios how{
      .fieldset = html::Fieldset{.legend = {.text = "How were they welcomed?", .classes = "govuk-fieldset__legend--m"}},
      .error_message = html::error_of(problems, "how"),
      .name = "how",
      .value = said.how};
  for (const auto& way : welcome_ways()) {
    how.items.push_back({.text = std::string{way.words}, .value = std::string{way.key}});
  }
  const auto day = html::input({.name = "day",
                                .inputmode = "numeric",
                                .value = said.day,
                                .label = {.text = "On which day?"},
                                .hint = {.text = "Like 3 5 2026"},
                                .error_message = html::error_of(problems, "day"),
                                .classes = "govuk-input--width-10"});
  return html::form({.action = "/births/welcomes/" + welcome.id,
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html("{}{}{}", html::radios(how), day, html::button({.text = "Done"}))});
}

http::Response welcome_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                            const Welcome& welcome, const Said& said, const base::Problems& problems) {
  const auto content =
      welcome.is_closed && problems.empty()
          ? html::html("<p class=\"govuk-body\">{}, {}.</p>", way_words(welcome.how), html::date(*welcome.done_on))
      : site.may_change(asker, welcome.family) ? form_of(request, welcome, said, problems)
                                               : html::html("<p class=\"govuk-body\">They were not welcomed yet.</p>");
  const auto title = welcome.who() + " and family";
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = title,
       .has_errors = !problems.empty(),
       .back_link = html::BackLink{.text = "Families to welcome", .href = "/births/welcomes"},
       .content = html::html("{}<h1 class=\"govuk-heading-l\">{}</h1>{}", html::summary_of(problems), title, content)});
}

/// Both that is said, checked.
std::optional<base::Date> checked(const Said& said, base::Date today, base::Problems& problems) {
  if (std::ranges::find(welcome_ways(), said.how, &WelcomeWay::key) == welcome_ways().end()) {
    problems.add("how", "Choose how they were welcomed.");
  }
  auto day = base::day_as_typed(said.day);
  if (!day || *day > today) {
    problems.add("day", "Enter a day that has come, like 3 5 2026.");
  }
  return day;
}

enum class Closed : std::uint8_t { now, so_already, otherwise };

Closed close(db::Session& session, const Site& site, const rights::Asker& asker, Welcome& welcome,
             const std::string& how, base::Date day) {
  const auto rows = session.execute(sql::welcome_close, {{"id", welcome.id},
                                                         {"how", how},
                                                         {"day", day.iso()},
                                                         {"now", site.database.env().instant()},
                                                         {"account", asker.account}});
  if (rows == 0) {
    const auto now = find_welcome(session, site, asker, welcome.id);
    welcome = now.value_or(welcome);
    return welcome.how == how && welcome.done_on == day ? Closed::so_already : Closed::otherwise;
  }
  session.record(
      {.actor = asker.id.text(),
       .origin = "web",
       .room = "births",
       .kind = "welcome",
       .record = welcome.family,
       .action = "close",
       .rows = 1,
       .digest = {},
       .detail = families::encrypt_for(session, welcome.family, Json{{"how", how}, {"day", day.iso()}}.dump())});
  return Closed::now;
}

}  // namespace

http::Response show_welcome(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto welcome = asked(site, request, asker);
  if (!welcome) {
    return http::not_found();
  }
  if (auto recorded = site.record_look(request, asker,
                                       {.room = "births",
                                        .kind = "welcome",
                                        .record = welcome->family,
                                        .rows = 1,
                                        .question = {},
                                        .purpose = std::string{request.query("purpose").value_or("")}});
      !recorded) {
    return std::move(recorded.error());
  }
  if (request.accepts_json()) {
    return http::json(Json{{"welcome", welcome->id},
                           {"family", welcome->child.family_id},
                           {"who", welcome->who()},
                           {"how", welcome->is_closed ? Json(welcome->how) : Json{}},
                           {"day", welcome->done_on ? Json(welcome->done_on->iso()) : Json{}}}
                          .dump());
  }
  const auto& today = asker.today;
  return welcome_page(site, request, asker, *welcome,
                      {.how = {}, .day = fmt::format("{} {} {}", today.day(), today.month(), today.year())}, {});
}

http::Response close_welcome(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto welcome = asked(site, request, asker);
  if (!welcome || !site.may_change(asker, welcome->family)) {
    return http::not_found();
  }
  const Said said{std::string{request.form().text("how").value_or("")},
                  std::string{request.form().text("day").value_or("")}};
  base::Problems problems;
  const auto day = checked(said, asker.today, problems);
  if (problems.empty()) {
    const auto closed = site.database.write_alone(
        [&](db::Session& session) { return close(session, site, asker, *welcome, said.how, *day); });
    if (closed != Closed::otherwise) {
      return http::see_other("/births/welcomes?done=welcomed");
    }
    problems.add("how", fmt::format("Somebody wrote down meanwhile: {}, {}. That stands; what you say is not kept.",
                                    way_words(welcome->how), html::date(*welcome->done_on)));
  }
  return request.accepts_json() ? http::as_json(problems)
                                : welcome_page(site, request, asker, *welcome, said, problems);
}

}  // namespace births
