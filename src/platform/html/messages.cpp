#include "messages.hpp"

#include "markup.hpp"

namespace html {
namespace {

Html error_item(const ErrorSummaryItem& item) {
  if (item.href.empty()) {
    return html("<li>{}</li>", content(item));
  }
  return html(R"(<li><a href="{}"{}>{}</a></li>)", item.href, item.attributes, content(item));
}

Html error_list(const ErrorSummary& options) {
  if (options.error_list.empty()) {
    return {};
  }
  return html(R"(<ul class="govuk-list govuk-error-summary__list">{}</ul>)", each(options.error_list, error_item));
}

Attributes auto_focus(const std::optional<bool>& disabled) {
  return disabled ? Attributes{}.add("data-disable-auto-focus", true_or_false(*disabled)) : Attributes{};
}

Html banner_content(const NotificationBanner& options) {
  if (options.html.empty() && !options.text.empty()) {
    return html(R"(<p class="govuk-notification-banner__heading">{}</p>)", options.text);
  }
  return options.html;
}

}  // namespace

Html details(const Details& options) {
  auto attributes = options.attributes;
  attributes.add_if(options.open, "open");
  return html(R"(<details{} class="{}"{}><summary class="govuk-details__summary">)"
              R"(<span class="govuk-details__summary-text">{}</span></summary>)"
              R"(<div class="govuk-details__text">{}</div></details>)",
              Attributes{}.add_some("id", options.id), words({"govuk-details", options.classes}), attributes,
              content(options.summary_html, options.summary_text), content(options));
}

// role="alert" stands on a child, so that the focus on the summary and the alert do not race.
Html error_summary(const ErrorSummary& options) {
  auto description = content(options.description_html, options.description_text);
  if (!description.empty()) {
    description = html("<p>{}</p>", description);
  }
  return html(R"(<div class="{}"{}{} data-module="govuk-error-summary"><div role="alert">)"
              R"(<h2 class="govuk-error-summary__title">{}</h2>)"
              R"(<div class="govuk-error-summary__body">{}{}</div></div></div>)",
              words({"govuk-error-summary", options.classes}), auto_focus(options.disable_auto_focus),
              options.attributes, content(options.title_html, options.title_text), description, error_list(options));
}

Html inset_text(const InsetText& options) {
  return html(R"(<div{} class="{}"{}>{}</div>)", Attributes{}.add_some("id", options.id),
              words({"govuk-inset-text", options.classes}), options.attributes, content(options));
}

Html notification_banner(const NotificationBanner& options) {
  const bool success = options.type == "success";
  const auto title_text = either(options.title_text, success ? "Success" : "Important");
  return html(
      R"(<div class="{}" role="{}" aria-labelledby="{}" data-module="govuk-notification-banner"{}{}>)"
      R"(<div class="govuk-notification-banner__header">)"
      R"(<h{} class="govuk-notification-banner__title" id="{}">{}</h{}></div>)"
      R"(<div class="govuk-notification-banner__content">{}</div></div>)",
      words({"govuk-notification-banner", success ? "govuk-notification-banner--success" : "", options.classes}),
      either(options.role, success ? "alert" : "region"), options.title_id, auto_focus(options.disable_auto_focus),
      options.attributes, options.title_heading_level, options.title_id, content(options.title_html, title_text),
      options.title_heading_level, banner_content(options));
}

Html tag(const Tag& options) {
  return html(R"(<strong class="{}"{}>{}</strong>)", words({"govuk-tag", options.classes}), options.attributes,
              content(options));
}

Html phase_banner(const PhaseBanner& options) {
  auto phase = options.tag;
  phase.classes = words({"govuk-phase-banner__content__tag", phase.classes});
  return html(R"(<div class="{}"{}><p class="govuk-phase-banner__content">{})"
              R"(<span class="govuk-phase-banner__text">{}</span></p></div>)",
              words({"govuk-phase-banner", "govuk-width-container", options.classes}), options.attributes, tag(phase),
              content(options));
}

Html warning_text(const WarningText& options) {
  return html(
      R"(<div class="{}"{}><span class="govuk-warning-text__icon" aria-hidden="true">!</span>)"
      R"(<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">{}</span> {}</strong></div>)",
      words({"govuk-warning-text", options.classes}), options.attributes, options.icon_fallback_text, content(options));
}

}  // namespace html
