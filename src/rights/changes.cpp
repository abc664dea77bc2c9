#include "changes.hpp"

#include "accounts_store.hpp"

namespace rights {

void Changes::look() {
  const auto latest = database_.read(store::latest_change);
  auto known = latest_.load();
  // Of two who look at once, the one that saw more is right.
  while (known < latest && !latest_.compare_exchange_weak(known, latest)) {
  }
}

}  // namespace rights
