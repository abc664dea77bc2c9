#include "fields.hpp"
#include "form_group.hpp"
#include "markup.hpp"

namespace html {
namespace {

Attributes input_attributes(const Input& options, std::string_view id, bool has_error, std::string_view described_by) {
  auto out = Attributes{}
                 .add("class", words({"govuk-input", options.classes, has_error ? "govuk-input--error" : ""}))
                 .add("id", id)
                 .add("name", options.name)
                 .add("type", either(options.type, "text"));
  if (options.spellcheck) {
    out.add("spellcheck", true_or_false(*options.spellcheck));
  }
  if (options.value) {
    out.add("value", *options.value);
  }
  out.add_if(options.disabled, "disabled")
      .add_some("aria-describedby", described_by)
      .add_some("autocomplete", options.autocomplete)
      .add_some("autocapitalize", options.autocapitalize)
      .add_some("pattern", options.pattern)
      .add_some("inputmode", options.inputmode);
  return out += options.attributes;
}

Html affix(std::string_view base_class, const Affix& options) {
  if (!has_content(options)) {
    return {};
  }
  return html(R"(<div class="{}" aria-hidden="true"{}>{}</div>)", words({base_class, options.classes}),
              options.attributes, content(options));
}

Html wrapped(const Input& options, const Html& element) {
  const auto prefix = affix("govuk-input__prefix", options.prefix);
  const auto suffix = affix("govuk-input__suffix", options.suffix);
  const auto& group = options.form_group;
  if (prefix.empty() && suffix.empty() && !has_content(group.before_input) && !has_content(group.after_input)) {
    return element;
  }
  return html(R"(<div class="{}"{}>{}</div>)", words({"govuk-input__wrapper", options.input_wrapper.classes}),
              options.input_wrapper.attributes, beside(group, html("{}{}{}", prefix, element, suffix)));
}

}  // namespace

Html input(const Input& options) {
  const std::string id{either(options.id, options.name)};
  const auto described = describe(id, options.described_by, options.hint, options.error_message);
  const bool has_error = has_content(options.error_message);
  const auto element = html("<input{}>", input_attributes(options, id, has_error, described.by));
  return field({id, options.label, described, has_error, options.form_group}, wrapped(options, element));
}

}  // namespace html
