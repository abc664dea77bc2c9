#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/body.hpp"
#include "http/cookie.hpp"
#include "http/form.hpp"
#include "http/header.hpp"
#include "http/method.hpp"
#include "http/refusal.hpp"
#include "http/target.hpp"

namespace http {

/// What the server knows of a request before anything in it is understood.
struct Received {
  Method method = Method::get;
  std::string target = "/";            ///< as it was sent, from the first slash
  Headers headers = {};                ///< names in lower case
  std::shared_ptr<const Body> body{};  ///< shared by the copies of the request; none: no body
  std::string client = "127.0.0.1";    ///< the address of who asks, as far as it can be trusted
  bool secure = false;                 ///< came by TLS, to us or to a proxy that we trust
  std::string id = "0";                ///< names this request in logs and on error pages
};

/// Where a form carries the token that keeps it from being forged; script sends it in the header instead.
inline constexpr std::string_view forgery_field = "forgery_token";
inline constexpr std::string_view forgery_header = "x-forgery-token";

/// A request, taken apart and decoded; all text in it is UTF-8 without NUL. A value: what it gives out lives as long as
/// it does.
class Request {
 public:
  /// Refused with 400 where the address or its query is not as it should be.
  static OrRefused<Request> read(Received received);

  Method method() const { return received_.method; }
  /// The address as it was sent, query included: to come back to.
  std::string_view target() const { return target_.text; }
  /// The same without its query.
  std::string_view path() const { return std::string_view{target_.text}.substr(0, target_.path_size); }
  const std::vector<std::string>& segments() const { return target_.segments; }
  /// The segment that stands where the route's pattern says `{name}`. Throws std::logic_error where it does not.
  std::string_view path(std::string_view name) const;

  std::optional<std::string_view> query(std::string_view name) const { return first_named(target_.query, name); }
  std::vector<std::string_view> queries(std::string_view name) const { return all_named(target_.query, name); }
  const Pairs& query() const { return target_.query; }

  std::optional<std::string_view> header(std::string_view name) const { return find(received_.headers, name); }
  const Headers& headers() const { return received_.headers; }
  /// Nothing also where the cookie came twice with different values: one of them is not ours.
  std::optional<std::string_view> cookie(std::string_view name) const;

  /// A cookie of this site's own, as own_cookie() names it.
  std::optional<std::string_view> own_cookie(std::string_view name) const;
  /// What each form of the page must carry as `forgery_field`; empty where no server gave one.
  std::string_view forgery_token() const { return forgery_token_; }

  /// What was sent as a form; empty where the body is none.
  const Form& form() const { return form_; }
  std::string_view body() const { return received_.body ? received_.body->bytes() : std::string_view{}; }

  std::string_view client() const { return received_.client; }
  bool secure() const { return received_.secure; }
  std::string_view id() const { return received_.id; }
  /// True iff JSON is wanted rather than a page (RFC 9110, 12.5.1).
  bool accepts_json() const;

  /// Takes a body that came after the head.
  void receive(std::shared_ptr<const Body> body) { received_.body = std::move(body); }
  /// Understands the body as a form, where it is one. The server does so before a task; a test may.
  OrRefused<void> read_form(const FormLimits& limits = {});
  /// What ForgeryGuard gives it: the token; and where nothing came that the token could be bound to, a new visit.
  void give_forgery_token(std::string token) { forgery_token_ = std::move(token); }
  void begin_visit(std::string visit) { new_visit_ = std::move(visit); }
  std::string_view new_visit() const { return new_visit_; }
  /// Says which segments the pattern names. The router does so before a task.
  void name_segments(std::vector<std::string_view> names) { names_ = std::move(names); }

 private:
  Request(Received received, Target target);

  Received received_;
  Target target_;
  Pairs cookies_;
  Form form_;
  std::string forgery_token_;
  std::string new_visit_;
  std::vector<std::string_view> names_;  // of the segments, in the pattern; empty for those without a name
};

/// The whole address of a path of this site, as the browser that asks has it: to be sent, or printed.
std::string whole_address(const Request& request, std::string_view path);

/// A cookie that no other site, nor a part of ours without TLS, can have set: `__Host-name` where the request is
/// secure. Without TLS browsers take no such name, and it is `name`.
Cookie own_cookie(const Request& request, std::string_view name, std::string value);

}  // namespace http
