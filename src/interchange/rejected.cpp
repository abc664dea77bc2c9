#include <fmt/format.h>

#include <optional>
#include <system_error>

#include "csv/reader.hpp"
#include "csv/writer.hpp"
#include "report.hpp"
#include "row_finder.hpp"

namespace interchange {
namespace {

std::filesystem::path rejected_path(const Package& package, std::string_view name) {
  const auto stem = name.substr(0, name.size() - std::string_view{".csv"}.size());
  return package.folder() / fmt::format("{}.rejected.csv", stem);
}

std::string problem_of(const Fault& fault) {
  return fault.column.empty() ? fault.sentence : fault.column + ": " + fault.sentence;
}

/// The refused rows of one file, as they are written beside it. Has another name until it is whole.
class Rejected {
 public:
  Rejected(Package& package, std::string_view name, bool all_rows)
      : path_{rejected_path(package, name)},
        source_{package.open(name)},
        reader_{*source_},
        writer_{part()},
        all_rows_{all_rows} {
    if (reader_.next()) {
      writer_.raw(reader_.raw()).cell("problem").end_row();
      at_row_ = reader_.next();
    }
  }

  /// Faults come in the order of their lines.
  void add(const Fault& fault) {
    if (fault.line != line_) {
      write_row();
      line_ = fault.line;
    }
    problem_ += (problem_.empty() ? "" : " | ") + problem_of(fault);
  }

  void finish() {
    write_row();
    copy_rows_before(std::nullopt);
    writer_.finish();
    std::filesystem::rename(part(), path_);
  }

 private:
  std::filesystem::path part() const { return path_.string() + ".part"; }

  void write_row() {
    copy_rows_before(line_);
    if (at_row_ && reader_.line() == line_) {
      writer_.raw(reader_.raw()).cell(problem_).end_row();
      at_row_ = reader_.next();
    } else if (!problem_.empty() && why_all_.empty()) {
      why_all_ = "the file is refused: " + problem_;
    }
    problem_.clear();
  }

  void copy_rows_before(std::optional<std::int64_t> line) {
    for (; at_row_ && (!line || reader_.line() < *line); at_row_ = reader_.next()) {
      if (all_rows_) {
        writer_.raw(reader_.raw()).cell(why_all_.empty() ? "the file is refused" : why_all_).end_row();
      }
    }
  }

  std::filesystem::path path_;
  std::unique_ptr<csv::Source> source_;
  csv::Reader reader_;
  csv::Writer writer_;
  bool all_rows_;
  bool at_row_ = false;
  std::int64_t line_ = 0;
  std::string problem_;
  std::string why_all_;
};

}  // namespace

void write_rejected(Staged& staged, Package& package) {
  for (const auto& name : staged.names) {
    std::filesystem::remove(rejected_path(package, name));
  }
  std::optional<Rejected> rejected;
  std::size_t file = 0;
  staged.faults.visit([&](const Fault& fault) {
    if (!rejected || fault.file != file) {
      if (rejected) {
        rejected->finish();
      }
      file = fault.file;
      rejected.emplace(package, staged.names[file], staged.refused[file]);
    }
    rejected->add(fault);
    return true;
  });
  if (rejected) {
    rejected->finish();
  }
}

}  // namespace interchange
