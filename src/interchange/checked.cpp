#include "checked.hpp"

#include <set>
#include <string>

#include "db/journal.hpp"
#include "record_tables.hpp"

namespace interchange {
namespace {

using Tables = std::set<std::string, std::less<>>;

// The tables that the checks looked at: those of the package's files, and those that they refer to.
Tables tables_read(const Staged& staged) {
  Tables read{std::string{family_table().table}};
  for (const auto& file : staged.files) {
    read.emplace(file.layout.table().table);
    for (const auto& field : file.layout.fields()) {
      if (!field.refers_to.empty()) {
        read.emplace(record_table(*find_file(field.refers_to)).table);
      }
    }
  }
  return read;
}

}  // namespace

Checked check(db::Database& database, base::Env& env, Package& package, ImportWatch& watch) {
  Checked checked;
  checked.position = database.journal_position();
  checked.staged = database.read([&](db::Session& session) { return stage(session, env, package, watch); });
  return checked;
}

bool is_outdated(db::Session& session, const Checked& checked) {
  const auto read = tables_read(checked.staged);
  bool outdated = false;
  db::entries_after(session, checked.position,
                    [&](const db::Recorded& recorded) { outdated = outdated || read.contains(recorded.entry.kind); });
  return outdated;
}

std::expected<std::vector<Applied>, Outdated> apply_checked(db::Database& database, base::Env& env,
                                                            const Checked& checked, const ImportOptions& options) {
  return database.write_alone([&](db::Session& session) -> std::expected<std::vector<Applied>, Outdated> {
    if (is_outdated(session, checked)) {
      return std::unexpected{Outdated{}};
    }
    return options.fills_anew ? apply_anew(session, env, checked.staged, options.by)
                              : apply(session, env, checked.staged, options.by);
  });
}

void seal_if_free(db::Database& database) {
  try {
    db::seal(database);
  } catch (const db::Busy&) {  // NOLINT(bugprone-empty-catch): what was imported is written; the next seal takes these
                               // entries with it
  }
}

}  // namespace interchange
