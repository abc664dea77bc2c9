#include "linkage/link.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <thread>

#include "app/database.hpp"
#include "commands.hpp"

namespace cli {

int link(const LinkWords& words, Streams streams) {
  const auto env = base::system_env();
  const auto database = app::open_database(words.database, *env, true);
  if (!database) {
    return refuse(database.error(), streams);
  }
  linkage::LinkOptions options{.threads = std::max(1U, std::thread::hardware_concurrency()), .origin = "command line"};
  if (words.ask_always) {
    options.sure = std::nullopt;
  }
  const auto linked = linkage::link(**database, options);
  streams.out << fmt::format("{} records compared: {} families joined, {} pairs to decide.\n", linked.records,
                             linked.families, linked.pairs);
  return done;
}

}  // namespace cli
