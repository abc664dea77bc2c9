#include "postgresql/postgresql_faults.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "db/failure.hpp"

namespace db::postgresql {
namespace {

std::string_view field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text == nullptr ? std::string_view{} : std::string_view{text};
}

// Only what stands in the first line of PostgreSQL's answer, and of that nothing of class 22 ("invalid input syntax for
// type date: …"): the rest may hold values of records.
std::string sentence(const PGresult* result, std::string_view state) {
  if (state.starts_with("23")) {
    return fmt::format("the constraint {} of table {} refuses it", field(result, PG_DIAG_CONSTRAINT_NAME),
                       field(result, PG_DIAG_TABLE_NAME));
  }
  if (state.starts_with("22")) {
    return fmt::format("a value does not fit its type (state {})", state);
  }
  if (state == "53100") {
    return "the database's disk is full; make room and do the same again";
  }
  return std::string{field(result, PG_DIAG_MESSAGE_PRIMARY)};
}

bool is_busy(std::string_view state) {
  constexpr std::string_view lock_not_available = "55P03";
  constexpr std::string_view serialization_failure = "40001";
  constexpr std::string_view deadlock_detected = "40P01";
  return state == lock_not_available || state == serialization_failure || state == deadlock_detected;
}

}  // namespace

void fail(PGconn* line, const PGresult* result, std::string_view doing) {
  const auto state = field(result, PG_DIAG_SQLSTATE);
  if (PQstatus(line) != CONNECTION_OK || state.starts_with("57P") || state.starts_with("08") || state.empty()) {
    throw Failure{
        fmt::format("{}: the connection to PostgreSQL was lost; see that the server runs, and try again", doing)};
  }
  if (is_busy(state)) {
    throw Busy{fmt::format("{}: the database is in use by another; waited for it and gave up, try again later", doing)};
  }
  if (state == "25006") {
    throw std::logic_error{fmt::format("statement {} writes, in a unit of work that only reads", doing)};
  }
  throw Failure{fmt::format("{}: {}", doing, sentence(result, state))};
}

Result checked(PGconn* line, PGresult* result, std::string_view doing) {
  Result held{result};
  switch (PQresultStatus(result)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
      return held;
    default:
      fail(line, result, doing);
  }
}

}  // namespace db::postgresql
