#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/uuid.hpp"
#include "db/session.hpp"
#include "new_family.hpp"

namespace families {

/// Who does it, and from where, for the journal.
struct Doer {
  std::string actor;
  std::string origin;
};

/// A family that was written: its number, and those of its people, in the order in which they were given.
struct WrittenFamily {
  std::int64_t number = 0;
  std::vector<std::int64_t> people = {};
};

/// Writes the family with all that was said of it, from that day on, and its entry in the journal: `create` of a
/// `family`, what became encrypted with the family's own key. `id` is the family's; `new_id` makes those of its people.
/// To be called in a transaction that writes alone, for it gives the next numbers.
WrittenFamily write_new_family(db::Session& session, const Doer& doer, const base::Uuid& id, const NewFamily& family,
                               base::Date from, const std::function<base::Uuid()>& new_id);

}  // namespace families
