#include <fmt/format.h>

#include <iostream>

#include "app/database.hpp"
#include "commands.hpp"
#include "db/journal.hpp"

namespace cli {

int verify(const std::string& database, Streams streams) {
  const auto env = base::system_env();
  const auto opened = app::open_database(database, *env, true);
  if (!opened) {
    return refuse(opened.error(), streams);
  }
  const auto verified = db::verify(**opened);
  if (!verified) {
    streams.err << "hearth: the journal was touched: " << verified.error().sentence() << "\n";
    return data_refused;
  }
  streams.out << fmt::format("The journal stands as it was written: {} entries, {} of them under {} seals.\n",
                             verified->entries, verified->sealed, verified->seals);
  if (!verified->head.empty()) {
    streams.out << fmt::format("The last seal is {}. Kept elsewhere, it also proves that no seal was cut off.\n",
                               verified->head);
  }
  return done;
}

}  // namespace cli
