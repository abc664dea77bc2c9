#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sorter.hpp"

namespace interchange {

/// One thing that is wrong with one row of a package.
struct Fault {
  std::size_t file = 0;   ///< position in the list of the package's files
  std::int64_t line = 0;  ///< where the row begins, the header being 1; 0 where the file as a whole is meant
  std::size_t place = 0;  ///< of the column, by which the faults of a row are ordered
  std::string column;     ///< empty where the row as a whole is meant; `session+person` for a key of two
  std::string value;      ///< as it was written
  /// The value is not at hand any more: it stands in the file, in that row, in the columns that `column` names.
  bool value_in_file = false;
  std::string sentence;  ///< what was wrong; what would be right
};

/// The faults of a package, in fixed memory however many they are.
class Faults {
 public:
  Faults();

  void add(const Fault& fault);
  std::int64_t count() const { return sorter_.size(); }

  /// Visits all, by file, line and column, until `visit` returns false. Nothing may be added after the first visit.
  void visit(const std::function<bool(const Fault&)>& visit);

 private:
  Sorter sorter_;
};

/// The value as a report shows it: cut where it is long, and what would disturb a terminal written as its escape.
std::string shown(std::string_view value);

/// `people.csv:212: birth_date: "2026-02-30": sentence`.
std::string line_of(const Fault& fault, const std::vector<std::string>& files);

}  // namespace interchange
