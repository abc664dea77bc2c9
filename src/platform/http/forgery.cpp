#include "forgery.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace http {
namespace {

constexpr std::string_view visit = "visit";
constexpr std::size_t nonce_letters = 43;  // of a random token

std::unexpected<Refusal> forged() {
  return refused(403, "This form is no longer good: open its page again and send it from there. Nothing was changed.");
}

/// In a time that says nothing of where they differ.
bool same(std::string_view left, std::string_view right) {
  unsigned difference = left.size() == right.size() ? 0 : 1;
  for (std::size_t at = 0; at < left.size() && at < right.size(); ++at) {
    difference |= static_cast<unsigned>(left[at] ^ right[at]);
  }
  return difference == 0;
}

}  // namespace

void ForgeryGuard::equip(Request& request) const {
  if (!request.own_cookie(session_cookie_) && !request.own_cookie(visit)) {
    request.begin_visit(secrets::random_token());
  }
  request.give_forgery_token(token(secrets::random_token(), request));
}

std::optional<Cookie> ForgeryGuard::visit_cookie(const Request& request) {
  if (request.new_visit().empty()) {
    return std::nullopt;
  }
  return own_cookie(request, visit, std::string{request.new_visit()});
}

OrRefused<void> ForgeryGuard::check_origin(const Request& request) {
  const auto site = request.header("sec-fetch-site");
  const auto origin = request.header("origin");
  const std::string own =
      fmt::format("{}://{}", request.secure() ? "https" : "http", request.header("host").value_or(""));
  if ((site && *site != "same-origin") || (origin && !same_word(*origin, own))) {
    return refused(403, "This was sent from a page of another site. Nothing was changed.");
  }
  return {};
}

OrRefused<void> ForgeryGuard::check_token(const Request& request) const {
  const auto in_form = request.form().text(forgery_field);
  const auto given = in_form ? *in_form : request.header(forgery_header).value_or("");
  // A visit that this very request began is bound to nothing that the visitor sent.
  if (given.size() <= nonce_letters || !request.new_visit().empty() ||
      !same(given, token(given.substr(0, nonce_letters), request))) {
    return forged();
  }
  return {};
}

std::string ForgeryGuard::token(std::string_view nonce, const Request& request) const {
  return fmt::format("{}{}", nonce, secrets::keyed_hash(key_, fmt::format("{} {}", nonce, bound_to(request))));
}

/// The word before the cookie's value keeps a visit from passing for a session.
std::string ForgeryGuard::bound_to(const Request& request) const {
  if (const auto session = request.own_cookie(session_cookie_)) {
    return fmt::format("session {}", *session);
  }
  return fmt::format("visit {}",
                     request.new_visit().empty() ? request.own_cookie(visit).value_or("") : request.new_visit());
}

}  // namespace http
