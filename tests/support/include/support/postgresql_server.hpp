#pragma once

#include <sys/types.h>

#include <string>

#include "support/temporary_folder.hpp"

namespace support {

/// A PostgreSQL server of the tests' own: its files and its only socket in a folder of its own, no durability, an
/// order of text (ICU, en-GB) that differs from the order of bytes. It ends when this does, or when the program dies.
class PostgresqlServer {
 public:
  PostgresqlServer();
  ~PostgresqlServer();
  PostgresqlServer(const PostgresqlServer&) = delete;
  PostgresqlServer& operator=(const PostgresqlServer&) = delete;

  /// The address of one of its databases.
  std::string url(const std::string& database) const;

 private:
  void wait_until_it_answers();

  TemporaryFolder folder_;
  pid_t server_ = 0;
};

/// The variable that names a server to use, in place of one of the program's own: an address whose database is `%`.
inline constexpr const char* server_variable = "HEARTH_TEST_POSTGRESQL";

}  // namespace support
