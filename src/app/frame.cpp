#include "frame.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace app {
namespace {

using rights::Permission;

constexpr std::string_view letters_address = "/letters";

struct Item {
  const char* text;
  std::string_view href;
  rights::Permissions any_of;
  std::vector<std::string_view> below;  ///< where the addresses of its pages begin
};

const std::vector<Item>& items() {
  static const std::vector<Item> all{
      {"Today", "/", {Permission::see_reach}, {"/places"}},
      {"Families", "/families", {Permission::see_family}, {"/families", "/registrations", "/home-registrations"}},
      {"Duplicates", "/duplicates", {Permission::link_families}, {"/duplicates"}},
      {"Welcomes", "/births/welcomes", {Permission::see_family}, {"/births/welcomes"}},
      {"Births", "/births", {Permission::take_births}, {"/births/lists", "/births/gap"}},
      {"Letters", letters_address, {Permission::write_letters}, {"/letter-batches", letters_address}},
      {"Administration",
       "/administration",
       rights::of_administration(),
       {"/accounts", "/journal", "/imports", "/export", "/structures", "/new-structure", "/protected-openings",
        "/closed-families", "/own-fields", "/centres", "/reach-areas", "/thresholds"}}};
  return all;
}

bool is_below(std::string_view path, std::string_view address) {
  return path == address || (path.starts_with(address) && path.substr(address.size()).starts_with('/'));
}

/// Whether the page is below that item. Whoever begins letters to the families of a place writes letters, though the
/// address begins as the place's.
bool is_of(const Item& item, std::string_view here) {
  if (is_below(here, "/places") && here.ends_with(letters_address)) {
    return item.href == letters_address;
  }
  return std::ranges::any_of(item.below, [&](std::string_view each) { return is_below(here, each); });
}

std::vector<html::ServiceNavigationItem> navigation(const http::Request& request, const rights::Asker& asker) {
  std::vector<html::ServiceNavigationItem> all;
  const auto here = request.path();
  for (const auto& item : items()) {
    if (asker.may_any(item.any_of)) {
      all.push_back({.text = item.text,
                     .href = std::string{item.href},
                     .current = here == item.href,
                     .active = is_of(item, here)});
    }
  }
  return all;
}

std::string title_of(int status) {
  switch (status) {
    case 403:
      return "Not for this account";
    case 404:
      return "Page not found";
    case 413:
      return "Too large";
    case 503:
      return "Too busy just now";
    case 405:
    case 501:
      return "That cannot be done here";
    default:
      return status < 500 ? "That could not be understood" : "Something went wrong here";
  }
}

html::Page error_words(int status, std::string_view sentence, std::string_view id) {
  const auto title = title_of(status);
  return {.title = title,
          .content = html::html("<h1 class=\"govuk-heading-l\">{}</h1><p class=\"govuk-body\">{}</p>"
                                "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/\">Go to your first page</a>"
                                "</p><p class=\"govuk-body-s\">If you report this, name the request: {}</p>",
                                title, sentence, id)};
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

http::Response Frame::error_page(const http::Request& request, const rights::Asker& asker,
                                 const http::Response& error) const {
  auto answer = page(request, &asker, error.status(), error_words(error.status(), error.sentence(), request.id()));
  for (const auto& [name, value] : error.headers()) {
    answer.add(name, value);
  }
  return answer;
}

std::string Frame::error_page(int status, std::string_view sentence, std::string_view id) const {
  return html::page(dressed(error_words(status, sentence, id))).text();
}

}  // namespace app
