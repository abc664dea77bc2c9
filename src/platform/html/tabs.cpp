#include "markup.hpp"
#include "navigation.hpp"

namespace html {
namespace {

std::string panel_id(const Tabs& options, std::size_t index) {
  const auto& id = options.items[index].id;
  return id.empty() ? options.id_prefix + "-" + std::to_string(index + 1) : id;
}

Html tab(const Tabs& options, std::size_t index) {
  return html(R"(<li class="{}"><a class="govuk-tabs__tab" href="#{}"{}>{}</a></li>)",
              words({"govuk-tabs__list-item", index == 0 ? "govuk-tabs__list-item--selected" : ""}),
              panel_id(options, index), options.items[index].attributes, options.items[index].label);
}

Html tab_panel(const Tabs& options, std::size_t index) {
  const auto& panel = options.items[index].panel;
  const auto inner =
      panel.html.empty() && !panel.text.empty() ? html(R"(<p class="govuk-body">{}</p>)", panel.text) : panel.html;
  return html(R"(<div class="{}" id="{}"{}>{}</div>)",
              words({"govuk-tabs__panel", index > 0 ? "govuk-tabs__panel--hidden" : ""}), panel_id(options, index),
              panel.attributes, inner);
}

}  // namespace

Html tabs(const Tabs& options) {
  Html list;
  Html panels;
  for (std::size_t i = 0; i < options.items.size(); ++i) {
    list += tab(options, i);
    panels += tab_panel(options, i);
  }
  if (!list.empty()) {
    list = html(R"(<ul class="govuk-tabs__list">{}</ul>)", list);
  }
  return html(R"(<div{} class="{}"{} data-module="govuk-tabs"><h2 class="govuk-tabs__title">{}</h2>{}{}</div>)",
              Attributes{}.add_some("id", options.id), words({"govuk-tabs", options.classes}), options.attributes,
              options.title, list, panels);
}

}  // namespace html
