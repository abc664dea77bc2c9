#include "interchange/import.hpp"

#include <fmt/format.h>

#include <iostream>

#include "app/database.hpp"
#include "commands.hpp"

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
    return import_into(**database, *env, *package, words, streams);
  } catch (const interchange::PackageDamaged& damaged) {
    streams.err << "hearth: " << damaged.what() << "\n";
    return data_refused;
  }
}

}  // namespace cli
