#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"

namespace matching {

/// One file: its duplicates. Two: the pairs with a record of each.
struct Question {
  std::vector<std::filesystem::path> files = {};
  std::filesystem::path config;
  std::optional<double> threshold = {};  ///< where none is given: the config's, or 0.5
  std::filesystem::path out;
  std::filesystem::path model = {};       ///< of an earlier run, instead of learning; empty: learn
  std::filesystem::path save_model = {};  ///< where what was learned is kept; empty: nowhere
  std::size_t threads = 1;
};

/// What was done, for whoever asked.
struct Done {
  std::size_t records = 0;
  std::size_t pairs = 0;       ///< put out
  std::uint64_t compared = 0;  ///< pairs
  double possible = 0;         ///< pairs
};

/// What the user must mend: the words and the config, or the data of a file.
struct Unmatched {
  enum class Why { words, data };
  Why why = Why::words;
  base::Problems problems;
};

/// Matches files as docs/formats/match.md says. `out` is written only when all is known; until then it is beside it
/// under another name. Throws std::system_error where a file cannot be read or written.
std::expected<Done, Unmatched> match_files(const Question& question, const std::function<void(std::string_view)>& tell);

}  // namespace matching
