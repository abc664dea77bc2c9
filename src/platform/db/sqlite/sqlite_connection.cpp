#include "sqlite/sqlite_connection.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <thread>

#include "batch_body.hpp"
#include "sqlite/sqlite_faults.hpp"
#include "sqlite/sqlite_open.hpp"

namespace db::sqlite {
namespace {

constexpr const char* settings = R"sql(
  pragma foreign_keys = on;
  pragma synchronous = full;
  pragma cache_size = -65536;             -- kibibytes
  pragma mmap_size = 0;                   -- measured: see README.md
  pragma journal_size_limit = 67108864;   -- bytes that the log keeps after a large import
)sql";

}  // namespace

/// A prepared statement for as long as it is in use; nested uses of the same text get one each.
class SqliteConnection::Use {
 public:
  Use(SqliteConnection& connection, const Sql& sql) : connection_{connection}, statement_{connection.take(sql)} {}
  ~Use() { connection_.give_back(std::move(statement_)); }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

  Statement& statement() const { return *statement_; }

  void bind(Parameters parameters) const {
    const auto values = statement_->text().arrange(parameters, connection_.authority_value());
    for (std::size_t position = 0; position < values.size(); ++position) {
      statement_->bind(position, *values[position]);
    }
  }

 private:
  SqliteConnection& connection_;
  std::unique_ptr<Statement> statement_;
};

// SQLite would let the rest of a transaction be committed after one statement failed; PostgreSQL does not: nor do we.
template <class Doing>
auto SqliteConnection::guarded(const Doing& doing) {
  try {
    return doing();
  } catch (const Busy&) {
    failed_ = true;
    throw;
  } catch (const Failure&) {
    failed_ = true;
    throw;
  }
}

class SqliteBatch final : public Batch::Body {
 public:
  SqliteBatch(SqliteConnection& connection, const Sql& sql) : connection_{connection}, use_{connection, sql} {
    if (const auto authority = text().authority()) {
      use_.statement().bind(*authority, connection.authority());
    }
  }

  const StatementText& text() const override { return use_.statement().text(); }
  void bind(std::size_t position, std::int64_t number) override { use_.statement().bind(position, number); }
  void bind(std::size_t position, std::string_view text) override { use_.statement().bind(position, text); }
  void bind_null(std::size_t position) override { use_.statement().bind_null(position); }

  void add() override {
    changed_ += connection_.guarded([&] { return connection_.finish(use_.statement()); });
    use_.statement().reset();
  }

  std::int64_t finish() override { return changed_; }

 private:
  SqliteConnection& connection_;
  SqliteConnection::Use use_;
  std::int64_t changed_ = 0;
};

void leave_locking_to_the_pool() {
  // Refused where SQLite runs already: then it goes on locking, and only takes longer. Its count of the memory that it
  // uses is behind one more lock, at every piece of memory, and nobody asks for it.
  static const int told = sqlite3_config(SQLITE_CONFIG_MULTITHREAD) + sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(told);
}

std::unique_ptr<Connection> set_up(void* handle, std::int64_t authority, std::chrono::milliseconds patience) {
  return std::make_unique<SqliteConnection>(static_cast<sqlite3*>(handle), authority, patience);
}

SqliteConnection::SqliteConnection(sqlite3* handle, std::int64_t authority, std::chrono::milliseconds patience)
    : Connection{authority}, handle_{handle} {
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, static_cast<int>(patience.count()));
  use_write_ahead_log(patience);
  run(settings, "open");
}

// Two who open a new file at once may both want to turn the log on, and that is where SQLite does not wait by itself.
void SqliteConnection::use_write_ahead_log(std::chrono::milliseconds patience) {
  const auto give_up = std::chrono::steady_clock::now() + patience;
  for (;;) {
    try {
      run("pragma journal_mode = wal", "open");
      return;
    } catch (const Busy&) {
      if (std::chrono::steady_clock::now() > give_up) {
        throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
  }
}

void SqliteConnection::begin(Access access) {
  reading_ = access == Access::read;
  failed_ = false;
  run(reading_ ? "begin" : "begin immediate", "begin");
}

void SqliteConnection::commit() {
  if (failed_) {
    throw Failure{"commit: a statement of this unit of work failed before, so nothing of it is kept"};
  }
  run("commit", "commit");
}

void SqliteConnection::rollback() noexcept {
  if (sqlite3_get_autocommit(handle_) == 0) {
    sqlite3_exec(handle_, "rollback", nullptr, nullptr, nullptr);
  }
}

std::int64_t SqliteConnection::execute(const Sql& sql, Parameters parameters) {
  return guarded([&] {
    const Use use{*this, sql};
    use.bind(parameters);
    return finish(use.statement());
  });
}

void SqliteConnection::scan(const Sql& sql, Parameters parameters, const Visit& visit) {
  guarded([&] {
    const Use use{*this, sql};
    use.bind(parameters);
    while (use.statement().step()) {
      visit(use.statement());
    }
  });
}

std::unique_ptr<Batch::Body> SqliteConnection::batch(const Sql& sql) {
  return guarded([&] { return std::make_unique<SqliteBatch>(*this, sql); });
}

void SqliteConnection::run_script(const Sql& sql) {
  guarded([&] { run(std::string{sql.sqlite}.c_str(), sql.name); });
}

void SqliteConnection::run(const char* sql, std::string_view doing) {
  check(handle_, sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr), doing);
}

/// Steps to the end. The rows that the statement itself changed, triggers and cascades left out.
std::int64_t SqliteConnection::finish(Statement& statement) {
  const auto before = sqlite3_total_changes64(handle_);
  while (statement.step()) {
  }
  return sqlite3_total_changes64(handle_) == before ? 0 : sqlite3_changes64(handle_);
}

std::unique_ptr<Statement> SqliteConnection::take(const Sql& sql) {
  std::unique_ptr<Statement> statement;
  if (const auto found = prepared_.find(sql.sqlite); found != prepared_.end() && !found->second.empty()) {
    statement = std::move(found->second.back());
    found->second.pop_back();
  } else {
    statement = std::make_unique<Statement>(handle_, sql);
  }
  if (reading_ && statement->writes()) {
    throw std::logic_error{fmt::format("statement {} writes, in a unit of work that only reads", sql.name)};
  }
  return statement;
}

void SqliteConnection::give_back(std::unique_ptr<Statement> statement) noexcept {
  statement->reset();
  statement->forget();
  prepared_[statement->text().source()].push_back(std::move(statement));
}

}  // namespace db::sqlite
