#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "db/database.hpp"
#include "support/temporary_folder.hpp"

namespace support {

/// A database that is there, empty, and nobody else's; it goes when this does.
class FreshDatabase {
 public:
  explicit FreshDatabase(db::Dialect dialect);
  ~FreshDatabase();
  FreshDatabase(const FreshDatabase&) = delete;
  FreshDatabase& operator=(const FreshDatabase&) = delete;

  const std::string& url() const { return url_; }

 private:
  TemporaryFolder folder_;
  std::string name_;  // of the PostgreSQL database
  std::string url_;
};

/// A test that runs on both databases: TEST_P(Name, ...) with `HEARTH_ON_BOTH_DATABASES(Name)` after it, where Name
/// derives from this.
class OnBothDatabases : public testing::TestWithParam<db::Dialect> {
 protected:
  const std::string& url() const { return fresh_.url(); }
  base::Env& env() { return *env_; }
  /// Opens the database of this test.
  std::unique_ptr<db::Database> open(db::OpenOptions options = {});

 private:
  FreshDatabase fresh_{GetParam()};
  std::unique_ptr<base::Env> env_ = base::system_env();
};

std::string name_of(const testing::TestParamInfo<db::Dialect>& info);

}  // namespace support

#define HEARTH_ON_BOTH_DATABASES(name) \
  INSTANTIATE_TEST_SUITE_P(On, name, testing::Values(db::Dialect::sqlite, db::Dialect::postgresql), support::name_of)
