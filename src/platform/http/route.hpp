#pragma once

#include <concepts>
#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "http/form.hpp"
#include "http/method.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace http {

/// Whether a request that changes something must prove that it comes from a page of this site.
enum class Forgery : std::uint8_t { checked, not_checked };

struct RouteOptions {
  std::uint64_t body = std::uint64_t{1024} * 1024;  ///< bytes; 413 past it
  FormLimits form = {};
  Forgery forgery = Forgery::checked;
  std::string too_large = "The request is larger than is read here.";  ///< what a body past its bytes is told
};

/// Something that can be asked of this site: method, pattern (`/places/{structure}/{node}`), who may, what is done.
/// `get` answers `head` too. Who wrote it need not think of signing in: the gate did, and says who the visitor is.
template <class Permission, class Visitor>
struct Route {
  using Task = std::function<Response(const Request&, const Visitor&)>;

  /// A route without a permission does not compile, and neither does one with `{}`.
  template <std::same_as<Permission> Required>
  Route(Method for_method, std::string at_pattern, Required required, Task to_do, RouteOptions with = {})
      : method{for_method},
        pattern{std::move(at_pattern)},
        permission{required},
        task{std::move(to_do)},
        options{std::move(with)} {}

  Method method;
  std::string pattern;
  Permission permission;
  Task task;
  RouteOptions options;
};

/// Socket: who asks, where that permission is theirs; or the answer that they get instead (the way to sign in, 403).
/// Called by several threads.
template <class Permission, class Visitor>
using Gate = std::function<std::expected<Visitor, Response>(const Request&, Permission)>;

/// A route behind its gate, as the server carries it out. Called by several threads.
struct Endpoint {
  Method method = Method::get;
  std::string pattern;
  RouteOptions options;
  /// What a visitor gets who may not; nothing where they may. Asked before a large body is read.
  std::function<std::optional<Response>(const Request&)> refuse;
  std::function<Response(const Request&)> answer;
  std::string title = {};  ///< `GET /places/{node}`; the server's own
};

template <class Permission, class Visitor>
std::vector<Endpoint> behind(const Gate<Permission, Visitor>& gate, std::vector<Route<Permission, Visitor>> routes) {
  std::vector<Endpoint> endpoints;
  for (auto& route : routes) {
    const auto refuse = [gate, permission = route.permission](const Request& request) -> std::optional<Response> {
      auto visitor = gate(request, permission);
      return visitor ? std::nullopt : std::optional<Response>{std::move(visitor.error())};
    };
    const auto answer = [gate, permission = route.permission, task = std::move(route.task)](const Request& request) {
      auto visitor = gate(request, permission);
      return visitor ? task(request, *visitor) : std::move(visitor.error());
    };
    endpoints.push_back({route.method, std::move(route.pattern), std::move(route.options), refuse, answer, {}});
  }
  return endpoints;
}

}  // namespace http
