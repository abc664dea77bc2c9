#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/env.hpp"
#include "http/route.hpp"
#include "http/server.hpp"

/// Who may what in the tests' house.
enum class May { anyone, staff, nobody };

/// Who somebody is there.
struct Visitor {
  std::string name;
};

using Route = http::Route<May, Visitor>;
using http::Method;
using http::Request;
using http::Response;

/// Staff are those whose cookie says so; others are sent to sign in.
inline std::expected<Visitor, Response> gate(const Request& request, May may) {
  const auto name = request.cookie("name");
  if (may == May::nobody) {
    return std::unexpected{http::problem(403, "That is not for you.")};
  }
  if (may == May::staff && !name) {
    return std::unexpected{http::see_other("/sign-in")};
  }
  return Visitor{std::string{name.value_or("anyone")}};
}

inline std::vector<http::Endpoint> guarded(std::vector<Route> routes) {
  return http::behind<May, Visitor>(gate, std::move(routes));
}

/// A server on a free port, with that site.
class House {
 public:
  explicit House(std::vector<Route> routes, http::Options options = {}) {
    options.listen = "127.0.0.1:0";
    auto started = http::Server::start(std::move(options), guarded(std::move(routes)), *env_);
    if (!started) {
      throw std::runtime_error{started.error().text()};
    }
    server_ = std::move(*started);
  }

  std::uint16_t port() const { return server_->port(); }
  http::Server& server() { return *server_; }

 private:
  std::unique_ptr<base::Env> env_ = base::system_env();
  std::unique_ptr<http::Server> server_;
};
