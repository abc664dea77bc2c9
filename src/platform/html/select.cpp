#include "fields.hpp"
#include "form_group.hpp"
#include "markup.hpp"

namespace html {
namespace {

bool is_selected(const SelectItem& item, const std::string& value) {
  return item.selected.value_or(!value.empty() && item.value.value_or(item.text) == value);
}

Html option(const SelectItem& item, const std::string& value) {
  Attributes attributes;
  if (item.value) {
    attributes.add("value", *item.value);
  }
  attributes.add_if(is_selected(item, value), "selected").add_if(item.disabled, "disabled");
  return html("<option{}{}>{}</option>", attributes, item.attributes, item.text);
}

}  // namespace

Html select(const Select& options) {
  const std::string id{either(options.id, options.name)};
  const auto described = describe(id, options.described_by, options.hint, options.error_message);
  const bool has_error = has_content(options.error_message);
  auto attributes = Attributes{}.add_if(options.disabled, "disabled").add_some("aria-describedby", described.by);
  attributes += options.attributes;
  const auto element =
      html(R"(<select class="{}" id="{}" name="{}"{}>{}</select>)",
           words({"govuk-select", options.classes, has_error ? "govuk-select--error" : ""}), id, options.name,
           attributes, each(options.items, [&](const SelectItem& item) { return option(item, options.value); }));
  return field({id, options.label, described, has_error, options.form_group}, beside(options.form_group, element));
}

}  // namespace html
