#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "families/finder.hpp"
#include "family_page.hpp"
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

constexpr std::size_t most_found = 20;
constexpr std::size_t longest_typed = 200;  // bytes; more is cut off

constexpr auto address = "/families";

/// What a search gave.
struct Results {
  std::string typed;
  std::vector<FoundFamily> families = {};
  bool more = false;
};

/// What is typed is personal: it goes in the form's body, and stands in no address.
Html search_form(const http::Request& request, const std::string& typed) {
  const auto input = html::input(
      {.name = "typed",
       .type = "search",
       .value = typed,
       .label = {.text = "Name, date of birth, address, telephone number or card", .classes = "govuk-label--m"},
       .hint = {.text = "Of a child or a carer, in any order, as much as you know: Ad Ar for Ada Archer, "
                        "Archer ME4, or 3 May 2024"},
       .classes = "govuk-input--width-30",
       .autocomplete = "off",
       .spellcheck = false});
  return html::form({.action = address,
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html("{}{}", input, html::button({.text = "Find"}))});
}

Html members(const Family& family, std::string_view role, const char* label, base::Date on) {
  std::string words;
  for (const auto& member : family.members) {
    if (member.role == role || (role == "child" && member.role == "expected")) {
      const auto age = member.role == "carer" ? std::string{} : age_of(member, on);
      words += fmt::format("{}{}{}", words.empty() ? "" : "; ", called(family, member.person),
                           age.empty() ? "" : ", " + age);
    }
  }
  return words.empty() ? Html{}
                       : html::html("<p class=\"govuk-body govuk-!-margin-bottom-1\">{}: {}</p>", label, words);
}

Html result(const FoundFamily& found, base::Date on) {
  std::string why;
  for (const auto& reason : found.reasons) {
    const auto words = reason_words(reason, found.family);
    why += (why.empty() ? "" : ", ") + words;
  }
  return html::html(
      R"(<li class="govuk-!-margin-bottom-6"><h3 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" )"
      R"(href="/families/{}">{}</a></h3>{}{}<p class="govuk-hint">Found by: {}</p></li>)",
      found.family.id, family_title(found.family), members(found.family, "child", "Children", on),
      members(found.family, "carer", "Carers", on), why);
}

std::string count_words(const Results& results) {
  const auto count = results.families.size();
  return results.more ? fmt::format("The {} that fit best. Type more to narrow it down.", count)
         : count == 1 ? std::string{"1 family"}
                      : fmt::format("{} families", count);
}

Html results_section(const Results& results, base::Date on) {
  if (results.typed.empty()) {
    return {};
  }
  if (results.families.empty()) {
    return html::html(
        "<h2 class=\"govuk-heading-m\">Nobody found</h2><p class=\"govuk-body\">Nobody whom you may see fits all that "
        "was typed. Try fewer words, the beginning of a name, or a date of birth. No family is found by an address "
        "that is "
        "protected.</p>");
  }
  return html::html(R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list">{}</ul>)", count_words(results),
                    html::each(results.families, [&](const FoundFamily& found) { return result(found, on); }));
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
                           const Results& results) {
  return site.page(
      request, asker, 200,
      {.title = results.typed.empty() ? "Find a family" : "Families found",
       .content = html::html("{}<h1 class=\"govuk-heading-l\">Find a family</h1>{}{}{}", done_banner(request),
                             search_form(request, results.typed), results_section(results, site.usual_date()),
                             registering(site, request, asker))});
}

std::string results_json(const Results& results, base::Date on) {
  auto families = Json::array();
  for (const auto& found : results.families) {
    auto people = Json::array();
    for (const auto& member : found.family.members) {
      people.push_back(
          {{"role", member.role}, {"name", called(found.family, member.person)}, {"age", age_of(member, on)}});
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
  const auto typed = request.form().text("typed").value_or("");
  Results results{.typed = std::string{typed.substr(0, base::whole_characters(typed, longest_typed))}};
  const auto found = site.finder.find(results.typed, asker.today, site.sees_families(asker), most_found);
  results.families = site.database.read([&](db::Session& session) { return found_families(session, found.hits); });
  results.more = found.more;
  if (auto recorded = site.record_look(request, asker, search_look(results.families.size())); !recorded) {
    return std::move(recorded.error());
  }
  return request.accepts_json() ? http::json(results_json(results, site.usual_date()))
                                : search_page(site, request, asker, results);
}

}  // namespace families
