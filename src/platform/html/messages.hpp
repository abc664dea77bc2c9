#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/html.hpp"

namespace html {

struct Details {
  std::string summary_text = {};
  Html summary_html = {};
  std::string text = {};
  Html html = {};
  std::string id = {};
  bool open = false;
  std::string classes = {};
  Attributes attributes = {};
};
Html details(const Details& options);

struct ErrorSummaryItem {
  std::string href = {};  ///< `#` and the id of the field
  std::string text = {};
  Html html = {};
  Attributes attributes = {};
};
struct ErrorSummary {
  std::string title_text = {};
  Html title_html = {};
  std::string description_text = {};
  Html description_html = {};
  std::vector<ErrorSummaryItem> error_list = {};
  std::optional<bool> disable_auto_focus = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html error_summary(const ErrorSummary& options);

struct InsetText {
  std::string text = {};
  Html html = {};
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html inset_text(const InsetText& options);

struct NotificationBanner {
  std::string text = {};
  Html html = {};
  std::string title_text = {};
  Html title_html = {};
  int title_heading_level = 2;
  std::string type = {};  ///< `success`, or empty
  std::string role = {};
  std::string title_id = "govuk-notification-banner-title";
  std::optional<bool> disable_auto_focus = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html notification_banner(const NotificationBanner& options);

struct PanelAction {
  std::string text = {};
  std::string href = {};
  std::string type = {};
  std::string classes = {};
  Attributes attributes = {};
};
struct PanelActions {
  std::vector<PanelAction> items = {};
  std::string classes = {};
  Attributes attributes = {};
};
struct Panel {
  std::string title_text = {};
  Html title_html = {};
  int heading_level = 1;
  std::string text = {};
  Html html = {};
  std::optional<PanelActions> actions = {};  ///< shown where classes has `govuk-panel--interruption`
  std::string classes = {};
  Attributes attributes = {};
};
Html panel(const Panel& options);

struct Tag {
  std::string text = {};
  Html html = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html tag(const Tag& options);

struct PhaseBanner {
  Tag tag = {};
  std::string text = {};
  Html html = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html phase_banner(const PhaseBanner& options);

struct WarningText {
  std::string text = {};
  Html html = {};
  std::string icon_fallback_text = "Warning";
  std::string classes = {};
  Attributes attributes = {};
};
Html warning_text(const WarningText& options);

}  // namespace html
