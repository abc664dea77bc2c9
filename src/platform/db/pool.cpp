#include "pool.hpp"

#include <fmt/format.h>

// SOCI's headers ask for Boost only in order to bind its types, which nobody here does.
#include <soci/soci-config.h>
#undef SOCI_HAVE_BOOST
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "postgresql/postgresql_open.hpp"
#include "sqlite/sqlite_open.hpp"

namespace db {
namespace {

constexpr std::int64_t the_only_authority = 1;

// SOCI reads an address of PostgreSQL as keys and values, and puts a "=" behind one that has none.
std::string postgresql_address(const std::string& address) {
  return address.find('=') == std::string::npos ? address + "?application_name=hearth" : address;
}

// SOCI takes a path as it is unless it holds a "=", and then as db="path", in which no quote can stand.
std::string connect_string(const Location& location) {
  if (location.dialect == Dialect::postgresql) {
    return postgresql_address(location.place);
  }
  if (location.place.find('=') == std::string::npos) {
    return location.place;
  }
  if (location.place.find('"') != std::string::npos) {
    throw Failure{"a path with both \"=\" and a quote in it cannot be opened; give the file another name"};
  }
  return fmt::format("db=\"{}\"", location.place);
}

// SOCI's libraries keep the type information of these classes to themselves, so the sanitizer cannot look at it.
// NOLINTBEGIN(cppcoreguidelines-pro-type-static-cast-downcast): nor can a dynamic_cast.
__attribute__((no_sanitize("vptr"))) sqlite_api::sqlite3* sqlite_handle(soci::session& session) {
  return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

__attribute__((no_sanitize("vptr"))) pg_conn* postgresql_line(soci::session& session) {
  return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
}
// NOLINTEND(cppcoreguidelines-pro-type-static-cast-downcast)

}  // namespace

Pool::Pool(Location location, OpenOptions options, base::Env& env)
    : location_{std::move(location)},
      options_{options},
      env_{env},
      sessions_{std::make_unique<soci::connection_pool>(options.sessions)},
      connections_(options.sessions) {}

Pool::~Pool() = default;

std::size_t Pool::begin(Access access) {
  if (queues(access) && !writers_.take(options_.patience)) {
    throw Busy{"begin: the database is in use by another; waited for it and gave up, try again later"};
  }
  try {
    return lend(access);
  } catch (...) {
    if (queues(access)) {
      writers_.give_back();
    }
    throw;
  }
}

std::size_t Pool::lend(Access access) {
  std::size_t place = 0;
  if (!sessions_->try_lease(place, static_cast<int>(options_.patience.count()))) {
    throw Busy{fmt::format("all {} sessions of the database are in use; try again later", options_.sessions)};
  }
  try {
    if (connections_[place] == nullptr) {
      connections_[place] = open(sessions_->at(place));
    }
    connections_[place]->begin(access);
    return place;
  } catch (...) {
    if (connections_[place] != nullptr) {
      connections_[place]->rollback();
    }
    sessions_->give_back(place);
    throw;
  }
}

void Pool::give_back(std::size_t place, Access access) noexcept {
  sessions_->give_back(place);
  if (queues(access)) {
    writers_.give_back();
  }
}

std::unique_ptr<Connection> Pool::open(soci::session& session) const {
  session.close();  // what is left of an attempt that failed half way
  try {
    if (location_.dialect == Dialect::sqlite) {
      sqlite::leave_locking_to_the_pool();
      session.open(soci::sqlite3, connect_string(location_));
    } else {
      session.open(soci::postgresql, connect_string(location_));
    }
  } catch (const soci::soci_error& fault) {
    throw Failure{fmt::format("the database cannot be opened: {}", fault.what())};
  }
  if (location_.dialect == Dialect::sqlite) {
    return sqlite::set_up(sqlite_handle(session), the_only_authority, options_.patience);
  }
  return postgresql::set_up(postgresql_line(session), the_only_authority, options_.patience);
}

}  // namespace db
