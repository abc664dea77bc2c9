#include "families/changes.hpp"

namespace families {

Changed changed_by(const db::Entry& entry) {
  if (entry.action == "read" || entry.kind == "protected_opening" || entry.kind == "contact_stop") {
    return {.nothing = true};
  }
  return entry.kind == "family" && entry.action != "part" ? Changed{.family = entry.record,
                                                                    .joined = entry.action == "join",
                                                                    .who_counts = entry.action == change_of_who_counts}
                                                          : Changed{};
}

}  // namespace families
