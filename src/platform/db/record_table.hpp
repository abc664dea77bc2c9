#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/env.hpp"
#include "db/session.hpp"
#include "db/sql.hpp"

namespace db {

/// Records that are two references and nothing else, as numbers.
using Pairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// How a room takes in, and gives out, one file of the interchange package (docs/formats/interchange.md). The room's
/// SQL stays in the room; the importer and exporter know the contract's columns and nothing of tables.
///
/// Bound in: each column of the contract by its own name (`:person`, `:from`), but for the areas' `authority`, a word
/// that every statement uses already, which is `:local_authority` (see parameter_for). An empty cell is null, also
/// where it is part of the key; dates and local times are ISO text; whole numbers are numbers; references to what has a
/// number (family, person, centre, service, session) are that number. All columns are always bound.
struct RecordTable {
  std::string_view file;   ///< the file without `.csv`: "people"; empty for what the package has no file of (families)
  std::string_view table;  ///< the table, which is the journal's kind: "person"
  std::string_view room;   ///< "families"

  /// Makes the record, or updates the one with that key; changes no row where nothing is different. Where the record
  /// has a number: `:number` and `:id` as well, used when it is new and passed over when it is not.
  Sql upsert;

  /// Every record as the package has it: the contract's columns in its order as text or whole number, references as
  /// source keys, empty as null, in the order of the keys' bytes.
  Sql export_rows;

  /// Every record as `upsert` takes it: the contract's columns in its order, references as numbers (the record's own
  /// key is text), then the record's number where it has one. In the order of the key's columns as they stand here:
  /// numbers as numbers, text by its bytes, empty first.
  Sql standing;

  /// The row of `standing` for one key, whose columns are the parameters; none where there is no such record.
  Sql standing_by_key;

  /// (number, key) of every record, in no order, where records have numbers.
  std::optional<Sql> keys;

  /// Where more follows from a record than a row of its own: takes all of a package instead of `upsert`, and returns
  /// how many are new. For files of two columns, both references. `actor` is who imports.
  std::int64_t (*take_in)(Session& session, base::Env& env, std::string_view actor, const Pairs& pairs) = nullptr;
};

/// The parameter by which a statement of RecordTable takes the contract's column of that name.
constexpr std::string_view parameter_for(std::string_view column) {
  return column == "authority" ? std::string_view{"local_authority"} : column;
}

}  // namespace db
