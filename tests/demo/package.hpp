#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "demo/demo.hpp"

namespace demo::test {

/// A county of a few hundred children: all kinds of records, quickly.
Options small(std::uint64_t seed = 1);

/// A new folder, removed with all that is in it at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

using Row = std::vector<std::string>;

/// A package that was written, to be looked into.
class Package {
 public:
  explicit Package(const Options& options);

  /// The cells of `columns`, for each row of `file` (`people`).
  std::vector<Row> rows(std::string_view file, std::initializer_list<std::string_view> columns) const;
  /// One column.
  std::vector<std::string> column(std::string_view file, std::string_view name) const;
  /// What stands in one column.
  std::set<std::string> values(std::string_view file, std::string_view name) const;
  /// All files' bytes, by name.
  std::map<std::string, std::string> bytes() const;

 private:
  Folder folder_;
};

/// One small county for all tests that only look at it.
const Package& the_county();

}  // namespace demo::test
