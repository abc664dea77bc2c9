// How a search is asked for, and what it found, on whichever page: to open a family, or to compare it with another.
#include <fmt/format.h>

#include "family_page.hpp"
#include "found_families.hpp"
#include "html/components.hpp"

namespace families {
namespace {

using html::Html;

Html found_members(const Family& family, std::string_view role, const char* label, base::Date on) {
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

Html found_item(const FoundFamily& found, base::Date on, const Html& link) {
  std::string why;
  for (const auto& reason : found.reasons) {
    why += (why.empty() ? "" : ", ") + reason_words(reason, found.family);
  }
  return html::html(
      R"(<li class="govuk-!-margin-bottom-6"><h3 class="govuk-heading-s govuk-!-margin-bottom-1">{}</h3>{}{}<p )"
      R"(class="govuk-hint">Found by: {}</p></li>)",
      link, found_members(found.family, "child", "Children", on), found_members(found.family, "carer", "Carers", on),
      why);
}

std::string count_words(const SearchResults& results) {
  const auto count = results.families.size();
  return results.more ? fmt::format("The {} that fit best. Type more to narrow it down.", count)
         : count == 1 ? std::string{"1 family"}
                      : fmt::format("{} families", count);
}

}  // namespace

html::Html search_field(const SearchResults& results) {
  return html::input({.name = "typed",
                      .type = "search",
                      .value = results.typed,
                      .label = {.text = "Name, date of birth, address, telephone number or card",
                                .classes = results.sought == Sought::to_see ? "govuk-label--m" : ""},
                      .hint = {.text = "Of a child or a carer, in any order, as much as you know: Ad Ar for Ada "
                                       "Archer, Archer ME4, or 3 May 2024"},
                      .classes = "govuk-input--width-30",
                      .autocomplete = "off",
                      .spellcheck = false});
}

html::Html found_html(const SearchResults& results, const LinkOf& link_of) {
  if (results.typed.empty()) {
    return {};
  }
  if (results.families.empty()) {
    const bool to_see = results.sought == Sought::to_see;
    return html::html(
        "<h2 class=\"govuk-heading-m\">{}</h2><p class=\"govuk-body\">{} fits all that was typed. Try fewer words, the "
        "beginning of a name, or a date of birth. No family is found by an address that is protected.</p>",
        to_see ? "Nobody found" : "No other family found",
        to_see ? "Nobody whom you may see" : "No other family that you may join with this one");
  }
  return html::html(R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list">{}</ul>)", count_words(results),
                    html::each(results.families, [&](const FoundFamily& found) {
                      return found_item(found, results.ages_on, link_of(found.family, family_title(found.family)));
                    }));
}

}  // namespace families
