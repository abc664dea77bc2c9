#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rights/rights.hpp"
#include "rights/rules.hpp"
#include "support/databases.hpp"

/// What the tests of this room are made of: a small county, accounts with roles, and a clock that can be moved.
namespace rights {

inline base::Date day(std::string_view iso) { return base::Date::parse(iso).value(); }

inline base::Interval from(std::string_view iso) { return base::Interval::of(day(iso), std::nullopt).value(); }

inline base::Interval between(std::string_view from, std::string_view to) {
  return base::Interval::of(day(from), day(to)).value();
}

/// county > north (pier, quay), south; and another structure, `old`, with a root and `north` of its own.
Trees a_county();

inline const Place county{"now", "county"};
inline const Place north{"now", "north"};
inline const Place pier{"now", "pier"};
inline const Place quay{"now", "quay"};
inline const Place south{"now", "south"};

/// A grant of account 1, since ever.
Grant a_grant(std::string role, std::optional<Place> place, base::Interval held = from("2020-01-01"));

/// Noon, Greenwich, on 22 November 2026, until it is moved.
class MovableClock final : public base::Env {
 public:
  MovableClock();
  std::chrono::system_clock::time_point now() override { return now_.load(); }
  std::uint64_t random() override { return chance_->random(); }
  void move(std::chrono::seconds by) { now_.store(now_.load() + by); }

 private:
  std::atomic<std::chrono::system_clock::time_point> now_;
  std::unique_ptr<base::Env> chance_ = base::system_env();
};

/// A test with that county in a database of its own, on both databases, and nobody in it.
class InACounty : public support::OnBothDatabases {
 protected:
  void SetUp() override;

  db::Database& database() { return *database_; }
  /// A second line to the same database, as another process has it.
  std::unique_ptr<db::Database> another();
  base::Date today() { return day("2026-11-22"); }

  /// An account with that e-mail address, a password hash that fits nothing, and those grants since 2020.
  Asker somebody(const std::string& email, const std::vector<Grant>& grants, const std::string& hash = "no hash");
  /// The same as things stand now.
  Asker again(const Asker& asker);
  std::vector<db::Recorded> journal();

  MovableClock clock_;
  Roles roles_ = Roles::built_in();

 private:
  std::unique_ptr<db::Database> database_;
};

/// Hashing that costs next to nothing, for tests of all else.
inline constexpr HashingLimits cheap{.passes = 1, .memory = 8192};

/// The same with all of the room built, as app/ builds it.
class WithRights : public InACounty {
 protected:
  static constexpr auto password = "kettle otter march";

  void SetUp() override;
  Rights& rights() { return *rights_; }
  /// Built anew on a line of its own, as another process has it; it must not outlive the test.
  std::unique_ptr<Rights> elsewhere(SignInLimits limits = {});

  /// Somebody with that password.
  Asker with_password(const std::string& email, const std::vector<Grant>& grants = {});
  std::expected<Opened, Refused> sign_in(const std::string& email, const std::string& with = password,
                                         const std::string& client = "198.51.100.7");
  /// The token of a sign-in that must succeed.
  std::string token_of(const std::string& email);

  secrets::Key key_ = secrets::Key::random();

 private:
  std::vector<std::unique_ptr<db::Database>> lines_;
  std::unique_ptr<Rights> rights_;
};

}  // namespace rights
