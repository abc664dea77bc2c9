#include "report.hpp"

#include <fmt/format.h>

#include <optional>
#include <system_error>

#include "csv/reader.hpp"
#include "csv/writer.hpp"
#include "row_finder.hpp"

namespace interchange {
namespace {

/// Gives faults their values where those have to be looked up in the file.
class Values {
 public:
  Values(const Staged& staged, Package& package) : staged_{staged}, package_{package} {}

  Fault with_value(Fault fault) {
    if (fault.value_in_file) {
      if (!finder_ || file_ != fault.file) {
        file_ = fault.file;
        finder_.emplace(package_, staged_.names[file_]);
      }
      fault.value = finder_->go_to(fault.line) ? finder_->values(fault.column) : std::string{};
    }
    return fault;
  }

 private:
  const Staged& staged_;
  Package& package_;
  std::size_t file_ = 0;
  std::optional<RowFinder> finder_;
};

}  // namespace

void report(Staged& staged, Package& package, std::ostream& out) {
  Values values{staged, package};
  std::int64_t told = 0;
  staged.faults.visit([&](const Fault& fault) {
    out << line_of(values.with_value(fault), staged.names) << '\n';
    return ++told < most_reported;
  });
  if (const auto more = staged.faults.count() - told; more > 0) {
    out << fmt::format("and {} more {}\n", more, more == 1 ? "fault" : "faults");
  }
}

void report_all(Staged& staged, Package& package, const csv::Sink& sink) {
  Values values{staged, package};
  std::string buffer;
  staged.faults.visit([&](const Fault& fault) {
    buffer += line_of(values.with_value(fault), staged.names) + '\n';
    if (buffer.size() > std::size_t{256} * 1024) {
      sink(buffer);
      buffer.clear();
    }
    return true;
  });
  sink(buffer);
}

void each_shown_fault(Staged& staged, Package& package, const std::function<bool(const ShownFault&)>& visit) {
  Values values{staged, package};
  staged.faults.visit([&](const Fault& bare) {
    const auto fault = values.with_value(bare);
    return visit({.file = staged.names[fault.file],
                  .line = fault.line,
                  .column = shown(fault.column),
                  .value = shown(fault.value),
                  .sentence = fault.sentence});
  });
}

}  // namespace interchange
