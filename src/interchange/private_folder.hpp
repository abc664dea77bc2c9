#pragma once

#include <filesystem>

namespace interchange {

/// A folder in TMPDIR that only this process's user can open; it goes with this, and what is in it. One that a killed
/// process left is told from one in use by its lock.
class PrivateFolder {
 public:
  /// Throws std::system_error.
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Removes those that were left. At start-up.
  static void remove_left();

 private:
  std::filesystem::path path_;
  int lock_;
};

}  // namespace interchange
