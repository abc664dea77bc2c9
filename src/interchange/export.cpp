#include "export.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "base/progress.hpp"
#include "csv/writer.hpp"
#include "datapackage.hpp"
#include "record_tables.hpp"
#include "unfinished_folder.hpp"

namespace interchange {
namespace {

/// One file, which is made when its first row comes.
class FileWriter {
 public:
  FileWriter(const File& file, UnfinishedFolder& folder) : file_{file}, folder_{folder} {}

  void add(const db::Row& row) {
    csv::Writer& writer = writer_ ? *writer_ : begin();
    for (int column = 0; column < static_cast<int>(file_.columns.size()); ++column) {
      writer.cell(row.text(column));
    }
    writer.end_row();
    ++rows_;
  }

  std::int64_t finish() {
    if (writer_) {
      writer_->finish();
    }
    return rows_;
  }

 private:
  csv::Writer& begin() {
    csv::Writer& writer = writer_.emplace(folder_.add(fmt::format("{}.csv", file_.name)));
    for (const Column& column : file_.columns) {
      writer.cell(column.name);
    }
    writer.end_row();
    return writer;
  }

  const File& file_;
  UnfinishedFolder& folder_;
  std::optional<csv::Writer> writer_;
  std::int64_t rows_ = 0;
};

std::int64_t export_file(db::Session& session, const File& file, UnfinishedFolder& folder) {
  FileWriter writer{file, folder};
  base::Progress progress{fmt::format("{}.csv", file.name), "rows"};
  session.scan(record_table(file).export_rows, {}, [&](const db::Row& row) {
    writer.add(row);
    progress.add();
  });
  return writer.finish();
}

std::vector<Exported> export_files(db::Database& database, UnfinishedFolder& folder) {
  return database.read([&](db::Session& session) {
    std::vector<Exported> exported;
    for (const File& file : files()) {
      if (const std::int64_t rows = export_file(session, file, folder); rows > 0) {
        exported.push_back({.file = &file, .rows = rows});
      }
    }
    return exported;
  });
}

}  // namespace

std::expected<std::vector<Exported>, base::Problems> export_package(db::Database& database,
                                                                    const std::filesystem::path& folder) {
  auto unfinished = UnfinishedFolder::make(folder);
  if (!unfinished) {
    return std::unexpected{unfinished.error()};
  }
  std::vector<Exported> exported = export_files(database, *unfinished);
  const csv::Sink sink = csv::file_sink(unfinished->add("datapackage.json"));
  sink(datapackage());
  unfinished->finish();
  return exported;
}

}  // namespace interchange
