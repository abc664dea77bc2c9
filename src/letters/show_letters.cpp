#include <nlohmann/json.hpp>

#include "base/instant.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "recipients_view.hpp"
#include "tasks.hpp"
#include "writing.hpp"

namespace letters {
namespace {

using html::Html;

constexpr std::int64_t most_batches = 20;

Html languages_of(const Letters& letters, const Letter& letter) {
  Html all;
  for (const auto& language : letters.languages(letter.key)) {
    all += html::html(R"({}<a class="govuk-link" href="/letters/{}?language={}">{}</a>)",
                      all.text().empty() ? Html{} : html::html(", "), letter.key, language, language_name(language));
  }
  return all;
}

Html letters_table(const Letters& letters) {
  html::Table table{.head = {{.text = "Letter"}, {.text = "In"}, {.text = "Last changed"}},
                    .caption = "Letters that can be written",
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  for (const auto& letter : letters.all()) {
    table.rows.push_back(
        {{.html = html::html(R"(<a class="govuk-link" href="/letters/{}">{}</a>)", letter.key, letter.title)},
         {.html = languages_of(letters, letter)},
         {.text = letter.begun.empty() ? "As it came with the program" : html::instant(letter.begun)}});
  }
  return html::card_table(table);
}

Html batches_table(const std::vector<Batch>& batches) {
  if (batches.empty()) {
    return html::html(
        "<p class=\"govuk-body\">None yet. Open a list behind a figure, and choose \u201cWrite to these "
        "families\u201d.</p>");
  }
  html::Table table{.head = {{.text = "Letter"}, {.text = "Made"}},
                    .caption = "What you have written",
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  for (const auto& batch : batches) {
    table.rows.push_back(
        {{.html = html::html(R"(<a class="govuk-link" href="/letter-batches/{}">{}</a>)", batch.id, batch.title)},
         {.text = html::instant(batch.made)}});
  }
  return html::card_table(table);
}

http::Response letters_json(const Letters& letters, const std::vector<Batch>& batches) {
  auto all = nlohmann::ordered_json::array();
  for (const auto& letter : letters.all()) {
    all.push_back({{"letter", letter.key},
                   {"title", letter.title},
                   {"languages", letters.languages(letter.key)},
                   {"version", letter.version}});
  }
  auto own = nlohmann::ordered_json::array();
  for (const auto& batch : batches) {
    own.push_back({{"batch", batch.id}, {"title", batch.title}, {"made", batch.made}});
  }
  return http::json(nlohmann::ordered_json{{"letters", std::move(all)}, {"batches", std::move(own)}}.dump());
}

}  // namespace

http::Response show_letters(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto now = base::instant_text(site.database.env().now());
  std::vector<Batch> batches;
  const auto letters = site.database.read([&](db::Session& session) {
    batches = batches_of(session, asker.account, most_batches);
    return letters_at(session, now);
  });
  if (request.accepts_json()) {
    return letters_json(letters, batches);
  }
  const auto add =
      asker.may(rights::Permission::manage_letters)
          ? html::button({.text = "Add a letter", .href = "/letters/new", .classes = "govuk-button--secondary"})
          : Html{};
  return site.page(request, asker, 200,
                   {.title = "Letters",
                    .content = html::html("<h1 class=\"govuk-heading-l\">Letters</h1>{}{}<h2 class=\"govuk-heading-m\">"
                                          "What you have written</h2>{}",
                                          letters_table(letters), add, batches_table(batches))});
}

}  // namespace letters
