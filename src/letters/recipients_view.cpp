#include "recipients_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "families/code_words.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"

namespace letters {
namespace {

using html::Html;
using Json = nlohmann::ordered_json;

std::map<LeftOut, std::vector<const LeftOutFamily*>> by_reason(const Recipients& recipients) {
  std::map<LeftOut, std::vector<const LeftOutFamily*>> all;
  for (const auto& family : recipients.left_out) {
    all[family.reason].push_back(&family);
  }
  return all;
}

std::string family_name(const LeftOutFamily& family) {
  return family.name.empty() ? "Family without a name" : family.name + " family";
}

Html which(LeftOut reason, const std::vector<const LeftOutFamily*>& families) {
  if (reason == LeftOut::not_yours) {
    return {};
  }
  const auto items = html::each(families, [](const LeftOutFamily* family) {
    return html::html(R"(<li><a class="govuk-link" href="/families/{}">{}</a></li>)", family->id, family_name(*family));
  });
  return html::details({.summary_text = "Which",
                        .html = html::html("<ul class=\"govuk-list\">{}</ul>", items),
                        .classes = "govuk-!-margin-bottom-0"});
}

Html titled(std::string_view title, const html::Table& table) {
  return html::html("<h2 class=\"govuk-heading-m\">{}</h2>{}", title, html::card_table(table));
}

/// Households by the language of the family.
std::map<std::string, std::size_t> by_language(const Recipients& recipients) {
  std::map<std::string, std::size_t> all;
  for (const auto& household : recipients.households) {
    ++all[household.language];
  }
  return all;
}

std::string number_of(std::size_t count) { return html::number(static_cast<std::int64_t>(count)); }

/// In which language a family of that language gets the letter.
std::string gets(const Letters& letters, std::string_view letter, std::string_view language) {
  const auto found = letters.for_language(letter, language);
  return found ? found->language : std::string{usual_language};
}

std::string gets_words(const Letters& letters, std::string_view letter, const std::string& language) {
  const auto got = gets(letters, letter, language);
  return got == language || language.empty()
             ? language_name(got)
             : fmt::format("{}: there is none in {}", language_name(got), language_name(language));
}

/// The titles of the letters that there are in that language.
std::string titles_in(const Letters& letters, const std::string& language) {
  std::string titles;
  for (const auto& letter : letters.all()) {
    if (letters.find(letter.key, language)) {
      titles += (titles.empty() ? "" : ", ") + letter.title;
    }
  }
  return titles.empty() ? "None: they get the English letter" : titles;
}

}  // namespace

Html left_out_view(const Recipients& recipients, std::string_view title) {
  if (recipients.left_out.empty()) {
    return {};
  }
  html::Table table{.head = {{.text = "Why"}, {.text = "Families", .format = "numeric"}, {.text = "Which"}},
                    .caption = std::string{title},
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  for (const auto& [reason, families] : by_reason(recipients)) {
    table.rows.push_back({{.text = std::string{words_of(reason)}},
                          {.text = number_of(families.size()), .format = "numeric"},
                          {.html = which(reason, families)}});
  }
  return titled(title, table);
}

Html languages_view(const Recipients& recipients, const Letters& letters, std::string_view letter) {
  html::Table table{.head = {{.text = "Language of the family"},
                             {.text = "Households", .format = "numeric"},
                             {.text = letter.empty() ? "Letters in it" : "Their letter is in"}},
                    .caption = "Languages",
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  for (const auto& [language, households] : by_language(recipients)) {
    const auto own = language.empty() ? std::string{usual_language} : language;
    table.rows.push_back({{.text = language_name(language)},
                          {.text = number_of(households), .format = "numeric"},
                          {.text = letter.empty() ? titles_in(letters, own) : gets_words(letters, letter, language)}});
  }
  return table.rows.empty() ? Html{} : titled("Languages", table);
}

Json left_out_json(const Recipients& recipients) {
  auto all = Json::array();
  for (const auto& [reason, families] : by_reason(recipients)) {
    auto which = Json::array();
    for (const auto* family : families) {
      if (reason != LeftOut::not_yours) {
        which.push_back({{"family", family->id}, {"name", family->name.empty() ? Json{} : Json(family->name)}});
      }
    }
    all.push_back({{"reason", word_of(reason)}, {"families", families.size()}, {"which", std::move(which)}});
  }
  return all;
}

Json languages_json(const Recipients& recipients, const Letters& letters, std::string_view letter) {
  auto all = Json::array();
  for (const auto& [language, households] : by_language(recipients)) {
    all.push_back({{"language", language.empty() ? Json{} : Json(language)},
                   {"letter_in", gets(letters, letter, language)},
                   {"households", households}});
  }
  return all;
}

std::string language_name(std::string_view code) {
  return code.empty() ? std::string{"Not known"} : families::language_words(code);
}

}  // namespace letters
