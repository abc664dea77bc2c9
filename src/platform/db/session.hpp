#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "db/batch.hpp"
#include "db/entry.hpp"
#include "db/failure.hpp"
#include "db/sql.hpp"
#include "db/value.hpp"

namespace db {

class Connection;
class Unit;

using Visit = std::function<void(const Row&)>;

/// One connection within one unit of work, for one thread. Every call may throw Busy or Failure, after which the unit
/// can only be rolled back. A parameter that is missing, unknown or given twice, or a statement that writes in a unit
/// that reads, is a fault of the program: std::logic_error, naming statement and parameter.
class Session {
 public:
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  Dialect dialect() const;
  /// The authority whose rows this session is about: a database is one authority.
  std::int64_t authority() const;

  /// Runs a statement; returns the rows that it changed.
  std::int64_t execute(const Sql& sql, Parameters parameters = {});
  /// All rows of an answer: for small ones.
  std::vector<Record> query(const Sql& sql, Parameters parameters = {});
  /// Visits every row of an answer of any size, in constant memory. The visit may use the session.
  void scan(const Sql& sql, Parameters parameters, const Visit& visit);
  /// One statement for many rows.
  Batch batch(const Sql& sql);
  /// Calls `f`, which fills these tables of a database that nobody uses yet. PostgreSQL then checks their foreign keys
  /// for all rows at once, afterwards, which takes a small part of the time; until the unit of work is over, nobody
  /// else can read them. Failure where a key refers to nothing.
  void fill_anew(std::span<const std::string_view> tables, const std::function<void()>& f);
  /// Adds an entry to the journal, numbered and written when this unit of work commits.
  void record(Entry entry);

 private:
  friend class Unit;
  friend class Migrator;
  Session(Connection& connection, bool writes) : connection_{connection}, writes_{writes} {}

  Connection& connection_;
  bool writes_;
  std::vector<Entry> entries_;
};

}  // namespace db
