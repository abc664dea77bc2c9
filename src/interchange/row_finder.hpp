#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "csv/reader.hpp"
#include "package.hpp"

namespace interchange {

/// Finds rows of a package's file again by the line where they begin, going forward.
class RowFinder {
 public:
  RowFinder(Package& package, std::string_view file);

  /// Moves to the row that begins on `line`, which must not lie before the last one; false where there is none.
  bool go_to(std::int64_t line);

  /// The cells of `columns`, names with `+` between them, in the present row, with `+` between them.
  std::string values(std::string_view columns) const;

 private:
  std::unique_ptr<csv::Source> source_;
  csv::Reader reader_;
  std::vector<std::string> header_;
  bool at_row_;
};

}  // namespace interchange
