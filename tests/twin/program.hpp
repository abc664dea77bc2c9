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

}  // namespace twin
