#include "button.hpp"

#include "markup.hpp"

namespace html {
namespace {

Html start_icon() {
  return html(R"(<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" )"
              R"(viewBox="0 0 33 40" aria-hidden="true" focusable="false">)"
              R"(<path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>)");
}

// A start button is a flexbox, which would take the spaces between the elements of its html away.
Html inside(const Button& options) {
  if (!options.is_start_button) {
    return content(options);
  }
  return html("{}{}", options.html.empty() ? content(options) : html("<span>{}</span>", options.html), start_icon());
}

Attributes shared(const Button& options) {
  auto out =
      Attributes{}
          .add("class", words({"govuk-button", options.classes, options.is_start_button ? "govuk-button--start" : ""}))
          .add("data-module", "govuk-button");
  out += options.attributes;
  return out.add_some("id", options.id);
}

Attributes of_button(const Button& options) {
  auto out = Attributes{}.add_some("value", options.value).add_some("name", options.name);
  out.add_if(options.disabled, "disabled");
  out.add_some("aria-disabled", options.disabled ? "true" : "");
  if (options.prevent_double_click) {
    out.add("data-prevent-double-click", true_or_false(*options.prevent_double_click));
  }
  return out;
}

}  // namespace

Html button(const Button& options) {
  if (!options.href.empty()) {
    return html(R"(<a href="{}" role="button" draggable="false"{}>{}</a>)", options.href, shared(options),
                inside(options));
  }
  return html(R"(<button type="{}"{}{}>{}</button>)", either(options.type, "submit"), of_button(options),
              shared(options), inside(options));
}

}  // namespace html
