#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <ostream>
#include <string>

#include "csv/writer.hpp"
#include "interchange/preview.hpp"
#include "package.hpp"
#include "staging.hpp"

namespace interchange {

/// How many faults a report on standard error has.
inline constexpr std::int64_t most_reported = 100;

/// A line for each of the first hundred faults, then how many more there are.
void report(Staged& staged, Package& package, std::ostream& out);

/// A line for each fault. Throws what the sink throws.
void report_all(Staged& staged, Package& package, const csv::Sink& sink);

/// Visits the faults with their values as a report shows them, until `visit` returns false.
void each_shown_fault(Staged& staged, Package& package, const std::function<bool(const ShownFault&)>& visit);

/// Leaves `people.rejected.csv` in the package's folder for each of its files of which rows are refused: the header and
/// the refused rows as they are, with a last column `problem`. Those of an earlier run are replaced, or removed where
/// nothing is refused any more. Throws std::system_error.
void write_rejected(Staged& staged, Package& package);

}  // namespace interchange
