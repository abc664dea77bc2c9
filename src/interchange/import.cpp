#include "import.hpp"

#include <algorithm>
#include <utility>

#include "apply.hpp"
#include "checked.hpp"
#include "report.hpp"
#include "staging.hpp"

namespace interchange {
namespace {

constexpr int attempts_beside_others = 2;

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
    if (staged().faults.count() > 0) {
      report(staged(), package_, errors);
    }
    if (options_.keep_good) {
      write_rejected(staged(), package_);
    }
    if (whole_report) {
      report_all(staged(), package_, whole_report);
    }
    return result();
  }

 private:
  bool tried_beside_others() {
    for (int attempt = 0; attempt < attempts_beside_others; ++attempt) {
      checked_ = {};  // its memory and files go before the next takes as much
      checked_ = check(database_, env_, package_, watch_);
      if (is_refused()) {
        return true;
      }
      if (auto applied = apply_checked(database_, env_, checked_, options_)) {
        applied_ = std::move(*applied);
        return true;
      }
    }
    return false;
  }

  void try_alone() {
    applied_ = database_.write_alone([&](db::Session& session) {
      checked_.staged = stage(session, env_, package_, watch_);
      return is_refused() ? std::vector<Applied>{} : apply(session, env_, staged(), options_.by);
    });
  }

  Staged& staged() { return checked_.staged; }
  bool is_refused() { return staged().faults.count() > 0 && !options_.keep_good; }

  ImportResult result() {
    ImportResult out{.faults = staged().faults.count(), .written = !is_refused(), .files = {}};
    for (const auto& file : applied_) {
      out.files.push_back({file.file, file.records, file.changed});
    }
    return out;
  }

  db::Database& database_;
  base::Env& env_;
  Package& package_;
  const ImportOptions& options_;
  ImportWatch watch_;  // which nobody looks at
  Checked checked_;
  std::vector<Applied> applied_;
};

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
