#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "base/env.hpp"
#include "connection.hpp"
#include "db/database.hpp"
#include "location.hpp"
#include "turn.hpp"

// NOLINTBEGIN(readability-identifier-naming): SOCI's own names.
namespace soci {
class connection_pool;
class session;
}  // namespace soci
// NOLINTEND(readability-identifier-naming)

namespace db {

/// The sessions of one database. SOCI opens, holds and lends them; each is opened when it is first lent.
class Pool {
 public:
  Pool(Location location, OpenOptions options, base::Env& env);
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  Dialect dialect() const { return location_.dialect; }
  base::Env& env() const { return env_; }

  /// Lends a session and begins a transaction on it; returns its place. Busy where none came free in time.
  std::size_t begin(Access access);
  Connection& at(std::size_t place) { return *connections_[place]; }
  /// Takes back the session that was lent; its transaction must be over.
  void give_back(std::size_t place, Access access) noexcept;

 private:
  std::size_t lend(Access access);
  std::unique_ptr<Connection> open(soci::session& session) const;
  bool queues(Access access) const { return dialect() == Dialect::sqlite && access != Access::read; }

  Location location_;
  OpenOptions options_;
  base::Env& env_;
  // SQLite lets one write, and has the others look again after ever longer pauses; those of this process queue here
  // instead, and hold no session meanwhile that a reader could use.
  Turn writers_;
  std::unique_ptr<soci::connection_pool> sessions_;
  std::vector<std::unique_ptr<Connection>> connections_;  // each rests on its session: declared after, destroyed before
};

}  // namespace db
