#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/env.hpp"
#include "csv/source.hpp"
#include "db/session.hpp"
#include "faults.hpp"
#include "interchange/import_watch.hpp"
#include "key_indexes.hpp"
#include "layout.hpp"
#include "package.hpp"
#include "spool.hpp"

namespace interchange {

/// The records of one file that are right, complete, and in the order of their keys: what apply() writes.
/// A record is its number (0 where it has none) and its cells, as packed.hpp packs them.
struct StagedFile {
  Layout layout;
  Spool records;
  /// By position in Staged::names.
  std::size_t number = 0;
  /// Of the file, the header not counted.
  std::int64_t rows = 0;
  /// Of people.csv: the families that are new, each its number and its key.
  Spool families = {};
};

/// A package as it was read and checked against the database of one moment.
struct Staged {
  std::vector<std::string> names;  ///< of the files, with their ending, by which faults number them
  std::vector<StagedFile> files;   ///< each after those that it refers to
  Faults faults;
  /// By position in `names`: the file as a whole is refused (a fault in its bytes, quoting or header).
  std::vector<bool> refused;
};

/// Reads and checks a whole package: every cell, every key, every reference and every rule of interchange.md, judged on
/// what would stand after the import. Writes nothing but nameless temporary files. Memory: some 100 MB, the indexes of
/// the keys that the package has or refers to (KeyIndex), and one structure's nodes.
/// Throws PackageDamaged, std::system_error, db::Failure, and ImportStopped where the watch says so.
Staged stage(db::Session& session, base::Env& env, Package& package, ImportWatch& watch);

/// What the parts of staging share.
struct Staging {
  db::Session& session;
  KeyIndexes& indexes;
  Faults& faults;
  ImportWatch& watch;
};

}  // namespace interchange
