#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <string_view>

#include "db/database.hpp"
#include "secrets/secrets.hpp"

namespace rights {

/// How failures slow one down.
struct Patience {
  std::int64_t free = 5;                  ///< so many failures cost nothing
  std::chrono::seconds longest{15 * 60};  ///< the wait doubles with each further one, from a second, up to this
};

/// How long after that many failures the next attempt is heard.
std::chrono::seconds wait_after(std::int64_t failures, const Patience& patience);

/// The part of a client's address that one person has: all of an IPv4 address, the network (64 bits) of an IPv6 one,
/// within which every home has as many addresses as it likes.
std::string one_persons(std::string_view address);

/// Counts attempts in vain on an account, from an address, of codes. An attempt is counted before it is judged, so that
/// a thousand at once are a thousand; a success takes it back. What is counted is kept under a keyed hash, and
/// forgotten after a day without another failure. In a unit of work that writes.
class SlowDown {
 public:
  explicit SlowDown(secrets::Key key) : key_{key} {}

  struct Subject {
    std::string hash;
    Patience patience;
  };
  Subject account(std::string_view folded_email) const;
  /// A council's whole office can share one address, so it may fail more often.
  Subject address(std::string_view client) const;
  Subject code(std::int64_t account) const;

  /// How long to wait yet; zero: the attempt was counted, and may be judged.
  static std::chrono::seconds attempt(db::Session& session, const Subject& subject, std::int64_t now);
  /// The attempt was a success after all: what was counted against the subject is forgotten.
  static void forget(db::Session& session, const Subject& subject);
  /// The same for one attempt only.
  static void take_back(db::Session& session, const Subject& subject, std::int64_t now);

 private:
  Subject subject(std::string_view kind, std::string_view what, Patience patience) const;

  secrets::Key key_;
};

/// `Too many attempts. Try again in 4 minutes.`
std::string sentence_of(std::chrono::seconds wait);

}  // namespace rights
