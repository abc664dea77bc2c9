#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "html/numbers.hpp"
#include "outcome_page.hpp"
#include "tasks.hpp"

namespace births {
namespace {

using Json = nlohmann::ordered_json;

std::string json_of_list(const BirthList& list, const WorkedList& worked) {
  auto faults = Json::array();
  for (const auto& fault : worked.rows.faults) {
    faults.push_back(
        {{"line", fault.line}, {"column", fault.column}, {"value", fault.value}, {"remedy", fault.remedy}});
  }
  auto outcome = Json::parse(json_of(worked.outcome));
  if (list.taken.empty()) {
    outcome.erase("stopped");
  }
  return Json{{"list", list.id.text()},
              {"taken", list.taken.empty() ? Json{} : Json(list.taken)},
              {"outcome", std::move(outcome)},
              {"faults", std::move(faults)}}
      .dump();
}

html::Html button_to(const http::Request& request, const std::string& action, const std::string& text,
                     const std::string& classes) {
  return html::form({.action = action,
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::button({.text = text, .prevent_double_click = true, .classes = classes})});
}

html::Html what_next(const http::Request& request, const BirthList& list, const Outcome& outcome) {
  const auto at = fmt::format("/births/lists/{}", list.id.text());
  const auto take_in = outcome.right == 0 ? html::Html{} : button_to(request, at + "/take-in", "Take in", {});
  return html::html(R"({}<p class="govuk-body"><a class="govuk-link" href="{}/columns">Choose other columns</a></p>{})",
                    take_in, at, button_to(request, at + "/discard", "Discard the list", "govuk-button--secondary"));
}

http::Response list_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const BirthList& list, const WorkedList& worked) {
  const bool is_taken = !list.taken.empty();
  const std::string title = is_taken ? "The list is taken in" : "What the list would come to";
  const auto lead = is_taken ? "Taken in on " + html::instant(list.taken) + ". What was sent is forgotten."
                             : std::string{"Nothing is written yet."};
  const auto after =
      !is_taken ? what_next(request, list, worked.outcome)
      : asker.may(rights::Permission::see_family)
          ? html::html(
                R"(<p class="govuk-body"><a class="govuk-link" href="/births/welcomes">Families to welcome</a></p>)")
          : html::Html{};
  return site.page(
      request, asker, 200,
      {.title = title,
       .back_link = html::BackLink{.text = "Births", .href = "/births"},
       .content = html::html(R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{}{}{})", title, lead,
                             outcome_view(worked.outcome, is_taken), faults_view(worked.rows), after)});
}

/// What a list would come to tells whom we hold: as many are looked for as it has rows that are right.
std::expected<void, http::Response> record_search(const Site& site, const http::Request& request,
                                                  const rights::Asker& asker, const Outcome& outcome) {
  return site.record_look(request, asker,
                          {.room = "births",
                           .kind = "birth_list",
                           .record = std::nullopt,
                           .rows = static_cast<std::int64_t>(outcome.right),
                           .question = {},
                           .purpose = std::string{request.query("purpose").value_or("")}});
}

}  // namespace

http::Response show_list(const Site& site, const http::Request& request, const rights::Asker& asker) {
  WorkedList worked;
  const auto list = site.database.read([&](db::Session& session) {
    auto found = find_list(session, site.key, request.path("list"), asker.account);
    if (found && found->taken.empty() && !found->columns.empty()) {
      worked = work_out(session, site, *found, Areas{session, asker.today}, asker.today);
    }
    return found;
  });
  if (!list) {
    return http::not_found();
  }
  if (!list->taken.empty()) {
    worked.outcome = outcome_in(list->outcome);
  } else if (list->columns.empty()) {
    return http::see_other(fmt::format("/births/lists/{}/columns", list->id.text()));
  } else if (auto recorded = record_search(site, request, asker, worked.outcome); !recorded) {
    return std::move(recorded.error());
  }
  return request.accepts_json() ? http::json(json_of_list(*list, worked))
                                : list_page(site, request, asker, *list, worked);
}

http::Response discard_list(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (const auto id = base::Uuid::parse(request.path("list"))) {
    site.database.write([&](db::Session& session) { return remove_list(session, *id, asker.account); });
  }
  return http::see_other("/births");
}

}  // namespace births
