#pragma once

#include <cstdint>
#include <filesystem>

#include "base/date.hpp"
#include "base/problems.hpp"

namespace demo {

/// What county to invent.
struct Options {
  std::uint64_t seed = 1;                 ///< the same seed, and the rest the same: the same bytes
  std::uint64_t children = 89'500;        ///< about so many records of children under five who live in it at `as_at`
  std::uint64_t attendances = 3'000'000;  ///< about so many, over the three years that end with `as_at`
  unsigned centres = 85;
  base::Date as_at = *base::Date::of(2026, 9, 30);
};

/// What is wrong with the options, a sentence each, under the name of the option (`children`, `centres`...).
base::Problems check(const Options& options);

/// Writes the county as an interchange package: a file for each table of the contract, nothing else.
///
/// Areas, postcodes, population and ethnic shares are real (`data` holds `kent/` and `names/`, see data/README.md);
/// centres, families and all they do are invented. Where more than one Kent is needed (more than 150,000 children or
/// 150 centres a Kent), its geography is repeated: codes get a suffix (`E01023972-02`), and postcodes other letters.
/// The bytes depend on the options and the data alone, not on the machine's clock or its number of processors.
///
/// `folder` is made where it is not there. Throws std::invalid_argument where check() finds a problem, and
/// std::runtime_error or std::system_error with a sentence where the data cannot be read or the folder not written.
void write_county(const Options& options, const std::filesystem::path& data, const std::filesystem::path& folder);

/// The folder of the data that the program was built with; the environment's HEARTH_DATA comes before it.
std::filesystem::path data_folder();

}  // namespace demo
