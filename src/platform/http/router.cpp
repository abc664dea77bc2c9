#include "router.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace http {
namespace {

bool answers(const Endpoint& endpoint, Method method) {
  return endpoint.method == method || (method == Method::head && endpoint.method == Method::get);
}

}  // namespace

std::string allow(const std::vector<Method>& methods) {
  std::set<std::string_view> names{name(Method::options)};
  for (const Method method : methods) {
    names.insert(name(method));
    if (method == Method::get) {
      names.insert(name(Method::head));
    }
  }
  std::string list;
  for (const std::string_view each : names) {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", each);
  }
  return list;
}

Router::Router(std::vector<Endpoint> endpoints) {
  for (Endpoint& endpoint : endpoints) {
    add(std::move(endpoint));
  }
  // Of two patterns that match, the one goes first that spells out the earlier segment: "{" comes after all else.
  std::ranges::stable_sort(patterns_, [](const Pattern& left, const Pattern& right) {
    return std::ranges::lexicographical_compare(left.names, right.names);
  });
}

std::vector<std::string> Router::titles() const {
  std::vector<std::string> all;
  for (const auto& pattern : patterns_) {
    std::ranges::transform(pattern.endpoints, std::back_inserter(all), &Endpoint::title);
  }
  return all;
}

void Router::add(Endpoint endpoint) {
  Pattern pattern = read(endpoint.pattern);
  auto same = std::ranges::find_if(patterns_, [&](const Pattern& other) {
    return other.segments == pattern.segments && other.names == pattern.names;
  });
  if (same == patterns_.end()) {
    same = patterns_.insert(same, std::move(pattern));
  }
  const bool twice =
      std::ranges::any_of(same->endpoints, [&](const Endpoint& other) { return other.method == endpoint.method; });
  if (twice) {
    throw std::logic_error{fmt::format("the route {} {} stands twice", name(endpoint.method), endpoint.pattern)};
  }
  endpoint.title = fmt::format("{} {}", name(endpoint.method), endpoint.pattern);
  same->endpoints.push_back(std::move(endpoint));
}

Router::Pattern Router::read(const std::string& text) {
  Pattern pattern;
  std::string_view rest = text;
  while (rest.starts_with('/') && rest != "/") {
    rest.remove_prefix(1);
    const auto segment = rest.substr(0, rest.find('/'));
    const bool named = segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
    pattern.segments.emplace_back(named ? "" : segment);
    pattern.names.emplace_back(named ? segment.substr(1, segment.size() - 2) : "");
    rest.remove_prefix(segment.size());
    if (segment.empty()) {
      break;
    }
  }
  if (text.empty() || (!rest.empty() && text != "/")) {
    throw std::logic_error{fmt::format("\"{}\" is no pattern of an address", text)};
  }
  return pattern;
}

Match Router::find(Method method, const std::vector<std::string>& segments) const {
  Match match;
  for (const Pattern& pattern : patterns_) {
    if (!pattern.matches(segments)) {
      continue;
    }
    for (const Endpoint& endpoint : pattern.endpoints) {
      match.allowed.push_back(endpoint.method);
      if (match.endpoint == nullptr && answers(endpoint, method)) {
        match.endpoint = &endpoint;
        match.names.assign(pattern.names.begin(), pattern.names.end());
      }
    }
  }
  return match;
}

bool Router::Pattern::matches(const std::vector<std::string>& asked) const {
  return std::ranges::equal(segments, asked, [](const std::string& wanted, const std::string& is) {
    return wanted.empty() ? !is.empty() : wanted == is;
  });
}

}  // namespace http
