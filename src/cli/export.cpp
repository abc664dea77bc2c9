#include "interchange/export.hpp"

#include <fmt/format.h>

#include <iostream>

#include "app/database.hpp"
#include "commands.hpp"

namespace cli {
int export_package(const ExportWords& words, Streams streams) {
  const auto env = base::system_env();
  const auto database = app::open_database(words.database, *env, true);
  if (!database) {
    return refuse(database.error(), streams);
  }
  const auto exported = interchange::export_package(**database, words.folder);
  if (!exported) {
    return refuse(exported.error(), streams);
  }
  for (const auto& [file, rows] : *exported) {
    streams.out << fmt::format("{}.csv: {} rows\n", file->name, rows);
  }
  return done;
}

}  // namespace cli
