#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/html.hpp"

namespace html {

struct BackLink {
  std::string text = "Back";
  Html html = {};
  std::string href = "#";
  std::string classes = {};
  Attributes attributes = {};
};
Html back_link(const BackLink& options);

/// Without `href`, the page itself.
struct Breadcrumb {
  std::string text = {};
  Html html = {};
  std::string href = {};
  Attributes attributes = {};
};
struct Breadcrumbs {
  std::vector<Breadcrumb> items = {};
  bool collapse_on_mobile = false;
  std::string label_text = "Breadcrumb";
  std::string classes = {};
  Attributes attributes = {};
};
Html breadcrumbs(const Breadcrumbs& options);

/// To the page before or after; without `href`, there is none.
struct PaginationLink {
  std::string text = {};
  Html html = {};
  std::string label_text = {};
  std::string href = {};
  Attributes attributes = {};
};
struct PaginationItem {
  std::string number = {};
  std::string visually_hidden_text = {};
  std::string href = {};
  bool current = false;
  bool ellipsis = false;
  Attributes attributes = {};
};
struct Pagination {
  PaginationLink previous = {};
  PaginationLink next = {};
  std::vector<PaginationItem> items = {};
  std::string landmark_label = "Pagination";
  std::string classes = {};
  Attributes attributes = {};
};
Html pagination(const Pagination& options);

struct ServiceNavigationItem {
  std::string text = {};
  Html html = {};
  std::string href = {};
  bool current = false;  ///< the page itself
  bool active = false;   ///< the page is below it
  Attributes attributes = {};
};
struct ServiceNavigationSlots {
  Html start = {};
  Html end = {};
  bool end_inline = false;  ///< `align: 'inline'`
  Html navigation_start = {};
  Html navigation_end = {};
};
struct ServiceNavigation {
  std::string service_name = {};
  std::string service_url = {};
  std::vector<ServiceNavigationItem> navigation = {};
  std::string aria_label = "Service information";
  std::string menu_button_text = "Menu";
  std::string menu_button_label = {};
  std::string navigation_label = {};
  std::string navigation_id = "navigation";
  std::string navigation_classes = {};
  std::optional<bool> collapse_navigation_on_mobile = {};  ///< where it is not said, when there is more than one item
  ServiceNavigationSlots slots = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html service_navigation(const ServiceNavigation& options);

struct SkipLink {
  std::string text = {};
  Html html = {};
  std::string href = "#content";
  std::string classes = {};
  Attributes attributes = {};
};
Html skip_link(const SkipLink& options);

struct TabPanel {
  std::string text = {};
  Html html = {};
  Attributes attributes = {};
};
struct Tab {
  std::string id = {};
  std::string label = {};
  TabPanel panel = {};
  Attributes attributes = {};
};
struct Tabs {
  std::string id = {};
  std::string id_prefix = {};
  std::string title = "Contents";
  std::vector<Tab> items = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html tabs(const Tabs& options);

}  // namespace html
