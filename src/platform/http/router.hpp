#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/route.hpp"

namespace http {

/// What a router says of an address.
struct Match {
  const Endpoint* endpoint = nullptr;   ///< none: no such address, or not by this method
  std::vector<std::string_view> names;  ///< of the segments, as Request::name_segments takes them
  std::vector<Method> allowed;          ///< at this address; empty where there is none
};

/// What stands behind `Allow:`: HEAD beside GET, and OPTIONS.
std::string allow(const std::vector<Method>& methods);

/// Finds the endpoint for an address. A pattern that spells a segment out goes before one that names it.
class Router {
 public:
  /// Throws std::logic_error where a pattern is none, or stands twice with one method.
  explicit Router(std::vector<Endpoint> endpoints);

  /// `GET /places/{node}`, of each endpoint.
  std::vector<std::string> titles() const;

  Match find(Method method, const std::vector<std::string>& segments) const;

 private:
  struct Pattern {
    std::vector<std::string> segments;  // spelt out; empty where any will do
    std::vector<std::string> names;     // empty where spelt out
    std::vector<Endpoint> endpoints;    // one per method

    bool matches(const std::vector<std::string>& asked) const;
  };

  static Pattern read(const std::string& text);
  void add(Endpoint endpoint);

  std::vector<Pattern> patterns_;  // those that spell out more go first
};

}  // namespace http
