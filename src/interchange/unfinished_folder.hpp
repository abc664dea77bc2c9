#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"

namespace interchange {

/// A folder that is being filled. Its files have names of their own (`people.csv.part`) until all of them are there: a
/// failure leaves nothing that could be taken for a package, and a kill leaves only `.part` files.
class UnfinishedFolder {
 public:
  /// The folder at `path`, made where it is not there. Problems (field `folder`) where it is not new or empty.
  static std::expected<UnfinishedFolder, base::Problems> make(const std::filesystem::path& path);

  /// Removes what was written, and the folder where it was new, unless finish() was reached.
  ~UnfinishedFolder();
  UnfinishedFolder(UnfinishedFolder&& other) noexcept;
  UnfinishedFolder& operator=(UnfinishedFolder&&) = delete;

  /// Where to write the file that will be `name`.
  std::filesystem::path add(std::string_view name);

  /// Gives all files their names, in the order in which they were added.
  void finish();

 private:
  UnfinishedFolder(std::filesystem::path path, bool is_new) : path_{std::move(path)}, is_new_{is_new} {}

  std::filesystem::path path_;
  bool is_new_;
  bool finished_ = false;
  std::vector<std::string> names_;
};

}  // namespace interchange
