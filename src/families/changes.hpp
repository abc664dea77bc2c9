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
};
/// Of an entry of this room.
Changed changed_by(const db::Entry& entry);

}  // namespace families
