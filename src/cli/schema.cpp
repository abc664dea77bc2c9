#include <iostream>

#include "commands.hpp"
#include "interchange/datapackage.hpp"

namespace cli {

int schema(Streams streams) {
  streams.out << interchange::datapackage();
  return done;
}

}  // namespace cli
