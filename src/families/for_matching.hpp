#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/session.hpp"

namespace families {

/// One record of a person, with what says who it is; empty where it is not held.
struct RecordForMatching {
  std::int64_t family = 0;  ///< in which it counts
  std::int64_t person = 0;  ///< that it counts as
  std::int64_t record = 0;
  std::string role = {};
  std::string forename = {};
  std::string surname = {};
  std::string born = {};  ///< `2026-11-22`; of somebody who is expected, the day on which they are due
  std::string sex = {};
  std::string postcode = {};  ///< of the last address, unless one of the family's is protected
  std::string street = {};
  std::string phone = {};
  std::string email = {};
};

/// Everybody, with three statements; those of a family side by side.
std::vector<RecordForMatching> records_for_matching(db::Session& session);

}  // namespace families
