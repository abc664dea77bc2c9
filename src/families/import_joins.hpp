#pragma once

#include <cstdint>
#include <string_view>

#include "db/record_table.hpp"

namespace families {

/// Takes in which people are the same, as a package says it: a join for each two families, as `joins.hpp` has it, and
/// what then counts as what, all in a few statements, however many they are. What is joined here stays so; two who were
/// parted here stay two; so do two of one family's record, and a carer and a child. Returns how many pairs are new. The
/// entry in the journal is the caller's; whoever follows the journal loads anew. In a transaction that writes alone.
std::int64_t import_joins(db::Session& session, base::Env& env, std::string_view actor, const db::Pairs& people);

}  // namespace families
