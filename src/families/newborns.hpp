#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "db/session.hpp"

namespace families {

/// A child as a list of newborns shows it. To be cut by whoever asks: this knows no asker.
struct Newborn {
  std::int64_t person = 0;  ///< that the record counts as
  std::int64_t family = 0;
  std::string family_id = {};
  std::string forename = {};
  std::string surname = {};
  std::optional<base::Date> born = {};
  bool died = false;
  std::string home = {};   ///< of the day; nothing where somebody of the family has a protected address
  bool is_masked = false;  ///< somebody of the family has one
  std::string phone = {};  ///< of the day: the mother's, or another's who is responsible for the child
};

/// One for each of these records that there is, with three statements for them all.
std::vector<Newborn> newborns(db::Session& session, std::span<const std::int64_t> records, base::Date on);

/// Visits each child that was born in these days and lives, with the postcode of each home that holds on that day;
/// an empty one where none does. By person.
void each_born(db::Session& session, base::Date from, base::Date to, base::Date on,
               const std::function<void(std::int64_t person, base::Date born, std::string_view postcode)>& visit);

}  // namespace families
