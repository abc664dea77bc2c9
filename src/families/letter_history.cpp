#include "letter_history.hpp"

#include <nlohmann/json.hpp>

#include "html/components.hpp"
#include "html/numbers.hpp"

namespace families {

html::Html letter_history(std::span<const LetterWritten> letters) {
  if (letters.empty()) {
    return {};
  }
  html::Table table{.head = {{.text = "Letter"}, {.text = "When"}, {.text = "By"}},
                    .caption = "Letters",
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  for (const auto& letter : letters) {
    table.rows.push_back({{.text = letter.title},
                          {.text = html::instant(letter.printed)},
                          {.text = letter.who.empty() ? "Not known" : letter.who}});
  }
  return html::html(
      R"(<section aria-labelledby="letters"><h2 class="govuk-heading-m" id="letters">Letters</h2>{}</section>)",
      html::card_table(table));
}

nlohmann::ordered_json letters_json(std::span<const LetterWritten> letters) {
  auto all = nlohmann::ordered_json::array();
  for (const auto& letter : letters) {
    all.push_back({{"title", letter.title}, {"printed", letter.printed}, {"who", letter.who}});
  }
  return all;
}

}  // namespace families
