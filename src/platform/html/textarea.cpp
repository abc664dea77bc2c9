#include "fields.hpp"
#include "form_group.hpp"
#include "markup.hpp"

namespace html {
namespace {

Attributes textarea_attributes(const Textarea& options, std::string_view described_by) {
  Attributes out;
  if (options.spellcheck) {
    out.add("spellcheck", true_or_false(*options.spellcheck));
  }
  out.add_if(options.disabled, "disabled")
      .add_some("aria-describedby", described_by)
      .add_some("autocomplete", options.autocomplete);
  return out += options.attributes;
}

}  // namespace

Html textarea(const Textarea& options) {
  const std::string id{either(options.id, options.name)};
  const auto described = describe(id, options.described_by, options.hint, options.error_message);
  const bool has_error = has_content(options.error_message);
  // a browser drops a line feed that stands first in a textarea: one more, and the value's own stays
  const auto element = html(R"(<textarea class="{}" id="{}" name="{}" rows="{}"{}>{}{}</textarea>)",
                            words({"govuk-textarea", has_error ? "govuk-textarea--error" : "", options.classes}), id,
                            options.name, options.rows, textarea_attributes(options, described.by),
                            options.value.starts_with('\n') ? "\n" : "", options.value);
  return field({id, options.label, described, has_error, options.form_group}, beside(options.form_group, element));
}

}  // namespace html
