#pragma once

#include <string_view>
#include <vector>

#include "family.hpp"

namespace families {

/// Of several records of one person, a child's says who they are, before an expected baby's, before a carer's; then the
/// lowest number.
int rank_of(std::string_view role);

/// Takes a record into the list of members: what a person's first record leaves open, the others fill. A person's
/// records come in that order.
void add_record(std::vector<Member>& members, Member record);

}  // namespace families
