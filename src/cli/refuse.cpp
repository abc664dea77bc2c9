#include <fmt/format.h>

#include <iostream>

#include "commands.hpp"

namespace cli {

int refuse(const base::Problems& problems, Streams streams) {
  for (const auto& [field, message] : problems.all()) {
    streams.err << fmt::format("hearth: {}: {}\n", field, message);
  }
  return words_wrong;
}

}  // namespace cli
