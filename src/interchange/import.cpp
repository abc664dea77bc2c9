#include "import.hpp"

#include <algorithm>
#include <expected>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "apply.hpp"
#include "db/journal.hpp"
#include "record_tables.hpp"
#include "report.hpp"
#include "staging.hpp"

namespace interchange {
namespace {

constexpr int attempts_beside_others = 2;

/// The package's checks no longer hold: somebody wrote to what they depend on.
struct Outdated {};

class Import {
 public:
  Import(db::Database& database, base::Env& env, Package& package, const ImportOptions& options)
      : database_{database}, env_{env}, package_{package}, options_{options} {}

  ImportResult run(std::ostream& errors) {
    // made before anything is written: a report that cannot be kept is told in time
    const auto whole_report = options_.report ? csv::file_sink(*options_.report) : csv::Sink{};
    if (!tried_beside_others()) {
      try_alone();
    }
    if (staged_.faults.count() > 0) {
      report(staged_, package_, errors);
    }
    if (options_.keep_good) {
      write_rejected(staged_, package_);
    }
    if (whole_report) {
      report_all(staged_, package_, whole_report);
    }
    return result();
  }

 private:
  bool tried_beside_others() {
    for (int attempt = 0; attempt < attempts_beside_others; ++attempt) {
      const auto position = database_.journal_position();
      staged_ = {};  // its memory and files go before the next takes as much
      staged_ = database_.read([&](db::Session& session) { return stage(session, env_, package_); });
      if (is_refused()) {
        return true;
      }
      auto applied = database_.write_alone([&](db::Session& session) -> std::expected<std::vector<Applied>, Outdated> {
        if (is_outdated(session, position)) {
          return std::unexpected{Outdated{}};
        }
        return options_.fills_anew ? apply_anew(session, env_, staged_) : apply(session, env_, staged_);
      });
      if (applied) {
        applied_ = std::move(*applied);
        return true;
      }
    }
    return false;
  }

  void try_alone() {
    applied_ = database_.write_alone([&](db::Session& session) {
      staged_ = stage(session, env_, package_);
      return is_refused() ? std::vector<Applied>{} : apply(session, env_, staged_);
    });
  }

  bool is_refused() { return staged_.faults.count() > 0 && !options_.keep_good; }

  bool is_outdated(db::Session& session, std::int64_t position) {
    const auto read = tables_read();
    bool outdated = false;
    db::entries_after(session, position,
                      [&](const db::Recorded& recorded) { outdated = outdated || read.contains(recorded.entry.kind); });
    return outdated;
  }

  // The tables that the checks looked at: those of the package's files, and those that they refer to.
  std::set<std::string, std::less<>> tables_read() {
    std::set<std::string, std::less<>> read{std::string{family_table().table}};
    for (const auto& file : staged_.files) {
      read.emplace(file.layout.table().table);
      for (const auto& field : file.layout.fields()) {
        if (!field.refers_to.empty()) {
          read.emplace(record_table(*find_file(field.refers_to)).table);
        }
      }
    }
    return read;
  }

  ImportResult result() {
    ImportResult out{.faults = staged_.faults.count(), .written = !is_refused(), .files = {}};
    for (const auto& file : applied_) {
      out.files.push_back({file.file, file.records, file.changed});
    }
    return out;
  }

  db::Database& database_;
  base::Env& env_;
  Package& package_;
  const ImportOptions& options_;
  Staged staged_;
  std::vector<Applied> applied_;
};

void seal_if_free(db::Database& database) {
  try {
    db::seal(database);
  } catch (const db::Busy&) {  // NOLINT(bugprone-empty-catch): what was imported is written; the next seal takes these
                               // entries with it
  }
}

}  // namespace

ImportResult import_package(db::Database& database, base::Env& env, Package& package, const ImportOptions& options,
                            std::ostream& errors) {
  auto result = Import{database, env, package, options}.run(errors);
  if (std::ranges::any_of(result.files, [](const Imported& file) { return file.changed > 0; })) {
    seal_if_free(database);
  }
  return result;
}

}  // namespace interchange
