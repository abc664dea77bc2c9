#pragma once

#include <cstdint>
#include <span>

#include "base/env.hpp"
#include "db/entry.hpp"
#include "db/session.hpp"

namespace db {

/// The entry in a row that has all columns of the table, in its order, without the authority.
Recorded recorded_of(const Row& row);

/// Numbers the entries and writes them. To be called last in a transaction: from here to its end no other of this
/// authority can take a number, so that numbers become visible in their order and a follower misses none.
void write_entries(Session& session, std::span<const Entry> entries, base::Env& env);

/// Visits the entries from `first` to `last`, both included, in order.
void visit_entries(Session& session, std::int64_t first, std::int64_t last,
                   const std::function<void(const Recorded&)>& visit);

}  // namespace db
