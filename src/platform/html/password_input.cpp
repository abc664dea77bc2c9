#include "button.hpp"
#include "fields.hpp"
#include "markup.hpp"

namespace html {
namespace {

Attributes module_attributes(const PasswordInput& options) {
  auto out = Attributes{}
                 .add("data-module", "govuk-password-input")
                 .add_some("data-i18n.show-password", options.show_password_text)
                 .add_some("data-i18n.hide-password", options.hide_password_text)
                 .add_some("data-i18n.show-password-aria-label", options.show_password_aria_label_text)
                 .add_some("data-i18n.hide-password-aria-label", options.hide_password_aria_label_text)
                 .add_some("data-i18n.password-shown-announcement", options.password_shown_announcement_text)
                 .add_some("data-i18n.password-hidden-announcement", options.password_hidden_announcement_text);
  return out += options.form_group.attributes;
}

// Hidden until the script that it needs shows it.
Html toggle(const PasswordInput& options, std::string_view id) {
  return button(
      {.text = std::string{either(options.show_password_text, "Show")},
       .type = "button",
       .classes = words({"govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
                         options.button.classes}),
       .attributes = {{"aria-controls", id},
                      {"aria-label", either(options.show_password_aria_label_text, "Show password")},
                      {"hidden"}}});
}

}  // namespace

Html password_input(const PasswordInput& options) {
  const std::string id{either(options.id, options.name)};
  const auto& group = options.form_group;
  return input({.name = options.name,
                .id = id,
                .type = "password",
                .value = options.value,
                .disabled = options.disabled,
                .described_by = options.described_by,
                .label = options.label,
                .hint = options.hint,
                .error_message = options.error_message,
                .form_group = {.classes = words({"govuk-password-input", group.classes}),
                               .attributes = module_attributes(options),
                               .before_input = group.before_input,
                               .after_input = {.html = html("{}{}", toggle(options, id), content(group.after_input))}},
                .classes = words({"govuk-password-input__input govuk-js-password-input-input", options.classes}),
                .autocomplete = std::string{either(options.autocomplete, "current-password")},
                .spellcheck = false,
                .autocapitalize = "none",
                .input_wrapper = {.classes = "govuk-password-input__wrapper"},
                .attributes = options.attributes});
}

}  // namespace html
