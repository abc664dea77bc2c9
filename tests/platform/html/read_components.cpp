#include "options.hpp"

namespace html::tests {

void take_from(Options& from, Button& to) {
  from.take("text", to.text).take("html", to.html).take("name", to.name).take("type", to.type);
  from.take("value", to.value).take("disabled", to.disabled).take("href", to.href).take("id", to.id);
  from.take("preventDoubleClick", to.prevent_double_click).take("isStartButton", to.is_start_button);
  from.take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, Conditional& to) { from.take("html", to.html); }

void take_from(Options& from, ChoiceLabel& to) { from.take("classes", to.classes).take("attributes", to.attributes); }

void take_from(Options& from, Choice& to) {
  from.take("text", to.text).take("html", to.html).take("value", to.value).take("id", to.id).take("name", to.name);
  from.take("label", to.label).take("hint", to.hint).take("divider", to.divider).take("checked", to.checked);
  from.take("conditional", to.conditional).take("behaviour", to.behaviour).take("disabled", to.disabled);
  from.take("attributes", to.attributes);
}

template <class Choices>
Options& take_choices(Options& from, Choices& to) {
  from.take("fieldset", to.fieldset).take("hint", to.hint).take("errorMessage", to.error_message);
  from.take("formGroup", to.form_group).take("idPrefix", to.id_prefix).take("name", to.name).take("items", to.items);
  return from.take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, Radios& to) { take_choices(from, to).take("value", to.value); }

void take_from(Options& from, Checkboxes& to) {
  take_choices(from, to).take("values", to.values).take("describedBy", to.described_by);
}

void take_from(Options& from, Details& to) {
  from.take("summaryText", to.summary_text).take("summaryHtml", to.summary_html).take("text", to.text);
  from.take("html", to.html).take("id", to.id).take("open", to.open).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, ErrorSummaryItem& to) {
  from.take("href", to.href).take("text", to.text).take("html", to.html).take("attributes", to.attributes);
}

void take_from(Options& from, ErrorSummary& to) {
  from.take("titleText", to.title_text).take("titleHtml", to.title_html).take("errorList", to.error_list);
  from.take("descriptionText", to.description_text).take("descriptionHtml", to.description_html);
  from.take("disableAutoFocus", to.disable_auto_focus).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, InsetText& to) {
  from.take("text", to.text).take("html", to.html).take("id", to.id).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, NotificationBanner& to) {
  from.take("text", to.text).take("html", to.html).take("titleText", to.title_text).take("titleHtml", to.title_html);
  from.take("titleHeadingLevel", to.title_heading_level).take("type", to.type).take("role", to.role);
  from.take("titleId", to.title_id).take("disableAutoFocus", to.disable_auto_focus).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, PanelAction& to) {
  from.take("text", to.text).take("href", to.href).take("type", to.type).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, PanelActions& to) {
  from.take("items", to.items).take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, Panel& to) {
  from.take("titleText", to.title_text).take("titleHtml", to.title_html).take("headingLevel", to.heading_level);
  from.take("text", to.text).take("html", to.html).take("actions", to.actions).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, Tag& to) {
  from.take("text", to.text).take("html", to.html).take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, PhaseBanner& to) {
  from.take("tag", to.tag).take("text", to.text).take("html", to.html).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, WarningText& to) {
  from.take("text", to.text).take("html", to.html).take("iconFallbackText", to.icon_fallback_text);
  from.take("classes", to.classes).take("attributes", to.attributes);
}

}  // namespace html::tests
