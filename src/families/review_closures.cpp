// Families that are closed, for whoever answers for data protection: whether each is still right, without a name.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "close_family.hpp"
#include "closures.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "registration.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;

constexpr auto closed_address = "/closed-families";

struct ClosedFamily {
  Closure closure;
  std::vector<std::int64_t> people;
};

std::vector<ClosedFamily> read_closed(const Site& site) {
  return site.database.read([](db::Session& session) {
    std::vector<ClosedFamily> all;
    for (auto& each : closures(session)) {
      auto people = people_of(session, each);
      all.push_back({std::move(each), std::move(people)});
    }
    return all;
  });
}

std::string closed_json(const std::vector<ClosedFamily>& all) {
  auto rows = nlohmann::ordered_json::array();
  for (const auto& [each, people] : all) {
    rows.push_back({{"closure", each.id},
                    {"kind", each.kind},
                    {"closed", each.closed},
                    {"people", people.size()},
                    {"review_on", each.review_on.iso()}});
  }
  return nlohmann::ordered_json{{"closed_families", std::move(rows)}}.dump();
}

http::Response for_the_whole_county() {
  return http::problem(403, "Closed families are reviewed for the whole county, and your rights are for a part of it.");
}

/// The form of one of them; with what was sent, where it is the one that was sent.
Html closure_review_form(const http::Request& request, const Closure& closure, bool is_sent,
                         const base::Problems& problems) {
  const auto wrong = is_sent ? problems : base::Problems{};
  const auto typed = [&](std::string_view field) {
    return is_sent ? std::string{request.form().text(field).value_or("")} : std::string{};
  };
  const auto fields =
      html::html("{}{}{}",
                 html::input({.name = "closed_review",
                              .id = is_sent ? "closed_review" : "closed_review-" + closure.id,
                              .value = typed("closed_review"),
                              .label = {.text = "It is still right: look again by"},
                              .hint = {.text = "A day within a year, such as 1 March 2027."},
                              .error_message = html::error_of(wrong, "closed_review"),
                              .autocomplete = "off"}),
                 html::input({.name = "closed_people",
                              .id = is_sent ? "closed_people" : "closed_people-" + closure.id,
                              .value = typed("closed_people"),
                              .label = {.text = "Who else must see them?"},
                              .hint = {.text = "If those who are named have left: e-mail addresses of accounts here."},
                              .error_message = html::error_of(wrong, "closed_people"),
                              .autocomplete = "off"}),
                 html::button({.text = "Write the review down", .classes = "govuk-button--secondary"}));
  return html::details({.summary_text = "Review",
                        .html = html::form({.action = fmt::format("{}/{}/review", closed_address, closure.id),
                                            .csrf_token = std::string{request.forgery_token()},
                                            .html = fields}),
                        .open = is_sent});
}

Html closed_table(const Site& site, const http::Request& request, const rights::Asker& asker,
                  const std::vector<ClosedFamily>& all, std::string_view sent, const base::Problems& problems) {
  html::Table table{.head = {{.text = "Look again by"},
                             {.text = "Closed"},
                             {.text = "By"},
                             {.text = "Why"},
                             {.text = "Open to"},
                             html::hidden_head("Action")},
                    .caption = "Closed families",
                    .caption_classes = "govuk-visually-hidden"};
  const auto names = site.account_names();
  for (const auto& [each, people] : all) {
    table.rows.push_back({{.text = html::date(each.review_on) + (each.review_on < asker.today ? " (overdue)" : "")},
                          {.text = html::instant(each.closed)},
                          {.text = account_called(names, each.account)},
                          {.text = std::string{closure_words(each.kind)}},
                          {.text = accounts_called(names, people)},
                          {.html = closure_review_form(request, each, each.id == sent, problems)}});
  }
  return html::card_table(table);
}

http::Response closures_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                             std::string_view sent, const base::Problems& problems) {
  const auto all = read_closed(site);
  const rights::Look look{.room = "families",
                          .kind = "closed_family",
                          .record = std::nullopt,
                          .rows = static_cast<std::int64_t>(all.size()),
                          .question = {},
                          .purpose = {}};
  if (auto recorded = site.record_look(request, asker, look); !recorded) {
    return std::move(recorded.error());
  }
  if (request.accepts_json()) {
    return http::json(closed_json(all));
  }
  const auto content = all.empty() ? html::html("<p class=\"govuk-body\">No family is closed.</p>")
                                   : html::html(
                                         "<p class=\"govuk-body\">Which families they are, those alone know who "
                                         "are named: ask them whether it is still right.</p>{}",
                                         closed_table(site, request, asker, all, sent, problems));
  const auto done = request.query("done").value_or("") == "reviewed"
                        ? html::notification_banner({.text = "The review is written down.", .type = "success"})
                        : Html{};
  return site.page(request, asker, problems.empty() ? 200 : 422,
                   {.title = "Closed families",
                    .has_errors = !problems.empty(),
                    .back_link = html::BackLink{.text = "Administration", .href = "/administration"},
                    .content = html::html("{}{}<h1 class=\"govuk-heading-l\">Closed families</h1>{}", done,
                                          html::summary_of(problems), content)});
}

}  // namespace

http::Response show_closures(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return asker.may_everywhere(rights::Permission::review_openings) ? closures_page(site, request, asker, {}, {})
                                                                   : for_the_whole_county();
}

http::Response review_closed_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!asker.may_everywhere(rights::Permission::review_openings)) {
    return for_the_whole_county();
  }
  const auto all = site.database.read([](db::Session& session) { return closures(session); });
  const auto found = std::ranges::find(all, request.path("closure"), &Closure::id);
  if (found == all.end()) {
    return http::not_found();
  }
  base::Problems problems;
  const auto day =
      review_day_typed(std::string{request.form().text("closed_review").value_or("")}, asker.today, problems);
  const auto people = accounts_typed(
      site, std::string{request.form().text("closed_people").value_or("")},
      [](const rights::Asker& each) { return each.may(rights::Permission::see_family); }, problems);
  if (!problems.empty()) {
    return request.accepts_json() ? http::as_json(problems) : closures_page(site, request, asker, found->id, problems);
  }
  site.database.write_alone([&](db::Session& session) {
    review_closure(session, {asker.id.text(), asker.account, now_words(site)}, *found, *day, people);
  });
  return http::see_other(std::string{closed_address} + "?done=reviewed");
}

}  // namespace families
