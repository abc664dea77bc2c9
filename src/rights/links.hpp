#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "accounts.hpp"
#include "passwords.hpp"

namespace rights {

/// Said of a link that does nothing any more.
inline constexpr auto spent_link = "This link was used, has ended, or was replaced by a newer one. Ask for a new one.";

/// Addresses that work once, until they end. The token is what stands in the address; only its hash is kept. Each verb
/// is a transaction of its own. Safe to use from several threads.
class Links {
 public:
  Links(db::Database& database, const Roles& roles, Changes& changes, Passwords& passwords)
      : database_{database}, roles_{roles}, changes_{changes}, passwords_{passwords} {}

  /// On a database without accounts: a token by which the first administrator is made, for a day; one that was given
  /// before works no more. Nothing once there is an account.
  std::optional<std::string> first_administrator();
  /// A token by which the owner of the account sets a password, for a week; one that was given before works no more.
  /// Problems (`account`) where the doer may not change that account, or it is closed.
  std::expected<std::string, base::Problems> invite(const Doer& by, const base::Uuid& account);

  /// For whoever has the machine: a token by which the owner of that account sets a password and enrols one-time codes
  /// anew, when nobody else is left who could help. Nothing where no open account has that e-mail address.
  std::optional<std::string> rescue(std::string_view email);

  enum class Kind : std::uint8_t { first_administrator, set_password };
  struct Link {
    Kind kind = Kind::set_password;
    std::optional<Account> account;  ///< whose password is set
  };
  /// What the token would do; nothing where it is none, was used, or ended.
  std::optional<Link> find(std::string_view token);

  /// Makes the first administrator, for the whole authority. Problems: `name`, `email`, `password`, or `link`.
  std::expected<Account, base::Problems> make_first_administrator(std::string_view token, const AccountWords& words,
                                                                  std::string_view password);
  /// Sets the password, and ends all sign-ins of the account. Problems: `password` or `link`.
  std::expected<Account, base::Problems> set_password(std::string_view token, std::string_view password);

 private:
  std::string make(db::Session& session, Kind kind, std::optional<std::int64_t> account);
  /// Whether it was there to be used.
  bool use(db::Session& session, std::string_view token);
  std::expected<std::string, base::Problems> hash(std::string_view password, const AccountWords& own_words);

  db::Database& database_;
  const Roles& roles_;
  Changes& changes_;
  Passwords& passwords_;
};

}  // namespace rights
