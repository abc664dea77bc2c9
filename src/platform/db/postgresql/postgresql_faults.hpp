#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string_view>

namespace db::postgresql {

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

/// Throws Busy or Failure, as a sentence without any bound value, for what `result` reports (or, where it reports
/// nothing, for the state of the line). `doing` says at what: a statement's name, "commit".
[[noreturn]] void fail(PGconn* line, const PGresult* result, std::string_view doing);

/// The same, where `result` is a fault; else hands it on.
Result checked(PGconn* line, PGresult* result, std::string_view doing);

}  // namespace db::postgresql
