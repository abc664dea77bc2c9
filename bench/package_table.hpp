#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/interval.hpp"
#include "csv/reader.hpp"

namespace bench {

/// One file of a package, read row by row as a few of its columns. The benches read packages that `hearth demo` wrote:
/// whatever is wrong with one is thrown as std::runtime_error.
class PackageTable {
 public:
  /// Where the package has no such file, there are no rows.
  PackageTable(const std::filesystem::path& package, std::string_view file,
               std::initializer_list<std::string_view> columns);

  bool next();
  /// The cell of the column at that place among those asked for. Valid until next().
  std::string_view operator[](std::size_t column) const { return reader_->cells()[places_[column]]; }

  base::Date date(std::size_t column) const;
  base::Date date_or(std::size_t column, base::Date otherwise) const;
  /// From the column, and to the one after it.
  base::Interval interval(std::size_t column) const;

 private:
  std::unique_ptr<csv::Source> source_;
  std::unique_ptr<csv::Reader> reader_;
  std::vector<std::size_t> places_;
  std::string file_;
};

}  // namespace bench
