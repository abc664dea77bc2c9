#include "families/changes.hpp"

#include <algorithm>
#include <array>

namespace families {

Changed changed_by(const db::Entry& entry) {
  constexpr std::array not_in_memory{"protected_opening", "contact_stop", "own_field", "own_answer",
                                     "required_question"};
  if (entry.action == "read" || std::ranges::find(not_in_memory, entry.kind) != not_in_memory.end()) {
    return {.nothing = true};
  }
  return entry.kind == "family" && entry.action != "part" ? Changed{.family = entry.record,
                                                                    .joined = entry.action == "join",
                                                                    .who_counts = entry.action == change_of_who_counts}
                                                          : Changed{};
}

}  // namespace families
