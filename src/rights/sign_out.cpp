#include <nlohmann/json.hpp>

#include "answers.hpp"
#include "browser.hpp"
#include "tasks.hpp"

namespace rights {

http::Response sign_out(const Site& site, const http::Request& request) {
  const auto token = sign_in_token(request);
  if (!token.empty()) {
    site.rights.sign_ins.sign_out(token);
  }
  return http::see_other("/sign-in")
      .with(no_sign_in_cookie(request))
      .with("Clear-Site-Data", "\"cache\"");  // a shared desk: nobody goes back to what was shown
}

http::Response show_time_left(const Site& site, const http::Request& request) {
  return http::json(Json{{"seconds", site.rights.sign_ins.left(sign_in_token(request)).count()}}.dump());
}

http::Response stay_signed_in(const Site& site, const http::Request& request) {
  const auto signed_in = site.rights.sign_ins.find(sign_in_token(request));
  return http::json(Json{{"seconds", signed_in ? signed_in->left.count() : 0}}.dump());
}

}  // namespace rights
