#pragma once

#include <memory>
#include <string>
#include <vector>

#include "administration/routes.hpp"
#include "db/entry.hpp"
#include "support/databases.hpp"

/// The pages of administration over a database of their own, with a few accounts and whatever the journal is given.
namespace office {

using rights::Permission;

/// Somebody with these permissions everywhere.
rights::Asker somebody(std::initializer_list<Permission> permissions);
/// What the role of that key gives everywhere.
rights::Asker in_role(const std::string& role);

inline constexpr auto ada = "01900000-0000-7000-8000-00000000ada0";
inline constexpr auto ben = "01900000-0000-7000-8000-00000000be90";

/// A look at a family as rights::Looks writes it.
db::Entry a_look(std::int64_t family, const std::string& actor = ada, const std::string& purpose = "safeguarding");
db::Entry an_entry(const std::string& room, const std::string& kind, const std::string& action,
                   const std::string& actor = ada);

class InTheOffice : public support::OnBothDatabases {
 protected:
  void SetUp() override;
  void TearDown() override;

  http::Response ask(http::Method method, const std::string& target, const rights::Asker& asker,
                     const std::string& accept = "text/html");
  http::Response get(const std::string& target, const rights::Asker& asker) {
    return ask(http::Method::get, target, asker);
  }
  std::string page(const std::string& target, const rights::Asker& asker);
  std::string json(const std::string& target, const rights::Asker& asker);

  void write(const std::vector<db::Entry>& entries);
  /// Runs any statement.
  void execute(std::string_view statement);
  std::vector<db::Recorded> journal();
  db::Database& database() { return *database_; }
  administration::Verification& verification() { return *verification_; }
  /// What the journal's clock shows from now on.
  void set_clock(std::string_view instant);

 private:
  class Clock;
  std::unique_ptr<Clock> clock_;
  std::unique_ptr<db::Database> database_;
  std::unique_ptr<administration::Verification> verification_;
  rights::Roles roles_ = rights::Roles::built_in();
};

}  // namespace office
