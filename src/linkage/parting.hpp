#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "db/session.hpp"
#include "families/joins.hpp"
#include "http/form.hpp"

namespace linkage {

/// One record, and what came to it since the join.
struct RecordSince {
  std::int64_t record = 0;
  std::string words = {};  ///< `Ada Archer, born 1 January 2024, registered 1 February 2024`
  std::int64_t came = 0;   ///< what was said of it, and how often it was met
};

/// Two records that the join says are one person.
struct PairSince {
  RecordSince first;
  RecordSince second;
};

/// The day in London on which they were joined.
base::Date day_of(const families::Join& join);

/// All pairs of the join: with one statement for what was said and one for meetings of each record, for they are few.
std::vector<PairSince> pairs_since(db::Session& session, const families::Join& join);

/// The field that says to which record what came since belongs.
std::string field_of(const PairSince& pair);

/// Where something came since, and the form does not say to which record it belongs.
base::Problems not_said(const std::vector<PairSince>& pairs, const http::Form& form);

/// Puts what came since with the record that the form says; as it was recorded where it says so. With its entry in the
/// journal.
void put_where_it_belongs(db::Session& session, const families::Join& join, const http::Form& form,
                          const std::string& actor);

}  // namespace linkage
