#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace twin {

/// How a program ended, and what it said.
struct Ended {
  int exit = 0;  ///< 128 and the signal's number where a signal ended it
  std::string out;
  std::string err;
};

/// Runs the program with these words, no shell between, and waits for it. What it says is kept in `folder` meanwhile.
/// Throws std::system_error where it cannot be started.
Ended run(const std::filesystem::path& program, const std::vector<std::string>& words,
          const std::filesystem::path& folder);

/// A new folder for temporary files, removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The bytes of the file.
std::string contents(const std::filesystem::path& file);

}  // namespace twin
