#pragma once

#include <cstdint>
#include <optional>

#include "db/entry.hpp"

namespace families {

/// What an entry of the journal did to the facts of families, for those who hold them in memory.
struct Changed {
  bool nothing = false;                     ///< a look, or something that is no fact of a family
  std::optional<std::int64_t> family = {};  ///< this one alone; nothing: any of them
};
/// Of an entry of this room.
Changed changed_by(const db::Entry& entry);

}  // namespace families
