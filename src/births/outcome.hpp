#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "areas.hpp"
#include "base/date.hpp"
#include "births/site.hpp"
#include "linking.hpp"
#include "lists.hpp"

namespace births {

/// The first and last birth of a list; nothing where it has none that is right.
struct BornBetween {
  std::optional<base::Date> first = {};
  std::optional<base::Date> last = {};

  bool operator==(const BornBetween&) const = default;
};

/// How many births of a list are of which kind. Nobody's name.
struct Outcome {
  std::size_t right = 0;     ///< rows
  std::size_t wrong = 0;     ///< rows, which are left out
  std::size_t expected = 0;  ///< of an expected baby that we hold
  std::size_t held = 0;      ///< of a child that we hold already
  std::size_t family = 0;    ///< of a family that we hold
  std::size_t unknown = 0;   ///< of a family that is new
  std::size_t without_consent = 0;
  std::size_t stopped = 0;  ///< of these, of a family on the stop list
  std::size_t nowhere = 0;  ///< of these, at a postcode for which no centre answers
  BornBetween born = {};    ///< of the rows that are right

  bool operator==(const Outcome&) const = default;
};
std::string json_of(const Outcome& outcome);
Outcome outcome_in(std::string_view json);

/// A list, read and linked with what is held now.
struct WorkedList {
  ListRows rows = {};
  std::vector<Link> links = {};  ///< one for each of rows.rows
  Outcome outcome = {};
};
WorkedList work_out(db::Session& session, const Site& site, const BirthList& list, const Areas& areas,
                    base::Date today);

}  // namespace births
