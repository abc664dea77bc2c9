#include "options.hpp"

namespace html::tests {

void take_from(Options& from, BackLink& to) {
  from.take("text", to.text).take("html", to.html).take("href", to.href).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, Breadcrumb& to) {
  from.take("text", to.text).take("html", to.html).take("href", to.href).take("attributes", to.attributes);
}

void take_from(Options& from, Breadcrumbs& to) {
  from.take("items", to.items).take("collapseOnMobile", to.collapse_on_mobile).take("labelText", to.label_text);
  from.take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, PaginationLink& to) {
  from.take("text", to.text).take("html", to.html).take("labelText", to.label_text).take("href", to.href);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, PaginationItem& to) {
  from.take("number", to.number).take("visuallyHiddenText", to.visually_hidden_text).take("href", to.href);
  from.take("current", to.current).take("ellipsis", to.ellipsis).take("attributes", to.attributes);
}

void take_from(Options& from, Pagination& to) {
  from.take("previous", to.previous).take("next", to.next).take("items", to.items);
  from.take("landmarkLabel", to.landmark_label).take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, ServiceNavigationItem& to) {
  from.take("text", to.text).take("html", to.html).take("href", to.href).take("current", to.current);
  from.take("active", to.active).take("attributes", to.attributes);
}

// `end` is markup, or an object of markup and how it is aligned.
void take_from(Options& from, ServiceNavigationSlots& to) {
  from.take("start", to.start).take("navigationStart", to.navigation_start).take("navigationEnd", to.navigation_end);
  const auto end = from.from().find("end");
  if (end != from.from().end() && end->is_object()) {
    from.ignore("end");
    to.end_inline = end->value("align", "") == "inline";
    Options{*end, from.markup()}.ignore("align").take("html", to.end);
  } else {
    from.take("end", to.end);
  }
}

void take_from(Options& from, ServiceNavigation& to) {
  from.take("serviceName", to.service_name).take("serviceUrl", to.service_url).take("navigation", to.navigation);
  from.take("ariaLabel", to.aria_label).take("menuButtonText", to.menu_button_text);
  from.take("menuButtonLabel", to.menu_button_label).take("navigationLabel", to.navigation_label);
  from.take("navigationId", to.navigation_id).take("navigationClasses", to.navigation_classes);
  from.take("collapseNavigationOnMobile", to.collapse_navigation_on_mobile).take("slots", to.slots);
  from.take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, SkipLink& to) {
  from.take("text", to.text).take("html", to.html).take("href", to.href).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, SummaryListText& to) {
  from.take("text", to.text).take("html", to.html).take("classes", to.classes);
}

void take_from(Options& from, SummaryListAction& to) {
  from.take("href", to.href).take("text", to.text).take("html", to.html).take("classes", to.classes);
  from.take("visuallyHiddenText", to.visually_hidden_text).take("attributes", to.attributes);
}

void take_from(Options& from, SummaryListActions& to) { from.take("items", to.items).take("classes", to.classes); }

void take_from(Options& from, SummaryListRow& to) {
  from.take("key", to.key).take("value", to.value).take("actions", to.actions).take("classes", to.classes);
}

void take_from(Options& from, SummaryCardTitle& to) {
  from.take("text", to.text).take("html", to.html).take("headingLevel", to.heading_level).take("classes", to.classes);
}

void take_from(Options& from, SummaryCard& to) {
  from.take("title", to.title).take("actions", to.actions).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, SummaryList& to) {
  from.take("rows", to.rows).take("card", to.card).take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, TableCell& to) {
  from.take("text", to.text).take("html", to.html).take("format", to.format).take("classes", to.classes);
  from.take("colspan", to.colspan).take("rowspan", to.rowspan).take("attributes", to.attributes);
}

void take_from(Options& from, Table& to) {
  from.take("rows", to.rows).take("head", to.head).take("caption", to.caption).take("classes", to.classes);
  from.take("captionClasses", to.caption_classes).take("firstCellIsHeader", to.first_cell_is_header);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, TabPanel& to) {
  from.take("text", to.text).take("html", to.html).take("attributes", to.attributes);
}

void take_from(Options& from, Tab& to) {
  from.take("id", to.id).take("label", to.label).take("panel", to.panel).take("attributes", to.attributes);
}

void take_from(Options& from, Tabs& to) {
  from.take("id", to.id).take("idPrefix", to.id_prefix).take("title", to.title).take("items", to.items);
  from.take("classes", to.classes).take("attributes", to.attributes);
}

}  // namespace html::tests
