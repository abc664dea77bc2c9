#include "postgresql/postgresql_connection.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "postgresql/postgresql_batch.hpp"
#include "postgresql/postgresql_open.hpp"
#include "postgresql/postgresql_row.hpp"
#include "postgresql/rows_statement.hpp"

namespace db::postgresql {
namespace {

constexpr int rows_a_fetch = 20'000;
constexpr int lock_of_writers = 0x48454152;  // the first half of an advisory lock's name; the other is the authority

std::int64_t rows_changed(PGresult* result) {
  const std::string_view did{PQcmdStatus(result)};
  const bool wrote = did.starts_with("INSERT") || did.starts_with("UPDATE") || did.starts_with("DELETE");
  return wrote ? whole_number(PQcmdTuples(result), 0) : 0;
}

void visit_rows(const PGresult* result, const Visit& visit) {
  ResultRow row{result};
  const int rows = PQntuples(result);
  for (int at = 0; at < rows; ++at) {
    row.stand_on(at);
    visit(row);
  }
}

}  // namespace

Arguments::Arguments(const std::vector<const Value*>& values)
    : texts_(values.size()), pointers_(values.size(), nullptr) {
  for (std::size_t at = 0; at < values.size(); ++at) {
    if (const auto* number = std::get_if<std::int64_t>(values[at])) {
      texts_[at] = std::to_string(*number);
      pointers_[at] = texts_[at].c_str();
    } else if (const auto* text = std::get_if<std::string>(values[at])) {
      pointers_[at] = text->c_str();
    }
  }
}

std::unique_ptr<Connection> set_up(pg_conn* line, std::int64_t authority, std::chrono::milliseconds patience) {
  return std::make_unique<PostgresqlConnection>(line, authority, patience);
}

PostgresqlConnection::PostgresqlConnection(PGconn* line, std::int64_t authority, std::chrono::milliseconds patience)
    : Connection{authority}, line_{line}, patience_{patience} {
  set_up();
}

void PostgresqlConnection::set_up() {
  PQsetNoticeProcessor(line_, [](void*, const char*) {}, nullptr);
  // A scan reads to its end, so the planner need not favour plans with a quick first row (cursor_tuple_fraction).
  run(fmt::format("set client_encoding = 'UTF8'; set datestyle = 'ISO'; set timezone = 'UTC'; set lock_timeout = {}; "
                  "set standard_conforming_strings = on; set cursor_tuple_fraction = 1; set jit = off",
                  std::max<std::int64_t>(patience_.count(), 1)),  // to PostgreSQL 0 would be for ever
      "open");
}

void PostgresqlConnection::begin(Access access) {
  if (PQstatus(line_) != CONNECTION_OK) {
    connect_again();
  }
  const auto lock = [&](std::string_view function) {
    return fmt::format("begin isolation level read committed; select {}({}, {})", function, lock_of_writers,
                       authority());
  };
  const auto words = access == Access::read    ? "begin isolation level repeatable read read only"
                     : access == Access::write ? lock("pg_advisory_xact_lock_shared")
                                               : lock("pg_advisory_xact_lock");
  try {
    run(words, "begin");
  } catch (const Failure&) {
    if (PQstatus(line_) == CONNECTION_OK) {
      throw;
    }
    connect_again();  // the server was restarted since the last unit of work; nothing of this one is lost yet
    run(words, "begin");
  }
}

void PostgresqlConnection::connect_again() {
  prepared_.clear();
  prepared_for_rows_.clear();
  PQreset(line_);
  if (PQstatus(line_) != CONNECTION_OK) {
    fail(line_, nullptr, "connect");
  }
  set_up();
}

void PostgresqlConnection::commit() {
  const auto done = run("commit", "commit");
  if (std::string_view{PQcmdStatus(done.get())} != "COMMIT") {
    throw Failure{"commit: a statement of this unit of work failed before, so nothing of it is kept"};
  }
}

void PostgresqlConnection::rollback() noexcept {
  if (PQtransactionStatus(line_) != PQTRANS_IDLE) {
    PQclear(PQexec(line_, "rollback"));
  }
}

std::int64_t PostgresqlConnection::execute(const Sql& sql, Parameters parameters) {
  return rows_changed(run_prepared(sql, parameters).get());
}

void PostgresqlConnection::visit_all(const Sql& sql, Parameters parameters, const Visit& visit) {
  visit_rows(run_prepared(sql, parameters).get(), visit);
}

void PostgresqlConnection::scan(const Sql& sql, Parameters parameters, const Visit& visit) {
  const StatementText text{sql, Dialect::postgresql};
  const Arguments arguments{text.arrange(parameters, authority_value())};
  const auto cursor = fmt::format("scan_{}", open_cursors_);
  const auto declare = fmt::format("declare {} no scroll cursor for {}", cursor, text.native());
  checked(line_,
          PQexecParams(line_, declare.c_str(), arguments.count(), nullptr, arguments.values(), nullptr, nullptr, 0),
          sql.name);

  struct Close {
    PostgresqlConnection& connection;
    const std::string& cursor;
    explicit Close(PostgresqlConnection& its, const std::string& name) : connection{its}, cursor{name} {
      ++connection.open_cursors_;
    }
    ~Close() {
      --connection.open_cursors_;
      PQclear(PQexec(connection.line_, ("close " + cursor).c_str()));
    }
  } const close{*this, cursor};

  const auto fetch = fmt::format("fetch {} from {}", rows_a_fetch, cursor);
  for (int rows = rows_a_fetch; rows == rows_a_fetch;) {
    const auto result = run(fetch, sql.name);
    visit_rows(result.get(), visit);
    rows = PQntuples(result.get());
  }
}

std::unique_ptr<Batch::Body> PostgresqlConnection::batch(const Sql& sql) {
  const auto& statement = prepared_for_rows(sql);
  return std::make_unique<PostgresqlBatch>(line_, statement.id, statement.text, authority());
}

/// A foreign key is checked by a query for each row; added to a full table, by one join.
void PostgresqlConnection::fill_anew(std::span<const std::string_view> tables, const std::function<void()>& f) {
  const auto keys = run(fmt::format("select conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid) from "
                                    "pg_constraint where contype = 'f' and conrelid = any ('{{{}}}'::regclass[])",
                                    fmt::join(tables, ",")),
                        "foreign keys");
  const auto cell = [&](int row, int column) { return std::string_view{PQgetvalue(keys.get(), row, column)}; };
  for (int row = 0; row < PQntuples(keys.get()); ++row) {
    run(fmt::format("alter table {} drop constraint {}", cell(row, 0), cell(row, 1)), "set a foreign key aside");
  }
  f();
  for (int row = 0; row < PQntuples(keys.get()); ++row) {
    run(fmt::format("alter table {} add constraint {} {}", cell(row, 0), cell(row, 1), cell(row, 2)),
        "check a foreign key");
  }
}

void PostgresqlConnection::run_script(const Sql& sql) { run(std::string{sql.postgresql}, sql.name); }

Result PostgresqlConnection::run(const std::string& sql, std::string_view doing) {
  return checked(line_, PQexec(line_, sql.c_str()), doing);
}

Result PostgresqlConnection::run_prepared(const Sql& sql, Parameters parameters) {
  const auto& statement = prepared(sql);
  const Arguments arguments{statement.text.arrange(parameters, authority_value())};
  return checked(
      line_, PQexecPrepared(line_, statement.id.c_str(), arguments.count(), arguments.values(), nullptr, nullptr, 0),
      sql.name);
}

const PostgresqlConnection::Prepared& PostgresqlConnection::prepared(const Sql& sql) {
  if (const auto found = prepared_.find(sql.postgresql); found != prepared_.end()) {
    return found->second;
  }
  Prepared made{fmt::format("statement_{}", prepared_.size()), StatementText{sql, Dialect::postgresql}};
  checked(line_, PQprepare(line_, made.id.c_str(), made.text.native().c_str(), 0, nullptr), sql.name);
  return prepared_.emplace(made.text.source(), std::move(made)).first->second;
}

const PostgresqlConnection::Prepared& PostgresqlConnection::prepared_for_rows(const Sql& sql) {
  if (const auto found = prepared_for_rows_.find(sql.postgresql); found != prepared_for_rows_.end()) {
    return found->second;
  }
  const auto& one_row = prepared(sql);
  const auto types = types_of(one_row);
  Prepared made{fmt::format("rows_{}", prepared_for_rows_.size()), one_row.text};
  checked(line_, PQprepare(line_, made.id.c_str(), rows_statement(made.text, types).c_str(), 0, nullptr), sql.name);
  return prepared_for_rows_.emplace(made.text.source(), std::move(made)).first->second;
}

/// The parameters' types, as the server worked them out.
std::vector<std::string> PostgresqlConnection::types_of(const Prepared& statement) {
  const auto described = checked(line_, PQdescribePrepared(line_, statement.id.c_str()), statement.text.name());
  std::vector<std::string> types;
  for (int at = 0; at < PQnparams(described.get()); ++at) {
    const auto named = run(fmt::format("select format_type({}, null)", PQparamtype(described.get(), at)), "describe");
    types.emplace_back(PQgetvalue(named.get(), 0, 0));
  }
  return types;
}

}  // namespace db::postgresql
