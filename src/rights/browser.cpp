#include "browser.hpp"

#include "routes.hpp"

namespace rights {

std::string_view sign_in_token(const http::Request& request) {
  return request.own_cookie(sign_in_cookie_name).value_or(std::string_view{});
}

http::Cookie sign_in_cookie(const http::Request& request, std::string_view token) {
  return http::own_cookie(request, sign_in_cookie_name, std::string{token});
}

http::Cookie no_sign_in_cookie(const http::Request& request) {
  auto cookie = sign_in_cookie(request, "");
  cookie.max_age = std::chrono::seconds{0};
  return cookie;
}

bool from_this_site(const http::Request& request) {
  if (const auto site = request.header("sec-fetch-site")) {
    return *site == "same-origin";
  }
  const auto origin = request.header("origin");
  const auto host = request.header("host");
  const auto scheme = origin ? origin->find("://") : std::string_view::npos;
  return scheme != std::string_view::npos && host && origin->substr(scheme + 3) == *host;
}

}  // namespace rights
