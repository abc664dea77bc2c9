// A letter as it is and was in a language, and a new version of it: nothing is overwritten.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/instant.hpp"
#include "base/text.hpp"
#include "families/code_words.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "recipients_view.hpp"
#include "tasks.hpp"
#include "writing.hpp"

namespace letters {
namespace {

using html::Html;

/// Line ends as a browser sends them, as one.
std::string typed(const http::Request& request, std::string_view field, const std::string& otherwise = {}) {
  const auto text = request.form().text(field);
  if (!text) {
    return otherwise;
  }
  std::string plain{base::trimmed(*text)};
  std::erase(plain, '\r');
  return plain;
}

std::optional<std::int64_t> number_in(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

std::string language_asked(const http::Request& request) {
  const auto word = request.form().text("language").value_or(request.query("language").value_or(usual_language));
  const auto offered = families::offered_languages();
  const bool is_one = std::ranges::find(offered, word) != offered.end();
  return is_one ? std::string{word} : std::string{usual_language};
}

Letters letters_now(const Site& site) {
  const auto now = base::instant_text(site.database.env().now());
  return site.database.read([&](db::Session& session) { return letters_at(session, now); });
}

Html placeholder_words() {
  const auto items = html::each(placeholders(), [](const Placeholder& each) {
    return html::html("<li><code>{}</code>: {}</li>", fmt::format("{{{}}}", each.word), each.meaning);
  });
  return html::details({.summary_text = "What you can leave to be filled in",
                        .html = html::html("<ul class=\"govuk-list govuk-list--bullet\">{}</ul>", items)});
}

Html letter_fields(const http::Request& request, const base::Problems& problems, const Letter& present) {
  const auto title = html::input({.name = "title",
                                  .value = typed(request, "title", present.title),
                                  .label = {.text = "What you call it"},
                                  .hint = {.text = "It is not in the letter."},
                                  .error_message = html::error_of(problems, "title"),
                                  .autocomplete = "off"});
  const auto body =
      html::textarea({.name = "body",
                      .rows = 14,
                      .value = typed(request, "body", present.body),
                      .label = {.text = "The letter"},
                      .hint = {.text = "From \u201cDear {carers}\u201d to the last line. Leave a line empty between "
                                       "paragraphs. Date and address stand above it."},
                      .error_message = html::error_of(problems, "body")});
  return html::html("{}{}{}", title, placeholder_words(), body);
}

Html change_form(const http::Request& request, const base::Problems& problems, const std::string& key,
                 const std::string& language, const std::optional<Letter>& present, const Letter& english) {
  const auto seen = typed(request, "seen", present ? std::to_string(present->version) : "");
  const auto after = problems.empty() || !present ? seen : std::to_string(present->version);
  const auto fields = letter_fields(request, problems, present.value_or(Letter{.title = english.title}));
  return html::form({.action = "/letters/" + key,
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html(R"(<input type="hidden" name="language" value="{}"><input type="hidden" )"
                                        R"(name="seen" value="{}">{}{})",
                                        language, after, fields, html::button({.text = "Save as a new version"}))});
}

Html text_of(const Letter& letter) {
  const auto all = html::each(paragraphs(letter.body), [](const std::vector<std::string>& lines) {
    return html::html(R"(<p class="govuk-body" dir="auto">{}</p>)",
                      html::each(lines, [](const std::string& line) { return html::html("{}<br>", line); }));
  });
  return html::html(R"(<div class="govuk-inset-text" lang="{}">{}</div>)", families::language_tag(letter.language),
                    all);
}

Html older(const std::vector<Letter>& versions, const std::map<std::int64_t, std::string>& names) {
  if (versions.size() < 2) {
    return {};
  }
  Html all;
  for (std::size_t i = 1; i < versions.size(); ++i) {
    const auto& each = versions[i];
    all += html::html("<h3 class=\"govuk-heading-s\">{}</h3>{}",
                      each.begun.empty()
                          ? "As it came with the program"
                          : fmt::format("{}, by {}", html::instant(each.begun), name_in(names, each.account)),
                      text_of(each));
  }
  return html::details({.summary_text = "How it read before", .html = all});
}

Html language_form(const std::string& key, const std::string& language) {
  html::Select select{.name = "language", .value = language, .label = {.text = "In another language"}};
  for (const auto code : families::offered_languages()) {
    select.items.push_back({.value = std::string{code}, .text = language_name(code)});
  }
  return html::html(R"(<form method="get" action="/letters/{}" novalidate>{}{}</form>)", key, html::select(select),
                    html::button({.text = "Show", .classes = "govuk-button--secondary"}));
}

http::Response letter_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const base::Problems& problems) {
  const auto letters = letters_now(site);
  const std::string key{request.path("letter")};
  const auto english = letters.find(key, usual_language);
  if (!english) {
    return http::not_found();
  }
  const auto language = language_asked(request);
  const auto present = letters.find(key, language);
  const auto form = asker.may(rights::Permission::manage_letters)
                        ? html::html("<h2 class=\"govuk-heading-m\">{}</h2>{}",
                                     std::string{present ? "Change it" : "Write it in this language"},
                                     change_form(request, problems, key, language, present, *english))
                        : Html{};
  const auto text = present ? text_of(*present)
                            : html::html(
                                  "<p class=\"govuk-body\">There is none in {}: families who speak it get the "
                                  "English letter.</p>",
                                  language_name(language));
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = english->title,
       .has_errors = !problems.empty(),
       .back_link = html::BackLink{.text = "Letters", .href = "/letters"},
       .content = html::html(
           "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}<span "
           "class=\"govuk-caption-l\">{}</span><h1 class=\"govuk-heading-l\">{}</h1>{}{}{}{}</div></div>",
           html::summary_of(problems), language_name(language), english->title, text,
           older(letters.versions(key, language), site.account_names()), language_form(key, language), form)});
}

http::Response new_letter_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                               const base::Problems& problems) {
  const auto key = typed(request, "id", site.database.env().new_id().text());
  const auto form =
      html::form({.action = "/letters",
                  .csrf_token = std::string{request.forgery_token()},
                  .html = html::html(R"(<input type="hidden" name="id" value="{}">{}{})", key,
                                     letter_fields(request, problems, {}), html::button({.text = "Add the letter"}))});
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = "Add a letter",
       .has_errors = !problems.empty(),
       .back_link = html::BackLink{.text = "Letters", .href = "/letters"},
       .content = html::html("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}<h1 "
                             "class=\"govuk-heading-l\">Add a letter</h1><p class=\"govuk-body\">In English: "
                             "other languages are added to it afterwards.</p>{}</div></div>",
                             html::summary_of(problems), form)});
}

base::Problems saved(const Site& site, const http::Request& request, const rights::Asker& asker, const std::string& key,
                     const std::string& language) {
  const LetterWriter writer{asker.account, asker.id.text(), base::instant_text(site.database.env().now())};
  const Letter letter{
      .key = key, .language = language, .title = typed(request, "title"), .body = typed(request, "body")};
  return site.database.write_alone(
      [&](db::Session& session) { return save_letter(session, writer, letter, number_in(typed(request, "seen"))); });
}

}  // namespace

http::Response show_new_letter(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return new_letter_page(site, request, asker, {});
}

http::Response add_letter(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto key = base::Uuid::parse(typed(request, "id")).value_or(site.database.env().new_id()).text();
  const auto problems = saved(site, request, asker, key, std::string{usual_language});
  if (problems.empty()) {
    return http::see_other("/letters/" + key);
  }
  return request.accepts_json() ? http::as_json(problems) : new_letter_page(site, request, asker, problems);
}

http::Response show_letter(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (!request.accepts_json()) {
    return letter_page(site, request, asker, {});
  }
  const auto letters = letters_now(site);
  const std::string key{request.path("letter")};
  if (!letters.find(key, usual_language)) {
    return http::not_found();
  }
  auto versions = nlohmann::ordered_json::array();
  for (const auto& each : letters.versions(key, language_asked(request))) {
    versions.push_back({{"version", each.version},
                        {"title", each.title},
                        {"body", each.body},
                        {"begun", each.begun.empty() ? nlohmann::ordered_json{} : nlohmann::ordered_json(each.begun)}});
  }
  return http::json(nlohmann::ordered_json{{"letter", key},
                                           {"language", language_asked(request)},
                                           {"languages", letters.languages(key)},
                                           {"versions", std::move(versions)}}
                        .dump());
}

http::Response change_letter(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const std::string key{request.path("letter")};
  const auto language = language_asked(request);
  if (!letters_now(site).find(key, usual_language)) {
    return http::not_found();
  }
  const auto problems = saved(site, request, asker, key, language);
  if (problems.empty()) {
    return http::see_other("/letters/" + key + "?language=" + language);
  }
  return request.accepts_json() ? http::as_json(problems) : letter_page(site, request, asker, problems);
}

}  // namespace letters
