#include "asker.hpp"

#include <algorithm>

namespace rights {

bool Asker::may(Permission permission) const {
  return std::ranges::any_of(held, [&](const Held& each) { return each.permissions.has(permission); });
}

bool Asker::may_any(Permissions permissions) const {
  return std::ranges::any_of(every_permission(), [&](Permission each) { return permissions.has(each) && may(each); });
}

bool Asker::may_everywhere(Permission permission) const {
  return std::ranges::any_of(held, [&](const Held& each) { return each.whole && each.permissions.has(permission); });
}

Visible visible(const Asker& asker, Permission permission) {
  if (asker.may_everywhere(permission)) {
    return {.whole = true, .places = {}};
  }
  Visible visible;
  for (const auto& each : asker.held) {
    if (each.permissions.has(permission)) {
      visible.places.push_back(each.place.value());  // what is not whole has a place
    }
  }
  std::ranges::sort(visible.places);
  const auto twins = std::ranges::unique(visible.places);
  visible.places.erase(twins.begin(), twins.end());
  return visible;
}

}  // namespace rights
