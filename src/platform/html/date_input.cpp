#include <algorithm>
#include <cctype>

#include "fields.hpp"
#include "form_group.hpp"
#include "markup.hpp"

namespace html {
namespace {

bool has_class(const DateInputItem& item, std::string_view part) {
  return item.classes.find(part) != std::string::npos;
}

bool has_error(const DateInputItem& item) {
  return item.error.value_or(false) || has_class(item, "govuk-input--error");
}

std::optional<DateInputItem> named(std::optional<DateInputItem> item, std::string_view name) {
  if (item && item->name.empty()) {
    item->name = name;
  }
  return item;
}

std::vector<DateInputItem> items_of(const DateInput& options) {
  if (!options.items.empty()) {
    return options.items;
  }
  std::vector<DateInputItem> out;
  for (auto& item : {named(options.day, "day"), named(options.month, "month"), named(options.year, "year")}) {
    if (item) {
      out.push_back(*item);
    }
  }
  return out;
}

// Whether the item is that part of the date, by its own name or by the one that the part was given.
bool is_part(const DateInputItem& item, std::string_view name, const std::optional<DateInputItem>& part) {
  return item.name == name || (part && !item.name.empty() && item.name == part->name);
}

// Where no item says that the error is its own, it is of all but those that say it is not theirs.
std::string classes_of(const DateInput& options, const DateInputItem& item, bool any_item_has_error) {
  const bool shares = has_content(options.error_message) && !any_item_has_error && item.error.value_or(true);
  const bool marks = !has_class(item, "govuk-input--error") && (has_error(item) || shares);
  const std::string_view width =
      has_class(item, "govuk-input--width-")
          ? ""
          : (is_part(item, "year", options.year) ? "govuk-input--width-4" : "govuk-input--width-2");
  return words({"govuk-date-input__input", marks ? "govuk-input--error" : "", width, item.classes});
}

std::optional<std::string> value_of(const DateInput& options, const DateInputItem& item, const std::string& name) {
  if (item.value) {
    return item.value;
  }
  const std::pair<std::string_view, const std::optional<DateInputItem>&> parts[] = {
      {"day", options.day}, {"month", options.month}, {"year", options.year}};
  for (const auto& [part_name, part] : parts) {
    if (part && part->value && is_part(item, part_name, part)) {
      return part->value;
    }
  }
  const auto found = options.values.find(name);
  return found == options.values.end() ? std::nullopt : std::optional{found->second};
}

std::string capitalized(std::string name) {
  if (!name.empty()) {
    name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  }
  return name;
}

Html part_of_date(const DateInput& options, const DateInputItem& item, bool any_item_has_error) {
  const auto name = options.name_prefix.empty() ? item.name : options.name_prefix + "-" + item.name;
  const auto inner = input({.name = name,
                            .id = item.id.empty() ? options.id + "-" + item.name : item.id,
                            .inputmode = std::string{either(item.inputmode, "numeric")},
                            .value = value_of(options, item, name),
                            .label = {.text = item.label.empty() ? capitalized(item.name) : item.label,
                                      .classes = "govuk-date-input__label"},
                            .classes = classes_of(options, item, any_item_has_error),
                            .autocomplete = item.autocomplete,
                            .pattern = item.pattern,
                            .attributes = item.attributes});
  return html(R"(<div class="govuk-date-input__item">{}</div>)", inner);
}

}  // namespace

Html date_input(const DateInput& options) {
  const auto items = items_of(options);
  const bool any_item_has_error = std::ranges::any_of(items, has_error);
  const auto described =
      describe(options.id, options.fieldset ? options.fieldset->described_by : "", options.hint, options.error_message);
  auto attributes = options.attributes;
  attributes.add_some("id", options.id);
  const auto parts =
      each(items, [&](const DateInputItem& item) { return part_of_date(options, item, any_item_has_error); });
  const auto inner = html(R"({}<div class="{}"{}>{}</div>)", described.parts,
                          words({"govuk-date-input", options.classes}), attributes, beside(options.form_group, parts));
  // a fieldset of text inputs is read out with its description only where it is a group
  auto around = options.fieldset;
  if (around) {
    around->role = "group";
  }
  return form_group(options.form_group, has_content(options.error_message), in_fieldset(around, described.by, inner));
}

}  // namespace html
