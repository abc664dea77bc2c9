#include "button.hpp"
#include "markup.hpp"
#include "messages.hpp"

namespace html {
namespace {

Html panel_action(const PanelAction& action) {
  if (action.href.empty() || action.type == "button") {
    return button({.text = action.text,
                   .type = std::string{either(action.type, "button")},
                   .href = action.href,
                   .classes = words({"govuk-button--inverse", action.classes}),
                   .attributes = action.attributes});
  }
  return html(R"(<a class="{}" href="{}"{}>{}</a>)", words({"govuk-link govuk-link--inverse", action.classes}),
              action.href, action.attributes, action.text);
}

Html panel_actions(const PanelActions& actions) {
  const auto items = actions.items.empty()
                         ? Html{}
                         : html(R"(<div class="govuk-button-group">{}</div>)", each(actions.items, panel_action));
  return html(R"(<div class="{}"{}>{}</div>)", words({"govuk-panel__actions", actions.classes}), actions.attributes,
              items);
}

}  // namespace

Html panel(const Panel& options) {
  const bool interrupts = options.classes.find("govuk-panel--interruption") != std::string::npos;
  const auto body =
      has_content(options) ? html(R"(<div class="govuk-panel__body">{}</div>)", content(options)) : Html{};
  const auto actions = interrupts && options.actions ? panel_actions(*options.actions) : Html{};
  return html(R"(<div class="{}"{}><h{} class="govuk-panel__title">{}</h{}>{}{}</div>)",
              words({"govuk-panel", interrupts ? "" : "govuk-panel--confirmation", options.classes}),
              options.attributes, options.heading_level, content(options.title_html, options.title_text),
              options.heading_level, body, actions);
}

}  // namespace html
