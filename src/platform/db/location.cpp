#include "location.hpp"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <filesystem>

namespace db {
namespace {

using Parsed = std::expected<Location, base::Problems>;

std::unexpected<base::Problems> refused(std::string sentence) {
  return std::unexpected{base::Problems{"database", std::move(sentence)}};
}

Parsed sqlite(std::string_view path, bool must_exist) {
  if (path.empty()) {
    return refused("\"sqlite:\" names no file; write sqlite: and a path, such as sqlite:hearth.db");
  }
  std::error_code fault;
  if (must_exist && !std::filesystem::exists(path, fault)) {
    return refused(
        fmt::format("there is no file \"{}\"; name one that is there, or import into a new one first", path));
  }
  // Absolute, so that a later change of folder moves nothing, and no path has a meaning of SQLite's own (":memory:").
  return Location{Dialect::sqlite, std::filesystem::absolute(path).string()};
}

// libpq's own sentence would print the whole address, and the password in it.
Parsed postgresql(std::string_view url) {
  const std::string address{url};
  auto* const options = PQconninfoParse(address.c_str(), nullptr);
  if (options == nullptr) {
    return refused("the PostgreSQL address cannot be read; write postgresql://user@host:port/database");
  }
  PQconninfoFree(options);
  return Location{Dialect::postgresql, address};
}

}  // namespace

Parsed Location::parse(std::string_view url, bool must_exist) {
  constexpr std::string_view scheme = "sqlite:";
  if (url.starts_with(scheme)) {
    return sqlite(url.substr(scheme.size()), must_exist);
  }
  if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
    return postgresql(url);
  }
  return refused("a database is written sqlite:PATH or postgresql://user@host/database");
}

}  // namespace db
