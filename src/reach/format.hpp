#pragma once

#include <expected>
#include <string>
#include <vector>

#include "base/problems.hpp"
#include "cohort/question.hpp"
#include "reach/report.hpp"

namespace reach {

enum class Format : std::uint8_t { table, csv, json };

/// `table`, `csv` or `json`.
std::expected<Format, base::Problems> understand_format(const std::string& word);

/// `node,name,level,group,known,registered,seen,sustained,estimate,reach,band`; as JSON an array of objects with these
/// names, counts and reach as numbers, empty as null; as a table for people to read.
std::string write_reach(const std::vector<ReachRow>& rows, Format format);

/// `person,family`; for families `family`.
std::string write_who(const std::vector<WhoRow>& rows, cohort::CountBy by, Format format);

}  // namespace reach
