#include "browser.hpp"

#include "html/page.hpp"

namespace rights {
namespace {

// A name with __Host- is taken by browsers only over TLS, from this very host, for all of it.
std::string cookie_name(const http::Request& request) { return request.secure() ? "__Host-hearth" : "hearth"; }

}  // namespace

std::string_view sign_in_token(const http::Request& request) {
  return request.cookie(cookie_name(request)).value_or(std::string_view{});
}

http::Cookie sign_in_cookie(const http::Request& request, std::string_view token) {
  return {.name = cookie_name(request),
          .value = std::string{token},
          .secure = request.secure(),
          .same_site = http::SameSite::lax,
          .max_age = {}};
}

http::Cookie no_sign_in_cookie(const http::Request& request) {
  auto cookie = sign_in_cookie(request, "");
  cookie.max_age = std::chrono::seconds{0};
  return cookie;
}

std::string forgery_token(const http::Request& request) { return std::string{request.forgery_token()}; }

bool from_this_site(const http::Request& request) {
  if (const auto site = request.header("sec-fetch-site")) {
    return *site == "same-origin" || *site == "none";
  }
  const auto origin = request.header("origin");
  const auto host = request.header("host");
  if (!origin) {
    return true;
  }
  const auto scheme = origin->find("://");
  return scheme != std::string_view::npos && host && origin->substr(scheme + 3) == *host;
}

}  // namespace rights
