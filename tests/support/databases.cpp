#include "support/databases.hpp"

#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <stdexcept>

#include "support/postgresql_server.hpp"

namespace support {
namespace {

/// The address of a database of the server that all tests of this program use, started when it is first asked for.
std::string postgresql_url(const std::string& database) {
  if (const auto* const given = std::getenv(server_variable)) {
    std::string url{given};
    return url.replace(url.rfind('%'), 1, database);
  }
  static const PostgresqlServer server;
  return server.url(database);
}

void on_server(const std::string& statement) {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> line{PQconnectdb(postgresql_url("postgres").c_str()), PQfinish};
  const std::unique_ptr<PGresult, decltype(&PQclear)> result{PQexec(line.get(), statement.c_str()), PQclear};
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
    throw std::runtime_error{statement + ": " + PQerrorMessage(line.get())};
  }
}

std::string next_name() {
  static std::atomic<int> made = 0;
  return "test_" + std::to_string(getpid()) + "_" + std::to_string(++made);
}

}  // namespace

FreshDatabase::FreshDatabase(db::Dialect dialect) {
  if (dialect == db::Dialect::sqlite) {
    url_ = "sqlite:" + (folder_.path() / "hearth.db").string();
    return;
  }
  name_ = next_name();
  on_server("create database " + name_);
  url_ = postgresql_url(name_);
}

FreshDatabase::~FreshDatabase() {
  try {
    if (!name_.empty()) {
      on_server("drop database " + name_ + " with (force)");
    }
  } catch (const std::exception& fault) {
    ADD_FAILURE() << fault.what();
  }
}

std::unique_ptr<db::Database> OnBothDatabases::open(db::OpenOptions options) {
  options.must_exist = false;
  auto opened = db::Database::open(url(), env(), options);
  if (!opened) {
    throw std::runtime_error{opened.error().text()};
  }
  return *std::move(opened);
}

std::string name_of(const testing::TestParamInfo<db::Dialect>& info) {
  return info.param == db::Dialect::sqlite ? "sqlite" : "postgresql";
}

}  // namespace support
