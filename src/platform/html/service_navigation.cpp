#include "markup.hpp"
#include "navigation.hpp"

namespace html {
namespace {

bool stands_out(const ServiceNavigationItem& item) { return item.active || item.current; }

// <strong>, so that the item stands out where somebody's own colours hide the others' difference.
Html inside(const ServiceNavigationItem& item) {
  return stands_out(item)
             ? html(R"(<strong class="govuk-service-navigation__active-fallback">{}</strong>)", content(item))
             : content(item);
}

Html element(const ServiceNavigationItem& item) {
  const auto current = Attributes{}.add_some("aria-current", item.current ? "page" : stands_out(item) ? "true" : "");
  if (!item.href.empty()) {
    return html(R"(<a class="govuk-service-navigation__link" href="{}"{}{}>{}</a>)", item.href, current,
                item.attributes, inside(item));
  }
  return has_content(item) ? html(R"(<span class="govuk-service-navigation__text"{}>{}</span>)", current, inside(item))
                           : Html{};
}

Html navigation_item(const ServiceNavigationItem& item) {
  return html(
      R"(<li class="{}">{}</li>)",
      words({"govuk-service-navigation__item", stands_out(item) ? "govuk-service-navigation__item--active" : ""}),
      element(item));
}

Html service_name(const ServiceNavigation& options) {
  if (options.service_name.empty()) {
    return {};
  }
  const auto name = options.service_url.empty()
                        ? html(R"(<span class="govuk-service-navigation__text">{}</span>)", options.service_name)
                        : html(R"(<a href="{}" class="govuk-service-navigation__link">{}</a>)", options.service_url,
                               options.service_name);
  return html(R"(<span class="govuk-service-navigation__service-name">{}</span>)", name);
}

// Hidden until the script that it needs shows it.
Html menu_button(const ServiceNavigation& options, std::string_view text) {
  if (!options.collapse_navigation_on_mobile.value_or(options.navigation.size() > 1)) {
    return {};
  }
  const auto label = options.menu_button_label == text ? std::string_view{} : options.menu_button_label;
  return html(R"(<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" )"
              R"(aria-controls="{}"{} hidden aria-hidden="true">{}</button>)",
              options.navigation_id, Attributes{}.add_some("aria-label", label), text);
}

Html navigation(const ServiceNavigation& options) {
  const auto& slots = options.slots;
  if (options.navigation.empty() && slots.navigation_start.empty() && slots.navigation_end.empty()) {
    return {};
  }
  const auto menu = either(options.menu_button_text, "Menu");
  return html(
      R"(<nav aria-label="{}" class="{}">{}<ul class="govuk-service-navigation__list" id="{}">{}{}{}</ul></nav>)",
      either(options.navigation_label, menu), words({"govuk-service-navigation__wrapper", options.navigation_classes}),
      menu_button(options, menu), options.navigation_id, slots.navigation_start,
      each(options.navigation, navigation_item), slots.navigation_end);
}

Html inner(const ServiceNavigation& options) {
  return html(
      R"(<div class="{}">{}<div class="govuk-service-navigation__container">{}{}</div>{}</div>)",
      words({"govuk-width-container", options.slots.end_inline ? "govuk-service-navigation__inlining-container" : ""}),
      options.slots.start, service_name(options), navigation(options), options.slots.end);
}

}  // namespace

// A section is a landmark with a name; where there is nothing but the <nav>, that is one by itself.
Html service_navigation(const ServiceNavigation& options) {
  auto attributes = Attributes{}
                        .add("class", words({"govuk-service-navigation", options.classes}))
                        .add("data-module", "govuk-service-navigation");
  attributes += options.attributes;
  if (options.service_name.empty() && options.slots.start.empty() && options.slots.end.empty()) {
    return html("<div{}>{}</div>", attributes, inner(options));
  }
  return html(R"(<section aria-label="{}"{}>{}</section>)", options.aria_label, attributes, inner(options));
}

}  // namespace html
