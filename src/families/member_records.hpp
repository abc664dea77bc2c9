#pragma once

#include <string_view>
#include <vector>

#include "family.hpp"

namespace families {

/// Of several records of one person, that with the lowest rank says who they are: a child's, an expected baby's, a
/// carer's.
int rank_of(std::string_view role);

/// Takes a record into the list of members: a person's second record fills what the better one leaves open. Records
/// come in the order of their numbers, where ranks are alike.
void add_record(std::vector<Member>& members, Member record);

}  // namespace families
