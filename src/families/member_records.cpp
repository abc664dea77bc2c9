#include "member_records.hpp"

#include <algorithm>
#include <utility>

namespace families {
namespace {

template <class T>
void fill(T& open, const T& other) {
  if (open == T{}) {
    open = other;
  }
}

}  // namespace

int rank_of(std::string_view role) { return role == "child" ? 0 : role == "expected" ? 1 : 2; }

void add_record(std::vector<Member>& members, Member record) {
  const auto found = std::ranges::find(members, record.person, &Member::person);
  if (found == members.end()) {
    members.push_back(std::move(record));
    return;
  }
  const bool is_due = record.role == "expected" && found->role != "expected";  // a day on which nobody was born
  fill(found->forename, record.forename);
  fill(found->surname, record.surname);
  if (!is_due) {
    fill(found->born, record.born);
  }
  fill(found->died, record.died);
  fill(found->sex, record.sex);
  fill(found->ethnicity, record.ethnicity);
  fill(found->language, record.language);
}

}  // namespace families
