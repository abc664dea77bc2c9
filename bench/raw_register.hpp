#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace bench {

/// One line of a register, by the numbers of the database.
struct Line {
  std::int64_t session;
  std::int64_t person;
};

/// What SQLite can do at best: lines into the attendance table of a database that Hearth made, by prepared statements,
/// with the durability that Hearth keeps (WAL, synchronous=full) and its foreign keys, and nothing else: no journal, no
/// check. Throws std::runtime_error where SQLite fails.
class RawRegister {
 public:
  explicit RawRegister(const std::string& path);

  /// All lines in one transaction.
  void save(std::span<const Line> lines);

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Close>;

  Statement prepare(const char* sql);
  void run(sqlite3_stmt* statement);

  std::unique_ptr<sqlite3, Close> connection_;
  Statement begin_;
  Statement insert_;
  Statement commit_;
};

}  // namespace bench
