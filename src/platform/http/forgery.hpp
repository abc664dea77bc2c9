#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/cookie.hpp"
#include "http/refusal.hpp"
#include "http/request.hpp"
#include "secrets/secrets.hpp"

namespace http {

/// Keeps other sites' pages from sending forms in a visitor's name. A page of ours has a token in each form, which is
/// made of the visitor's session cookie by a key that nobody else has; before there is a session, of a cookie of its
/// own
/// (`visit`). No two tokens are alike, so that the size of a compressed page says nothing of them.
class ForgeryGuard {
 public:
  /// Where the key is the same, tokens hold over a new start, and for several processes.
  ForgeryGuard(std::string session_cookie, const secrets::Key& key)
      : session_cookie_{std::move(session_cookie)}, key_{key} {}

  /// Gives the request its token, and, where it has neither a session nor a visit, the visit that it is bound to.
  void equip(Request& request) const;
  /// The cookie that must go out with a page for its token to hold; nothing where it has come already.
  static std::optional<Cookie> visit_cookie(const Request& request);

  /// Refused with 403 where a request that may change something came from elsewhere, by what the browser says of it
  /// (Origin, Sec-Fetch-Site).
  static OrRefused<void> check_origin(const Request& request);
  /// Refused with 403 where neither the form's field nor the header holds a token of this visitor.
  OrRefused<void> check_token(const Request& request) const;

 private:
  std::string token(std::string_view nonce, const Request& request) const;
  std::string bound_to(const Request& request) const;

  std::string session_cookie_;
  secrets::Key key_;
};

}  // namespace http
