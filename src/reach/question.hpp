#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "base/problems.hpp"
#include "cohort/question.hpp"
#include "reach/catalogue.hpp"

namespace reach {

/// A question in the words of interchange.md, "The same from the command line": as typed, or as an address carries it.
struct Words {
  std::string as_at;      ///< 2026-09-30
  std::string structure;  ///< a structure's key
  std::optional<std::string> level;
  std::optional<std::string> node;
  std::string group = "none";  ///< `none`, `all`, or keys with commas between
  std::string unit = "child";
  std::string under = "5";
  std::string window = "12m";
  std::string where = "anywhere";
  std::string sustained = "3";
  /// The day of whose centres and areas places are made, where that is not `as_at`: figures of one day in the
  /// boundaries of another. Asked in an address, by no command.
  std::string boundaries = {};
};

/// A question that the engine can answer: every word was found.
struct Asked {
  cohort::Question question;
  std::optional<std::string> level;
  std::optional<cohort::Number> node;
  int window_months = 12;
  std::vector<cohort::Number> tags;  ///< in the order of the answer; cohort::none for `all children`
};

/// Finds the words in the catalogue. Problems name the word (field: as_at, structure, …) and say what would be right.
std::expected<Asked, base::Problems> understand(const Words& words, const Catalogue& catalogue);

/// `known`, `registered`, `seen` or `sustained`.
std::expected<cohort::Rung, base::Problems> understand_rung(const std::string& word);

}  // namespace reach
