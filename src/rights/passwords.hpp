#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace rights {

/// How much a password hash costs, and how many are made at once.
struct HashingLimits {
  /// Argon2id. libsodium's INTERACTIVE (2 passes, 64 MiB): 98 ms alone on two cores, 166 ms two at once; MODERATE (3
  /// passes, 256 MiB) took 0.8 and 1.0 s, so that twenty people at nine o'clock would wait ten seconds. OWASP asks for
  /// 19 MiB and 2 passes at least.
  std::uint64_t passes = 2;
  std::size_t memory = std::size_t{64} << 20U;
  /// So that a flood of sign-ins takes one core, and leaves the other to those who are at work: ten a second.
  std::size_t at_once = 1;
  /// How many more may wait for their turn, each holding a thread of the server, of which there are sixteen at least
  /// (http::Limits::threads); whoever comes then is told to come again.
  std::size_t waiting = 8;
};

/// What is said, and how long to wait, where too many are at it.
inline constexpr auto crowded = "Many people are signing in just now. Try again in a few seconds.";
inline constexpr std::chrono::seconds crowded_wait{5};

/// Makes and checks password hashes, a few at once. Safe to use from several threads.
class Passwords {
 public:
  explicit Passwords(HashingLimits limits);

  /// The hash with its salt and cost, as text. Nothing where too many are waiting.
  std::optional<std::string> hash(std::string_view password);

  enum class Answer : std::uint8_t { right, wrong, busy };
  /// Whether it is the password that was hashed. Without a hash, the same work is done for the answer `wrong`: how long
  /// it takes says nothing of whether there is such an account.
  Answer check(std::string_view password, const std::optional<std::string>& hash);

  /// Whether the hash was made at another cost than is asked for today.
  bool outdated(const std::string& hash) const;

 private:
  class Place;
  std::string make(std::string_view password) const;

  HashingLimits limits_;
  std::mutex mutex_;
  std::condition_variable left_;
  std::size_t inside_ = 0;
  std::size_t waiting_ = 0;
  std::string of_nobody_;  ///< what is checked where there is no hash
};

}  // namespace rights
