#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/components.hpp"

namespace html {

/// Addresses of what every page loads, with the hash of the content in their names (build/web/manifest.json).
struct Assets {
  std::string stylesheet = {};
  std::string early_script = {};  ///< says, before anything is painted, that there is script
  std::string script = {};
  std::string icon = {};
};

/// Who reads the page.
struct SignedIn {
  std::string as = {};  ///< `district manager`
  std::string account_href = {};
  std::string sign_out_action = "/sign-out";
  std::string csrf_token = {};  ///< empty: no button to sign out, as on a page made before the token is
};

struct FooterLink {
  std::string text = {};
  std::string href = {};
};

struct Page {
  std::string title = {};     ///< of this page; the house's name is added
  bool prints_alone = false;  ///< on paper its sheets alone: neither the frame nor what is for the screen
  bool has_errors = false;    ///< a form came back: the title says so, since a screen reader begins with it
  Assets assets = {};
  std::string council = {};
  std::string home = "/";
  std::optional<SignedIn> signed_in = {};
  std::vector<ServiceNavigationItem> navigation = {};
  std::vector<Breadcrumb> breadcrumbs = {};
  std::optional<BackLink> back_link = {};
  Html content = {};
  std::vector<FooterLink> footer = {};
};

/// A whole page in the house's own dress. Nothing in it is forbidden by `default-src 'self'`.
Html page(const Page& options);

/// The name of the field that holds the token of `form`.
inline constexpr char csrf_field[] = "forgery_token";

/// A form that writes, with the token by which its sender is known to have been shown it.
struct Form {
  std::string action = {};
  std::string csrf_token = {};
  Html html = {};
  bool has_files = false;  ///< sent as multipart/form-data
  std::string classes = {};
  Attributes attributes = {};
};
Html form(const Form& options);

}  // namespace html
