#include "frame.hpp"

#include <array>

namespace app {
namespace {

using rights::Permission;

struct Item {
  const char* text;
  const char* href;
  Permission permission;
};

constexpr std::array items{
    Item{"Today", "/", Permission::see_reach},
    Item{"Accounts", "/accounts", Permission::manage_accounts},
};

std::vector<html::ServiceNavigationItem> navigation(const http::Request& request, const rights::Asker& asker) {
  std::vector<html::ServiceNavigationItem> all;
  for (const auto& [text, href, permission] : items) {
    if (!asker.may(permission)) {
      continue;
    }
    const std::string_view here = request.path();
    const bool below = std::string_view{href} != "/" && here.starts_with(href) && here != href;
    all.push_back({.text = text, .href = href, .current = here == href, .active = below});
  }
  return all;
}

std::string title_of(int status) {
  switch (status) {
    case 403:
      return "Not for this account";
    case 404:
      return "Page not found";
    case 503:
      return "Too busy just now";
    default:
      return status < 500 ? "That could not be understood" : "Something went wrong here";
  }
}

}  // namespace

html::Page Frame::dressed(html::Page page) const {
  page.assets = assets_;
  page.council = council_;
  return page;
}

http::Response Frame::page(const http::Request& request, const rights::Asker* asker, int status,
                           html::Page page) const {
  if (asker != nullptr) {
    page.signed_in = html::SignedIn{.as = asker->name,
                                    .account_href = "/account",
                                    .sign_out_action = "/sign-out",
                                    .csrf_token = std::string{request.forgery_token()}};
    page.navigation = navigation(request, *asker);
  }
  return http::page(html::page(dressed(std::move(page))).text(), status);
}

std::string Frame::error_page(int status, std::string_view sentence, std::string_view id) const {
  const auto title = title_of(status);
  return html::page(dressed({.title = title,
                             .content = html::html(
                                 "<h1 class=\"govuk-heading-l\">{}</h1><p class=\"govuk-body\">{}</p>"
                                 "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/\">Begin again</a>"
                                 "</p><p class=\"govuk-body-s\">If you report this, name the request: {}</p>",
                                 title, sentence, id)}))
      .text();
}

}  // namespace app
