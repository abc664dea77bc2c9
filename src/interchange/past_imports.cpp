#include "past_imports.hpp"

#include <algorithm>

#include "db/journal.hpp"
#include "record_tables.hpp"

namespace interchange {
namespace {

/// Entries: a package has one for each of its tables, all with the instant of its transaction.
constexpr std::int64_t most_entries = 200;
constexpr std::size_t most_imports = 20;

std::string file_words(const std::string& table) {
  std::string words = table == family_table().table ? "families" : table;
  for (const File& file : files()) {
    if (record_table(file).table == table) {
      words = file.name;
    }
  }
  std::ranges::replace(words, '_', ' ');
  return words;
}

}  // namespace

std::vector<PastImport> past_imports(db::Session& session) {
  std::vector<PastImport> imports;
  for (const auto& [number, instant, entry] : db::newest_imports(session, most_entries)) {
    if (imports.empty() || imports.back().instant != instant || imports.back().actor != entry.actor) {
      if (imports.size() == most_imports) {
        break;
      }
      imports.push_back({.instant = instant, .actor = entry.actor, .origin = entry.origin});
    }
    imports.back().changed.insert(imports.back().changed.begin(), {file_words(entry.kind), entry.rows});
  }
  return imports;
}

}  // namespace interchange
