#pragma once

#include <cstdint>
#include <optional>

#include "db/entry.hpp"

namespace families {

/// What an entry of the journal did to the facts of families, for those who hold them in memory.
struct Changed {
  bool nothing = false;  ///< a look, or something that is no fact of a family
  /// This one alone; nothing: any of them, or what cannot be told from the facts of one, as where a join was taken
  /// back.
  std::optional<std::int64_t> family = {};
  bool joined = false;  ///< records of it count as others now
  /// Somebody of it is a child who was none before, or the other way round: their meetings count, or no longer.
  bool who_counts = false;
};
/// The action of an entry that is of such a family: besides that, it is a `change`.
inline constexpr char change_of_who_counts[] = "change role";
/// Of an entry of this room.
Changed changed_by(const db::Entry& entry);

}  // namespace families
