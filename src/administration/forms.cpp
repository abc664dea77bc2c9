#include "forms.hpp"

#include <array>

#include "base/typed_day.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/percent.hpp"

namespace administration {
namespace {

struct DoneWord {
  std::string_view word;
  std::string_view sentence;
};

constexpr std::array done_words{
    DoneWord{"moved", "The centre is moved from that day on. What was before stays as it was."},
    DoneWord{"moved_throughout",
             "The centre is moved. It hangs there from the beginning, until another day was said for it."},
    DoneWord{"taken_out", "The centre is taken out from that day on. What was before stays as it was."},
    DoneWord{"place_added", "The place is added."},
    DoneWord{"place_changed", "The place is changed."},
    DoneWord{"structure_changed", "The structure is changed."},
    DoneWord{"copied", "The proposal is made. Move its centres as you like: nothing else changes by it."},
    DoneWord{"centre_added", "The centre is added. Now say where it hangs, and which areas it answers for."},
    DoneWord{"centre_changed", "The centre is changed."},
    DoneWord{"handed", "The areas change hands from that day on. What was before stays as it was."},
};

}  // namespace

std::string typed(const http::Request& request, std::string_view field, std::string_view otherwise) {
  return std::string{request.form().text(field).value_or(otherwise)};
}

html::Html own_form(const http::Request& request, std::string action, const html::Html& content) {
  return html::form({.action = std::move(action), .csrf_token = std::string{request.forgery_token()}, .html = content});
}

html::Html day_input(const http::Request& request, const base::Problems& problems, const DayWords& words) {
  html::DateInput input{.id = words.field,
                        .name_prefix = words.field,
                        .hint = {.text = words.hint},
                        .error_message = html::error_of(problems, words.field),
                        .fieldset = html::Fieldset{.legend = {.text = words.legend}}};
  const auto& day = words.present;
  const std::array<std::pair<const char*, std::string>, 3> parts{{{"-day", day ? std::to_string(day->day()) : ""},
                                                                  {"-month", day ? std::to_string(day->month()) : ""},
                                                                  {"-year", day ? std::to_string(day->year()) : ""}}};
  for (const auto& [part, present] : parts) {
    input.values.emplace(words.field + part, typed(request, words.field + part, present));
  }
  return html::date_input(input);
}

http::Response form_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const base::Problems& problems, FormPage page) {
  auto content = html::html(
      "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}<h1 "
      "class=\"govuk-heading-l\">{}</h1>{}</div></div>",
      html::summary_of(problems), page.title, page.content);
  return site.page(request, asker, problems.empty() ? 200 : 422,
                   {.title = std::move(page.title),
                    .has_errors = !problems.empty(),
                    .back_link = std::move(page.back),
                    .content = std::move(content)});
}

html::Html done_banner(const http::Request& request) {
  const auto word = request.query("done").value_or("");
  for (const auto& each : done_words) {
    if (each.word == word) {
      return html::notification_banner({.text = std::string{each.sentence}, .type = "success"});
    }
  }
  return {};
}

std::string with_done(std::string address, std::string_view word) {
  address += address.find('?') == std::string::npos ? "?done=" : "&done=";
  return address.append(word);
}

base::Date shown_day(const http::Request& request, const rights::Asker& asker) {
  return base::day_as_typed(request.query("on").value_or("")).value_or(asker.today);
}

html::Html day_chooser(const http::Request& request, base::Date on) {
  const auto typed = std::string{request.query("on").value_or("")};
  const bool is_understood = typed.empty() || base::day_as_typed(typed);
  const auto field = html::input({.name = "on",
                                  .type = is_understood ? "date" : "text",
                                  .value = is_understood ? on.iso() : typed,
                                  .label = {.text = "Day"},
                                  .hint = {.text = "Such as 1 April 2027"},
                                  .error_message = {.text = is_understood ? "" : "Enter a day, such as 1 April 2027"},
                                  .classes = "govuk-input--width-10"});
  return html::details({.summary_text = "Show another day",
                        .html = html::html(R"(<form method="get" action="{}" novalidate>{}{}</form>)", request.path(),
                                           field, html::button({.text = "Show", .classes = "govuk-button--secondary"})),
                        .open = !is_understood});
}

std::string segment(std::string_view key) { return http::percent_encoded(key); }

}  // namespace administration
