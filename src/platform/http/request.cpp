#include "request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "accept.hpp"

namespace http {
namespace {

std::string own_name(std::string_view name, bool secure) { return fmt::format("{}{}", secure ? "__Host-" : "", name); }

}  // namespace

OrRefused<Request> Request::read(Received received) {
  auto target = read_target(std::move(received.target));
  if (!target) {
    return std::unexpected{std::move(target.error())};
  }
  return Request{std::move(received), std::move(*target)};
}

Request::Request(Received received, Target target) : received_{std::move(received)}, target_{std::move(target)} {
  for (const Header& header : received_.headers) {
    if (header.name == "cookie") {
      std::ranges::move(read_cookies(header.value), std::back_inserter(cookies_));
    }
  }
}

std::string_view Request::path(std::string_view name) const {
  const auto found = std::ranges::find(names_, name);
  if (name.empty() || found == names_.end()) {
    throw std::logic_error{fmt::format("no route of {} has a segment {{{}}}", path(), name)};
  }
  return target_.segments.at(static_cast<std::size_t>(found - names_.begin()));
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  const auto value = first_named(cookies_, name);
  const bool doubtful = value && std::ranges::any_of(cookies_, [&](const Pair& cookie) {
                          return cookie.name == name && cookie.value != *value;
                        });
  return doubtful ? std::nullopt : value;
}

std::optional<std::string_view> Request::own_cookie(std::string_view name) const {
  return cookie(own_name(name, secure()));
}

bool Request::accepts_json() const {
  const auto accept = header("accept");
  return accept && prefers_json(*accept);
}

OrRefused<void> Request::read_form(const FormLimits& limits) {
  const auto type = header("content-type");
  if (!type || !received_.body) {
    return {};
  }
  auto form = http::read_form(*type, body(), limits);
  if (!form) {
    return std::unexpected{std::move(form.error())};
  }
  form_ = std::move(*form);
  return {};
}

std::string whole_address(const Request& request, std::string_view path) {
  std::string address{request.secure() ? "https://" : "http://"};
  address += request.header("host").value_or("");
  return address += path;
}

Cookie own_cookie(const Request& request, std::string_view name, std::string value) {
  return {.name = own_name(name, request.secure()), .value = std::move(value), .secure = request.secure()};
}

}  // namespace http
