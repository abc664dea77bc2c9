#include "preview.hpp"

#include <optional>
#include <utility>

#include "checked.hpp"
#include "csv/spreadsheet.hpp"
#include "differences.hpp"
#include "report.hpp"

namespace interchange {

namespace {

constexpr int tries_beside_others = 2;

std::int64_t faults_of(const Checked& checked) { return checked.staged.faults.count(); }

/// By position of the file in the package: how many rows have a fault.
std::vector<std::int64_t> rows_with_faults(Staged& staged) {
  std::vector<std::int64_t> rows(staged.names.size());
  std::optional<std::pair<std::size_t, std::int64_t>> last;
  staged.faults.visit([&](const Fault& fault) {
    const std::pair here{fault.file, fault.line};
    if (here != last) {
      rows[fault.file] += fault.line > 1 ? 1 : 0;
      last = here;
    }
    return true;
  });
  return rows;
}

std::vector<FilePreview> previews_of(db::Session& session, Staged& staged) {
  const auto refused = rows_with_faults(staged);
  std::vector<FilePreview> files;
  for (const auto& file : staged.files) {
    const auto [added, changed, unchanged] = differences(session, file);
    files.push_back({.file = file.layout.file().name,
                     .right = file.records.size(),
                     .added = added,
                     .changed = changed,
                     .unchanged = unchanged,
                     .refused = staged.refused[file.number] ? file.rows : refused[file.number]});
  }
  return files;
}

}  // namespace

struct Preview::Parts {
  db::Database& database;
  base::Env& env;
  Package& package;
  ImportWatch& watch;
  Checked checked = {};

  std::vector<FilePreview> check_again() {
    checked = {};  // its memory and files go before the next takes as much
    checked = check(database, env, package, watch);
    return database.read([&](db::Session& session) { return previews_of(session, checked.staged); });
  }
};

Preview::Preview(db::Database& database, base::Env& env, Package& package, ImportWatch& watch)
    : parts_{std::make_unique<Parts>(Parts{database, env, package, watch})}, files_{parts_->check_again()} {}

Preview::~Preview() = default;

std::int64_t Preview::faults() const { return faults_of(parts_->checked); }

void Preview::each_fault(const std::function<bool(const ShownFault&)>& visit) {
  each_shown_fault(parts_->checked.staged, parts_->package, visit);
}

void Preview::report(const csv::Sink& sink) {
  csv::Writer writer{sink};
  writer.cell("file").cell("line").cell("column").cell("value").cell("problem").end_row();
  each_fault([&](const ShownFault& fault) {
    writer.cell(csv::as_text(fault.file)).cell(fault.line).cell(csv::as_text(fault.column));
    writer.cell(csv::as_text(fault.value)).cell(csv::as_text(fault.sentence)).end_row();
    return true;
  });
  writer.finish();
}

void Preview::print(std::ostream& out) {
  if (faults() > 0) {
    interchange::report(parts_->checked.staged, parts_->package, out);
  }
}

void Preview::print_all(const csv::Sink& sink) { report_all(parts_->checked.staged, parts_->package, sink); }

std::expected<ImportResult, NotTakenIn> Preview::take_in(bool keep_good, const ImportDoer& by) {
  if (faults() > 0 && !keep_good) {
    return std::unexpected{NotTakenIn::refused};
  }
  auto& parts = *parts_;
  std::optional<std::vector<Applied>> applied;
  for (int tries = 0; !applied && tries < tries_beside_others; ++tries) {
    if (auto done = apply_checked(parts.database, parts.env, parts.checked, {.by = by})) {
      applied = std::move(*done);
    } else if (!is_as_before()) {
      return std::unexpected{NotTakenIn::moved};
    }
  }
  if (!applied) {
    applied = taken_in_alone(by);
  }
  if (!applied) {
    return std::unexpected{NotTakenIn::moved};
  }
  return result_of(*applied);
}

// Checked anew beside others: whether it would still do the same.
bool Preview::is_as_before() {
  const auto faults_before = faults();
  const auto before = std::exchange(files_, parts_->check_again());
  return files_ == before && faults() == faults_before;
}

// While others wait: nobody can come between the check and the writing.
std::optional<std::vector<Applied>> Preview::taken_in_alone(const ImportDoer& by) {
  auto& parts = *parts_;
  return parts.database.write_alone([&](db::Session& session) -> std::optional<std::vector<Applied>> {
    const auto faults_before = faults();
    parts.checked.staged = {};
    parts.checked.staged = stage(session, parts.env, parts.package, parts.watch);
    const auto before = std::exchange(files_, previews_of(session, parts.checked.staged));
    if (files_ != before || faults() != faults_before) {
      return std::nullopt;
    }
    return apply(session, parts.env, parts.checked.staged, by);
  });
}

ImportResult Preview::result_of(const std::vector<Applied>& applied) {
  ImportResult result{.faults = faults(), .written = true, .files = {}};
  bool changed = false;
  for (const auto& each : applied) {
    result.files.push_back({each.file, each.records, each.changed});
    changed = changed || each.changed > 0;
  }
  if (changed) {
    seal_if_free(parts_->database);
  }
  return result;
}

}  // namespace interchange
