#include "form_fields.hpp"

#include <algorithm>

#include "code_words.hpp"
#include "html/problems.hpp"

namespace families {

using html::Html;

Html FormFields::input(const std::string& field, const Words& words) const {
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
  html::Select select{.name = field,
                      .label = {.text = label},
                      .hint = {.text = hint},
                      .error_message = html::error_of(problems_, field)};
  for (const auto& [value, text] : items) {
    select.items.push_back({.value = value, .text = text, .selected = value == typed(field)});
  }
  return html::select(select);
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
