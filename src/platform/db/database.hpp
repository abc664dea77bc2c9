#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/env.hpp"
#include "base/problems.hpp"
#include "db/failure.hpp"
#include "db/session.hpp"
#include "db/sql.hpp"

namespace db {

/// The migrations of one room, in order; append-only.
struct Migrations {
  std::string_view room;
  std::span<const Sql> all;
};

struct OpenOptions {
  bool must_exist = true;                      ///< false: a SQLite file that is not there is made
  std::size_t sessions = 4;                    ///< how many units of work can run at once
  std::chrono::milliseconds patience{30'000};  ///< how long to wait for a lock or a session before Busy
};

class Pool;

enum class Access : std::uint8_t { read, write, write_alone };

/// A unit of work: one transaction on one session of the pool. Rolled back unless committed.
class Unit {
 public:
  Unit(Pool& pool, Access access);
  ~Unit();
  Unit(const Unit&) = delete;
  Unit& operator=(const Unit&) = delete;

  Session& session() { return session_; }
  void commit();

 private:
  Pool& pool_;
  Access access_;
  std::size_t place_;
  Session session_;
  bool open_ = true;
};

/// A database, with a pool of sessions. Safe to use from several threads.
class Database {
 public:
  /// `sqlite:PATH` or `postgresql://…`. Problems (field `database`) where the words are wrong: another scheme, no
  /// path, a file that is not there. Throws Failure where it is there and does not work: no database, no connection.
  static std::expected<std::unique_ptr<Database>, base::Problems> open(std::string_view url, base::Env& env,
                                                                       OpenOptions options = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  Dialect dialect() const;
  base::Env& env() const;

  /// f(Session&) in one read transaction: all that it reads is as of one moment, and it keeps nobody from writing.
  template <class F>
  auto read(F&& f) {
    return run(Access::read, std::forward<F>(f));
  }

  /// f(Session&) in one transaction: committed when f returns; rolled back when it throws, or when it returns a
  /// std::expected that holds an error. SQLite has one writer at a time; on PostgreSQL several go on side by side.
  template <class F>
  auto write(F&& f) {
    return run(Access::write, std::forward<F>(f));
  }

  /// Like write(), with no other writer of this authority at work at the same time on either database: for those
  /// who check a rule over many rows and then write. Other writers wait; readers do not.
  template <class F>
  auto write_alone(F&& f) {
    return run(Access::write_alone, std::forward<F>(f));
  }

  /// Brings the tables up to date: this room's own, then those of `rooms` in order; each migration in its own
  /// transaction, so that one that was interrupted goes on where it stopped. Throws Failure, having changed nothing,
  /// where an applied migration was altered, or is not known to this program (a newer one was here).
  void migrate(std::span<const Migrations> rooms);

  /// The number of the newest journal entry; 0 where there is none.
  std::int64_t journal_position();

  /// For a unit of work that is no one function; the database must outlive it.
  Unit begin(Access access) { return {*pool_, access}; }

 private:
  explicit Database(std::unique_ptr<Pool> pool);

  template <class F>
  auto run(Access access, F&& f) {
    using Answer = std::remove_cvref_t<std::invoke_result_t<F, Session&>>;
    Unit unit{*pool_, access};
    if constexpr (std::is_void_v<Answer>) {
      std::invoke(std::forward<F>(f), unit.session());
      unit.commit();
    } else {
      // NOLINTNEXTLINE(misc-const-correctness): a const answer could not be moved out
      Answer answer = std::invoke(std::forward<F>(f), unit.session());
      if (!holds_error(answer)) {
        unit.commit();
      }
      return answer;
    }
  }

  template <class Answer>
  static bool holds_error(const Answer& /*any*/) {
    return false;
  }
  template <class T, class E>
  static bool holds_error(const std::expected<T, E>& answer) {
    return !answer.has_value();
  }

  std::unique_ptr<Pool> pool_;
};

}  // namespace db
