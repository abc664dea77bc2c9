#include "method.hpp"

#include <algorithm>
#include <array>

namespace http {
namespace {

constexpr std::array<std::string_view, 7> names{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

}  // namespace

std::string_view name(Method method) { return names.at(static_cast<std::size_t>(method)); }

std::optional<Method> method_named(std::string_view name) {
  const auto* const found = std::ranges::find(names, name);
  if (found == names.end()) {
    return std::nullopt;
  }
  return static_cast<Method>(found - names.begin());
}

}  // namespace http
