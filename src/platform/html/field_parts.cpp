#include "field_parts.hpp"

#include "form_group.hpp"
#include "markup.hpp"

namespace html {
namespace {

Html legend(const Legend& options) {
  if (!has_content(options)) {
    return {};
  }
  const auto inner = options.is_page_heading ? html(R"(<h1 class="govuk-fieldset__heading">{}</h1>)", content(options))
                                             : content(options);
  return html(R"(<legend class="{}">{}</legend>)", words({"govuk-fieldset__legend", options.classes}), inner);
}

Attributes id_attribute(std::string_view id) { return Attributes{}.add_some("id", id); }

}  // namespace

Html label(const Label& options) {
  if (!has_content(options)) {
    return {};
  }
  auto attributes = options.attributes;
  attributes.add_some("for", options.for_id);
  auto out =
      html(R"(<label class="{}"{}>{}</label>)", words({"govuk-label", options.classes}), attributes, content(options));
  return options.is_page_heading ? html(R"(<h1 class="govuk-label-wrapper">{}</h1>)", out) : out;
}

Html hint(const Hint& options) {
  return html(R"(<div{} class="{}"{}>{}</div>)", id_attribute(options.id), words({"govuk-hint", options.classes}),
              options.attributes, content(options));
}

Html error_message(const ErrorMessage& options) {
  const auto prefix = options.visually_hidden_text.empty()
                          ? Html{}
                          : html(R"(<span class="govuk-visually-hidden">{}:</span> )", options.visually_hidden_text);
  return html(R"(<p{} class="{}"{}>{}{}</p>)", id_attribute(options.id),
              words({"govuk-error-message", options.classes}), options.attributes, prefix, content(options));
}

Html fieldset(const Fieldset& options) {
  auto attributes = Attributes{}.add_some("role", options.role).add_some("aria-describedby", options.described_by);
  attributes += options.attributes;
  return html(R"(<fieldset class="{}"{}>{}{}</fieldset>)", words({"govuk-fieldset", options.classes}), attributes,
              legend(options.legend), options.html);
}

Described describe(std::string_view id, std::string_view described_by, Hint hint, ErrorMessage error_message) {
  Described out{{}, std::string{described_by}};
  if (has_content(hint)) {
    hint.id = std::string{id} + "-hint";
    out.parts += html::hint(hint);
    out.by = words({out.by, hint.id});
  }
  if (has_content(error_message)) {
    error_message.id = std::string{id} + "-error";
    out.parts += html::error_message(error_message);
    out.by = words({out.by, error_message.id});
  }
  return out;
}

Html form_group(const FormGroup& options, bool has_error, const Html& inner) {
  return html(R"(<div class="{}"{}>{}</div>)",
              words({"govuk-form-group", has_error ? "govuk-form-group--error" : "", options.classes}),
              options.attributes, inner);
}

Html in_fieldset(const std::optional<Fieldset>& options, std::string_view described_by, const Html& inner) {
  if (!options) {
    return inner;
  }
  auto around = *options;
  around.described_by = described_by;
  around.html = inner;
  return fieldset(around);
}

Html field(const Field& parts, const Html& element) {
  auto label = parts.label;
  label.for_id = parts.id;
  Html inner = html::label(label);
  inner += parts.described.parts;
  inner += element;
  return form_group(parts.form_group, parts.has_error, inner);
}

Html beside(const FormGroup& group, const Html& element) {
  return html("{}{}{}", content(group.before_input), element, content(group.after_input));
}

}  // namespace html
