#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "family.hpp"

namespace demo {

/// What a register needs to know of a person.
struct Member {
  std::int32_t birth;  ///< days since 1970
  Role role;
};

/// A family as registers see it: people whose numbers follow each other.
struct Household {
  std::uint32_t first_person;
  std::uint32_t first_member;
  std::uint16_t size;
  std::uint16_t groups;  ///< the target groups it is in: a bit each
};

/// A household that comes to a centre in some months.
struct Coming {
  std::uint32_t household;
  std::int32_t from;  ///< days since 1970
  std::int32_t to;    ///< not included
  Habit habit;
};

/// All who come to centres, held small: millions of families must fit.
class Attenders {
 public:
  explicit Attenders(std::size_t centres) : by_centre_(centres) {}

  /// Keeps what registers need of a family whose people are numbered from `first_person`.
  void add(const Family& family, std::uint32_t first_person);

  std::span<const Coming> at(std::size_t centre) const { return by_centre_[centre]; }
  const Household& household(const Coming& coming) const { return households_[coming.household]; }
  std::span<const Member> members(const Household& household) const {
    return std::span{members_}.subspan(household.first_member, household.size);
  }

 private:
  std::vector<Member> members_;
  std::vector<Household> households_;
  std::vector<std::vector<Coming>> by_centre_;
};

}  // namespace demo
