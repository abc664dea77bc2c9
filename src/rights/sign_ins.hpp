#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "asker.hpp"
#include "base/problems.hpp"
#include "changes.hpp"
#include "db/database.hpp"
#include "passwords.hpp"
#include "roles.hpp"
#include "secrets/secrets.hpp"

namespace rights {

struct SignInLimits {
  std::chrono::seconds idle{30 * 60};          ///< without a request, a sign-in ends
  std::chrono::seconds longest{12 * 60 * 60};  ///< and after so long in any case: a day's work
  std::chrono::seconds unfinished{10 * 60};    ///< to give a code, or enrol codes
};

/// What is still wanted of somebody whose password was right. Only one whose sign-in is complete has any rights.
enum class Stage : std::uint8_t {
  code_wanted,   ///< a one-time code, or a recovery code
  codes_wanted,  ///< to enrol one-time codes, since a role demands them
  complete,
};

/// What somebody typed, and the address that their request came from.
struct Credentials {
  std::string_view email;
  std::string_view password;
  std::string_view client;
};

/// A sign-in that was made or went on a stage. The token is new each time, goes into a cookie and is nowhere else.
struct Opened {
  std::string token;
  Stage stage = Stage::complete;
};

/// Why a sign-in was refused, in a sentence that says nothing of whether there is such an account.
struct Refused {
  std::string sentence;
  std::chrono::seconds retry_after{0};  ///< zero: try again at once
};

/// Whose request it is.
struct SignedIn {
  std::shared_ptr<const Asker> asker;  ///< shared by all requests of the sign-in; never null
  Stage stage = Stage::complete;
  std::chrono::seconds left{0};  ///< until the sign-in ends if nothing more is heard, or its longest time is over
};

/// What is shown to somebody who enrols one-time codes. It counts for nothing before it is confirmed.
struct CodeOffer {
  std::string secret;   ///< to be typed
  std::string address;  ///< `otpauth://…`
  std::string closed;   ///< the secret as the page carries it on: encrypted, and of use to that account alone
};

/// Sign-ins, from the password to the end. Safe to use from several threads. Database, roles and changes must outlive
/// it.
///
/// find() asks the database nothing for a sign-in that was seen before, and is never older than a second: a sign-out, a
/// closed account, a changed grant take effect at once in the process that made it, and within a second in others.
class SignIns {
 public:
  SignIns(db::Database& database, const Roles& roles, Changes& changes, Passwords& passwords, const secrets::Key& key,
          SignInLimits limits = {});
  ~SignIns();
  SignIns(const SignIns&) = delete;
  SignIns& operator=(const SignIns&) = delete;
  SignIns(SignIns&&) = delete;
  SignIns& operator=(SignIns&&) = delete;

  /// Takes the same time, and says the same, whether the account is not there, is closed, or has another password.
  std::expected<Opened, Refused> sign_in(const Credentials& credentials);
  /// The code of a sign-in at Stage::code_wanted; `code` is a one-time code or a recovery code.
  std::expected<Opened, Refused> give_code(std::string_view token, std::string_view code);

  /// Whose token that is; nothing for one that is unknown, ended, idle for too long. Counts as being heard of.
  /// Throws db::Busy or db::Failure where the database must be asked and does not answer.
  std::optional<SignedIn> find(std::string_view token);
  /// How long that sign-in lasts yet, without counting as being heard of; zero for none.
  std::chrono::seconds left(std::string_view token);
  void sign_out(std::string_view token);

  /// A new password for oneself, with the present one. Ends all other sign-ins of the account.
  std::expected<Opened, base::Problems> change_password(std::string_view token, std::string_view present,
                                                        std::string_view wanted);

  /// A new secret; or, where `closed` is of an offer to the same account, that once more. Nothing without a sign-in
  /// that may enrol: complete, or at Stage::codes_wanted.
  std::optional<CodeOffer> offer_codes(std::string_view token, std::string_view closed = {});
  /// The first code proves that the device has the secret. Answers the recovery codes, to be shown once, and the
  /// sign-in as it goes on; all others of the account end.
  struct Enrolled {
    Opened opened;
    std::vector<std::string> recovery_codes;
  };
  std::expected<Enrolled, base::Problems> confirm_codes(std::string_view token, std::string_view closed,
                                                        std::string_view code);

  /// Follows, in a thread of its own, what other processes change, and writes once a minute who was heard of. Without
  /// it find() asks the database each time.
  void follow();

 private:
  class Body;
  std::unique_ptr<Body> body_;
};

}  // namespace rights
