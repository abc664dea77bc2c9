#pragma once

#include <expected>
#include <string>
#include <vector>

#include "base/problems.hpp"
#include "db/session.hpp"
#include "reach/bands.hpp"

/// The sets of bands that somebody entered, by the days on which they begin.
namespace reach {

std::vector<Thresholds> threshold_sets(db::Session& session);

/// A set as it was typed: all of it is checked. Whole numbers of per cent, 1 to 100, rising.
struct ThresholdWords {
  std::string name;
  std::string source;
  std::string good;
  std::string outstanding;
  base::Date from;  ///< figures as at this day and later are judged by it, until another begins
};

/// Begins a set, with its entry in the journal, by `actor`; one that begins on the same day is replaced, and one that
/// stands so already is left as it is. Problems beside `name`, `source`, `good`, `outstanding`. In a unit of work that
/// writes alone.
std::expected<void, base::Problems> begin_thresholds(db::Session& session, const std::string& actor,
                                                     const ThresholdWords& words);

}  // namespace reach
