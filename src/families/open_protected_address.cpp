// A protected address: opened for an hour and a reason, and looked at afterwards by whoever answers for that.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/instant.hpp"
#include "base/text.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "openings.hpp"
#include "show_family.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;
using Json = nlohmann::ordered_json;

constexpr std::int64_t most_shown = 200;
constexpr std::size_t longest_reason = 500;  // letters
constexpr auto reviews_address = "/protected-openings";

Html review_form(const http::Request& request, const Opening& opening) {
  return html::form({.action = std::string{reviews_address} + "/" + opening.id + "/review",
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::button({.text = "It was right", .classes = "govuk-button--secondary"})});
}

using Names = std::map<std::int64_t, std::string>;

std::string who(const Names& names, const Opening& opening) {
  const auto found = names.find(opening.account);
  return found == names.end() ? "An account that is not here" : found->second;
}

Html family_link(const Opening& opening) {
  return opening.is_closed ? html::text("A family that is closed to all but named people")
                           : html::html(R"(<a class="govuk-link" href="/families/{}">The family</a>)", opening.family);
}

Html openings_table(const Names& names, const http::Request& request, const rights::Asker& asker,
                    const std::vector<Opening>& openings) {
  html::Table table{.head = {{.text = "When"}, {.text = "Who"}, {.text = "Why"}, {.text = "Of"}, {.text = "Review"}},
                    .caption = "Protected addresses that were opened",
                    .caption_classes = "govuk-visually-hidden"};
  for (const auto& each : openings) {
    table.rows.push_back({{.text = html::instant(each.opened)},
                          {.text = who(names, each)},
                          {.text = each.is_closed ? "Not shown: ask whoever opened it" : each.reason},
                          {.html = family_link(each)},
                          {.html = each.account == asker.account ? html::text("Somebody else reviews your own")
                                                                 : review_form(request, each)}});
  }
  return html::card_table(table);
}

http::Response for_the_whole() {
  return http::problem(403, "Openings are reviewed for the whole county, and your rights are for a part of it.");
}

std::string openings_json(const Names& names, const std::vector<Opening>& openings) {
  auto all = Json::array();
  for (const auto& each : openings) {
    all.push_back({{"opening", each.id},
                   {"who", who(names, each)},
                   {"closed", each.is_closed},
                   {"family", each.is_closed ? Json(nullptr) : Json(each.family)},
                   {"why", each.is_closed ? Json(nullptr) : Json(each.reason)},
                   {"opened", each.opened},
                   {"ends", each.ends}});
  }
  return Json{{"to_review", std::move(all)}}.dump();
}

}  // namespace

http::Response open_protected_address(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto family = family_where(site, request.path("id"), asker, rights::Permission::open_protected_addresses);
  if (!family) {
    return http::not_found();
  }
  const auto address = "/families/" + std::string{request.path("id")};
  const auto reason = std::string{base::trimmed(request.form().text("reason").value_or(""))};
  if (reason.empty() || !base::is_one_line(reason) || base::characters(reason) > longest_reason) {
    const base::Problems problems{"reason", "Say in one line why you need this address now: it is read afterwards."};
    return request.accepts_json() ? http::as_json(problems) : show_family_again(site, request, asker, problems);
  }
  const auto seen = family_in_sight(site, request.path("id"), asker);
  if (!seen || std::ranges::none_of(seen->family.homes, &Home::is_protected)) {
    const base::Problems problems{"reason", "No address of this family is protected: there is nothing to open."};
    return request.accepts_json() ? http::as_json(problems) : show_family_again(site, request, asker, problems);
  }
  auto& env = site.database.env();
  site.database.write([&](db::Session& session) {
    open_address(session, {asker.id.text(), "web"}, {env.new_id(), *family, asker.account, reason, env.now()});
  });
  return http::see_other(address + "#homes");
}

http::Response show_openings(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!asker.may_everywhere(rights::Permission::review_openings)) {
    return for_the_whole();
  }
  const auto openings =
      site.database.read([&](db::Session& session) { return openings_to_review(session, asker.account, most_shown); });
  const rights::Look look{.room = "families",
                          .kind = "protected_opening",
                          .record = std::nullopt,
                          .rows = static_cast<std::int64_t>(openings.size()),
                          .question = {},
                          .purpose = {}};
  if (auto recorded = site.record_look(request, asker, look); !recorded) {
    return std::move(recorded.error());
  }
  if (request.accepts_json()) {
    return http::json(openings_json(site.account_names(), openings));
  }
  const auto content = openings.empty()
                           ? html::html("<p class=\"govuk-body\">None waits for review.</p>")
                           : html::html(
                                 "<p class=\"govuk-body\">Each was open for an hour. Ask whoever opened it where the "
                                 "reason does not explain it.</p>{}",
                                 openings_table(site.account_names(), request, asker, openings));
  return site.page(
      request, asker, 200,
      {.title = "Protected addresses that were opened",
       .breadcrumbs = {{.text = "Administration", .href = "/administration"}, {.text = "Protected addresses"}},
       .content = html::html("<h1 class=\"govuk-heading-l\">Protected addresses that were opened</h1>{}", content)});
}

http::Response review_protected_opening(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!asker.may_everywhere(rights::Permission::review_openings)) {
    return for_the_whole();
  }
  const auto id = base::Uuid::parse(request.path("opening"));
  const auto now = base::instant_text(site.database.env().now());
  const bool done = id && site.database.write_alone([&](db::Session& session) {
    return review_opening(session, {asker.id.text(), "web"}, id->text(), asker.account, now);
  });
  return done ? http::see_other(reviews_address) : http::not_found();
}

}  // namespace families
