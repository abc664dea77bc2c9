#include "sheets.hpp"

#include <algorithm>

#include "csv/spreadsheet.hpp"
#include "csv/writer.hpp"
#include "families/code_words.hpp"
#include "html/numbers.hpp"

namespace letters {
namespace {

using html::Html;

Html lines_of(const std::vector<std::string>& lines) {
  Html all;
  for (const auto& line : lines) {
    all += html::html("{}{}", all.text().empty() ? Html{} : html::html("<br>"), line);
  }
  return all;
}

Html envelope(const Household& household) { return html::html("{}<br>{}", household.to, lines_of(household.address)); }

/// Whatever the language is written in, from left or right.
Html letter_text(const WrittenLetter& letter) {
  const auto all = html::each(paragraphs(letter.body), [](const std::vector<std::string>& lines) {
    return html::html(R"(<p class="govuk-body" dir="auto">{}</p>)", lines_of(lines));
  });
  return html::html(R"(<div lang="{}">{}</div>)", families::language_tag(letter.language), all);
}

Html sheet_of_labels(std::span<const Household> households, std::size_t empty) {
  Html labels;
  for (std::size_t i = 0; i < empty; ++i) {
    labels += html::html(R"(<div class="labels__label" aria-hidden="true"></div>)");
  }
  labels += html::each(households, [](const Household& household) {
    return html::html(R"(<div class="labels__label"><div>{}</div></div>)", envelope(household));
  });
  return html::html(R"(<div class="labels__sheet">{}</div>)", labels);
}

}  // namespace

Html letter_sheets(std::span<const Household> households, std::span<const WrittenLetter> letters,
                   const std::string& council, base::Date today) {
  Html all;
  for (std::size_t i = 0; i < households.size(); ++i) {
    all += html::html(
        R"(<article class="letter" aria-label="Letter {}"><div class="letter__head"><div>{}</div><div>{}</div></div>)"
        R"(<address class="letter__address">{}</address>{}</article>)",
        std::to_string(i + 1), council, html::date(today), envelope(households[i]), letter_text(letters[i]));
  }
  return html::html(R"(<div class="letters">{}</div>)", all);
}

Html label_sheets(std::span<const Household> households, std::size_t start) {
  Html sheets;
  auto empty = start - 1;
  for (std::size_t first = 0; first < households.size();) {
    const auto count = std::min(labels_of_a_sheet - empty, households.size() - first);
    sheets += sheet_of_labels(households.subspan(first, count), empty);
    first += count;
    empty = 0;
  }
  return html::html(R"(<div class="labels">{}</div>)", sheets);
}

std::string addresses_csv(std::span<const Household> households) {
  std::string text;
  csv::Writer writer{[&](std::string_view bytes) { text += bytes; }};
  for (const auto* title : {"to", "children", "carers", "address1", "address2", "address3", "postcode", "language"}) {
    writer.cell(title);
  }
  writer.end_row();
  constexpr std::size_t lines = 3;  // before the postcode
  for (const auto& household : households) {
    for (const auto& words : {household.to, household.children_words, household.carers_words}) {
      writer.cell(csv::as_text(words));
    }
    for (std::size_t i = 0; i < lines; ++i) {
      writer.cell(i + 1 < household.address.size() ? csv::as_text(household.address[i]) : std::string{});
    }
    writer.cell(csv::as_text(household.postcode));
    writer.cell(household.language);
    writer.end_row();
  }
  writer.finish();
  return text;
}

}  // namespace letters
