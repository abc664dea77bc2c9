#include "interchange/import.hpp"

#include <fmt/format.h>

#include <iostream>

#include "app/database.hpp"
#include "commands.hpp"
#include "interchange/preview.hpp"

namespace cli {
namespace {

int refuse_package(const interchange::PackageRefused& refused, Streams streams) {
  const auto words = refuse(refused.problems, streams);
  return refused.why == interchange::PackageRefused::Why::not_there ? words : data_refused;
}

int import_into(db::Database& database, base::Env& env, interchange::Package& package, const ImportWords& words,
                Streams streams) {
  interchange::ImportOptions options{.keep_good = words.keep_good, .report = {}};
  if (words.report) {
    options.report = *words.report;
  }
  const auto result = interchange::import_package(database, env, package, options, streams.err);
  if (result.faults > 0) {
    return data_refused;
  }
  for (const auto& file : result.files) {
    streams.out << fmt::format("{}.csv: {} records, {} of them new or changed\n", file.file, file.records,
                               file.changed);
  }
  return done;
}

void print_preview(const interchange::Preview& preview, Streams streams) {
  for (const auto& file : preview.files()) {
    streams.out << fmt::format("{}.csv: {} records are right ({} new, {} changed, {} unchanged), {} rows are refused\n",
                               file.file, file.right, file.added, file.changed, file.unchanged, file.refused);
  }
}

int preview_package(db::Database& database, base::Env& env, interchange::Package& package, const ImportWords& words,
                    Streams streams) {
  interchange::ImportWatch watch;
  interchange::Preview preview{database, env, package, watch};
  print_preview(preview, streams);
  preview.print(streams.err);
  if (words.report) {
    preview.print_all(csv::file_sink(*words.report));
  }
  return preview.faults() > 0 ? data_refused : done;
}

}  // namespace

int import_package(const ImportWords& words, Streams streams) {
  auto package = interchange::open_package(words.package);
  if (!package) {
    return refuse_package(package.error(), streams);
  }
  const auto env = base::system_env();
  const auto database = app::open_database(words.database, *env, false);
  if (!database) {
    return refuse(database.error(), streams);
  }
  try {
    return words.preview ? preview_package(**database, *env, *package, words, streams)
                         : import_into(**database, *env, *package, words, streams);
  } catch (const interchange::PackageDamaged& damaged) {
    streams.err << "hearth: " << damaged.what() << "\n";
    return data_refused;
  }
}

}  // namespace cli
