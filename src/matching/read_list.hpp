#pragma once

#include <expected>
#include <filesystem>
#include <vector>

#include "base/problems.hpp"
#include "config.hpp"
#include "match/texts.hpp"
#include "matching.hpp"

namespace matching {

/// The records of one file or two: their ids, and a column of cells for each field.
struct List {
  match::Texts ids;
  std::vector<match::Texts> fields;
  std::size_t left = 0;  ///< records of the first file
};

/// Reads the files, the first and then the second; all that is wrong with their headers, and the first row that is
/// wrong.
std::expected<List, Unmatched> read_lists(const std::vector<std::filesystem::path>& files, const Config& config,
                                          const std::string& config_name);

}  // namespace matching
