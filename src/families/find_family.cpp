#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "found_families.hpp"
#include "home_registrations.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "registration.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;
using Json = nlohmann::ordered_json;

constexpr auto address = "/families";

Html search_form(const http::Request& request, const SearchResults& results) {
  return html::form({.action = address,
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html("{}{}", search_field(results), html::button({.text = "Find"}))});
}

Html page_link(const Family& family, const std::string& title) {
  return html::html(R"(<a class="govuk-link" href="/families/{}">{}</a>)", family.id, title);
}

/// Registering without the desk: at home, and on paper.
Html other_ways(const Site& site, const rights::Asker& asker) {
  const auto centres = site.centres_where(asker, rights::Permission::register_families);
  const auto all = site.database.read([](db::Session& session) { return waiting_by_centre(session); });
  std::int64_t waiting = 0;
  for (const auto& [centre, count] : all) {
    waiting += std::ranges::find(centres, centre) == centres.end() ? 0 : count;
  }
  return html::html(
      R"(<h2 class="govuk-heading-m">From home, and on paper</h2><ul class="govuk-list"><li><a class="govuk-link" )"
      R"(href="/home-registrations">Registrations from home</a>{}</li><li><a class="govuk-link" )"
      R"(href="/registrations/paper">A form on paper</a>, to print</li></ul>)",
      waiting == 0 ? std::string{} : fmt::format(": {} to take on", html::number(waiting)));
}

/// Searching comes before adding.
Html registering(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!asker.may(rights::Permission::register_families)) {
    return {};
  }
  const auto begin = [&](const char* how, const char* text, const char* classes) {
    return html::form({.action = "/registrations",
                       .csrf_token = std::string{request.forgery_token()},
                       .html = html::html(R"(<input type="hidden" name="how" value="{}">{})", how,
                                          html::button({.text = text, .classes = classes}))});
  };
  return html::html(R"(<h2 class="govuk-heading-m">Not found?</h2><div class="govuk-button-group">{}{}</div>{}{})",
                    begin("steps", "Register a family, step by step", "govuk-button--secondary"),
                    begin("all", "Register on one page", "govuk-button--secondary"), unfinished(site, asker),
                    other_ways(site, asker));
}

Html done_banner(const http::Request& request) {
  const auto done = request.query("done").value_or("");
  const auto* const words = done == "discarded"   ? "The registration is thrown away."
                            : done == "closed"    ? "The family is closed. You did not name yourself, so you see it no "
                                                    "more."
                            : done == "elsewhere" ? "It is saved. The family is no longer in your area, so its page is "
                                                    "not shown to you any more."
                                                  : nullptr;
  return words == nullptr ? Html{} : html::notification_banner({.text = words, .type = "success"});
}

http::Response search_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const SearchResults& results) {
  return site.page(request, asker, 200,
                   {.title = results.typed.empty() ? "Find a family" : "Families found",
                    .content = html::html("{}<h1 class=\"govuk-heading-l\">Find a family</h1>{}{}{}",
                                          done_banner(request), search_form(request, results),
                                          found_html(results, page_link), registering(site, request, asker))});
}

std::string results_json(const SearchResults& results) {
  auto families = Json::array();
  for (const auto& found : results.families) {
    auto people = Json::array();
    for (const auto& member : found.family.members) {
      people.push_back({{"role", member.role},
                        {"name", called(found.family, member.person)},
                        {"age", age_of(member, results.ages_on)}});
    }
    auto why = Json::array();
    for (const auto& reason : found.reasons) {
      why.push_back(reason_words(reason, found.family));
    }
    families.push_back({{"family", found.family.id}, {"people", std::move(people)}, {"found_by", std::move(why)}});
  }
  return Json{{"families", std::move(families)}, {"more", results.more}}.dump();
}

}  // namespace

http::Response show_search(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (asker.needs_purpose) {  // before anything is typed, which would have to be typed again
    if (auto recorded = site.record_look(request, asker, search_look(0)); !recorded) {
      return std::move(recorded.error());
    }
  }
  return search_page(site, request, asker, {});
}

http::Response find_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto results = search_families(site, asker, request.form().text("typed").value_or(""), Sought::to_see);
  if (auto recorded = site.record_look(request, asker, search_look(results.families.size())); !recorded) {
    return std::move(recorded.error());
  }
  return request.accepts_json() ? http::json(results_json(results)) : search_page(site, request, asker, results);
}

}  // namespace families
