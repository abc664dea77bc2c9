#include "form_fields.hpp"

#include <algorithm>

#include "code_words.hpp"
#include "html/problems.hpp"

namespace families {

using html::Html;

namespace {

Html to_tick(const std::string& label, const std::string& hint = {}) {
  return html::html(R"(<p class="paper__box">{}{}</p>)", label,
                    hint.empty() ? Html{} : html::html(R"(<span class="paper__hint"> ({})</span>)", hint));
}

Html to_write(const std::string& label, const std::string& hint) {
  return html::html(R"(<p class="paper__line"><span class="paper__label">{}{}</span></p>)", label,
                    hint.empty() ? Html{} : html::html(R"(<span class="paper__hint"> ({})</span>)", hint));
}

}  // namespace

Html FormFields::input(const std::string& field, const Words& words) const {
  if (on_paper()) {
    return to_write(words.label, words.hint);
  }
  return html::input({.name = field,
                      .inputmode = words.inputmode,
                      .value = typed(field),
                      .label = {.text = words.label},
                      .hint = {.text = words.hint},
                      .error_message = html::error_of(problems_, field),
                      .classes = words.classes,
                      .autocomplete = "off",
                      .spellcheck = false});
}

Html FormFields::box(const std::string& field, const std::string& label, const std::string& hint) const {
  if (on_paper()) {
    return to_tick(label, hint);
  }
  return html::checkboxes({.error_message = html::error_of(problems_, field),
                           .name = field,
                           .items = {{.text = label, .value = "yes", .hint = {.text = hint}}},
                           .values = {typed(field)},
                           .classes = "govuk-checkboxes--small"});
}

Html FormFields::boxes(const std::string& legend, const std::vector<Box>& all) const {
  html::Checkboxes boxes{.fieldset = html::Fieldset{.legend = {.text = legend, .classes = "govuk-fieldset__legend--s"}},
                         .classes = "govuk-checkboxes--small"};
  for (const auto& each : all) {
    boxes.items.push_back({.text = each.label,
                           .value = "yes",
                           .id = each.field,
                           .name = each.field,
                           .hint = {.text = each.hint},
                           .checked = typed(each.field) == "yes"});
    if (const auto error = html::error_of(problems_, each.field); !error.text.empty()) {
      boxes.error_message = error;
    }
  }
  boxes.id_prefix = all.empty() ? std::string{} : all.front().field;
  return html::checkboxes(boxes);
}

Html FormFields::select(const std::string& field, const std::string& label, const Items& items,
                        const std::string& hint) const {
  if (on_paper()) {
    constexpr std::size_t most_boxes = 12;  // of more, the answer is written
    if (items.size() > most_boxes) {
      return to_write(label, hint);
    }
    return html::html(
        R"(<div class="paper__choice"><p class="paper__label">{}</p>{}</div>)", label,
        html::each(items, [](const auto& item) { return item.first.empty() ? Html{} : to_tick(item.second); }));
  }
  html::Select select{.name = field,
                      .label = {.text = label},
                      .hint = {.text = hint},
                      .error_message = html::error_of(problems_, field)};
  for (const auto& [value, text] : items) {
    select.items.push_back({.value = value, .text = text, .selected = value == typed(field)});
  }
  return html::select(select);
}

Html FormFields::yes_or_no(const std::string& field, const std::string& question) const {
  if (on_paper()) {
    return html::html(R"(<div class="paper__choice"><p class="paper__label">{}</p>{}{}</div>)", question,
                      to_tick("Yes"), to_tick("No"));
  }
  return html::radios({.fieldset = html::Fieldset{.legend = {.text = question, .classes = "govuk-fieldset__legend--s"}},
                       .error_message = html::error_of(problems_, field),
                       .name = field,
                       .items = {{.text = "Yes", .value = "yes"}, {.text = "No", .value = "no"}},
                       .value = typed(field),
                       .classes = "govuk-radios--inline govuk-radios--small"});
}

Html FormFields::more(const std::string& summary, const Html& content, bool open) const {
  return on_paper() ? html::html(R"(<div class="paper__part"><p class="paper__label">{}</p>{}</div>)", summary, content)
                    : html::details({.summary_text = summary, .html = content, .open = open});
}

Html FormFields::group(const std::string& legend, const Html& content) {
  return html::fieldset({.legend = {.text = legend, .classes = "govuk-fieldset__legend--m"}, .html = content});
}

Html FormFields::day(const std::string& field, const std::string& label, const std::string& hint) const {
  return input(field, {.label = label, .hint = hint, .classes = "govuk-input--width-10"});
}

Html FormFields::address(const std::string& row) const {
  Html all;
  all += input(row + "line1", {.label = "House and street"});
  all += input(row + "line2", {.label = "Second line", .hint = "If there is one"});
  all += input(row + "town", {.label = "Town"});
  all += input(row + "postcode", {.label = "Postcode", .classes = "govuk-input--width-10"});
  all += box(row + "protected", "This address must be protected",
             "Nobody sees it without a special permission: after violence, or where a court says so");
  return all;
}

Html language_field(const FormFields& fields) {
  FormFields::Items spoken{{"", "Not said"}};
  for (const auto language : offered_languages()) {
    spoken.emplace_back(language, language_words(language));
  }
  const auto present = fields.typed("language");
  const auto is_present = [&](const auto& each) { return each.first == present; };
  if (std::ranges::find_if(spoken, is_present) == spoken.end()) {  // a package may say any language
    spoken.emplace_back(present, language_words(present));
  }
  std::sort(spoken.begin() + 2, spoken.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return fields.select("language", "Language spoken at home", spoken);
}

}  // namespace families
