#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "interchange/import.hpp"
#include "support/databases.hpp"
#include "support/temporary_folder.hpp"

/// The text of files by name, without `.csv`: a package.
using Files = std::map<std::string, std::string>;

/// A small county that is right in every way: two centres in two districts, two families, a session, an attendance.
Files a_county();

/// Imports packages into a database of its own, and reads what stands there back by an export.
class ImportTest : public support::OnBothDatabases {
 protected:
  ImportTest();

  /// What an import did: the report, and the rows that changed; -1 where nothing was written.
  struct Outcome {
    std::string report;
    std::int64_t faults = 0;
    std::int64_t changed = -1;
  };
  Outcome import(const Files& files, const interchange::ImportOptions& options = {});
  /// Imports the package that write_package() left.
  Outcome import_again(const interchange::ImportOptions& options = {});

  /// Expects the import to be refused, with a report of these lines.
  void expect_refused(const Files& files, const std::vector<std::string>& lines);
  /// Expects nothing to be wrong.
  void expect_taken(const Files& files);

  void write_package(const Files& files) const;
  std::filesystem::path package_folder() const { return folder_.path() / "package"; }
  std::string text_of(const std::string& name) const;

  /// Everything that stands, as an export has it.
  Files standing();

  std::unique_ptr<db::Database> database_ = open();

 private:
  support::TemporaryFolder folder_;
  int exports_ = 0;
};
