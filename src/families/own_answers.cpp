#include "own_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/typed_day.hpp"
#include "http/percent.hpp"

namespace families {
namespace {

std::string own_hint(const OwnField& field) {
  return fmt::format("{}{}Why we ask: {}", field.hint,
                     field.hint.empty()          ? ""
                     : field.hint.ends_with('.') ? " "
                                                 : ". ",
                     field.purpose);
}

FormFields::Items own_items(const OwnField& field, const std::string& present) {
  FormFields::Items items{{"", "Not said"}};
  if (field.type == "yes_no") {
    items.insert(items.end(), {{"yes", "Yes"}, {"no", "No"}});
  }
  for (const auto& choice : field.choices) {
    items.emplace_back(choice, choice);
  }
  if (std::ranges::find(items, present, &std::pair<std::string, std::string>::first) == items.end()) {
    items.emplace_back(present, present);
  }
  return items;
}

/// As a whole number is written; nothing where it is none.
std::optional<std::string> whole_number(const std::string& typed) {
  std::int32_t number = 0;
  const auto* const end = typed.data() + typed.size();
  const auto [rest, error] = std::from_chars(typed.data(), end, number);
  return error == std::errc{} && rest == end ? std::optional{std::to_string(number)} : std::nullopt;
}

/// What is right of it as it is kept; nothing where it is not of the field's type.
std::optional<std::string> own_words(const OwnField& field, const std::string& typed) {
  if (field.type == "number") {
    return whole_number(typed);
  }
  if (field.type == "date") {
    const auto day = base::day_as_typed(typed);
    return day ? std::optional{day->iso()} : std::nullopt;
  }
  if (field.type == "yes_no") {
    return typed == "yes" || typed == "no" ? std::optional{typed} : std::nullopt;
  }
  const bool fits = field.type != "choice" || std::ranges::find(field.choices, typed) != field.choices.end();
  return fits ? std::optional{typed} : std::nullopt;
}

std::string own_mistake(const OwnField& field) {
  return field.type == "number"   ? "Enter a whole number in digits, like 12."
         : field.type == "date"   ? "Enter a day that there is, like 3 5 2024."
         : field.type == "yes_no" ? "Choose yes or no."
                                  : "Choose one from the list.";
}

std::string own_missing(const OwnField& field) {
  const bool is_chosen = field.type == "yes_no" || field.type == "choice";
  return fmt::format("{} an answer to “{}”.", is_chosen ? "Choose" : "Enter", field.label);
}

}  // namespace

std::string own_name(std::string_view row, const OwnField& field) {
  return fmt::format("{}own-{}", row, http::percent_encoded(field.field));
}

html::Html own_input(const FormFields& fields, const std::string& name, const OwnField& field) {
  if (field.type == "yes_no" || field.type == "choice") {
    return fields.select(name, field.label, own_items(field, fields.typed(name)), own_hint(field));
  }
  if (field.type == "date") {
    return fields.day(name, field.label, own_hint(field));
  }
  const bool is_number = field.type == "number";
  return fields.input(name, {.label = field.label,
                             .hint = own_hint(field),
                             .classes = is_number ? "govuk-input--width-5" : "",
                             .inputmode = is_number ? "numeric" : ""});
}

std::string own_typed(const TypedValues& values, base::Problems& problems, const std::string& name,
                      const OwnField& field, bool must) {
  const auto before = problems.all().size();
  const auto typed = values.line(name, "an answer", longest_note);
  if (typed.empty()) {
    if (must && problems.all().size() == before) {
      problems.add(name, own_missing(field));
    }
    return {};
  }
  const auto words = own_words(field, typed);
  if (!words) {
    problems.add(name, own_mistake(field));
  }
  return words.value_or("");
}

html::Html own_inputs(const FormFields& fields, std::string_view row, const std::vector<OwnField>& asked) {
  return html::each(asked, [&](const OwnField& field) { return own_input(fields, own_name(row, field), field); });
}

std::vector<OwnAnswer> own_answers_typed(const TypedValues& values, base::Problems& problems, std::string_view row,
                                         const std::vector<OwnField>& asked, bool must, std::int64_t person,
                                         const base::Interval& held) {
  std::vector<OwnAnswer> answers;
  for (const auto& field : asked) {
    auto words = own_typed(values, problems, own_name(row, field), field, must && field.is_required);
    if (!words.empty()) {
      answers.push_back({.person = person,
                         .field = field.field,
                         .label = field.label,
                         .asked_of = field.asked_of,
                         .type = field.type,
                         .is_sensitive = field.is_sensitive,
                         .words = std::move(words),
                         .held = held});
    }
  }
  return answers;
}

}  // namespace families
