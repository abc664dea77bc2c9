#include <fmt/format.h>

#include <iostream>

#include "app/database.hpp"
#include "commands.hpp"
#include "rights/rights.hpp"
#include "rights/routes.hpp"

namespace cli {

int rescue(const RescueWords& words, Streams streams) {
  const auto env = base::system_env();
  const auto opened = app::open_database(words.database, *env, true);
  if (!opened) {
    return refuse(opened.error(), streams);
  }
  auto& database = **opened;
  const auto roles = rights::Roles::built_in();
  rights::Changes changes{database};
  rights::Passwords passwords{rights::HashingLimits{}};
  const auto token = rights::Links{database, roles, changes, passwords}.rescue(words.email);
  if (!token) {
    streams.err << "hearth: email: no open account has that address; name one that does\n";
    return data_refused;
  }
  streams.out << fmt::format(
      "Whoever has that account chooses a new password, and sets up one-time codes anew, at this address of the server "
      "where Hearth is served. It works once, for a week:\n{}\n",
      rights::address_of_link(*token));
  return done;
}

}  // namespace cli
