#include "passwords.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "secrets/secrets.hpp"
#include "text_forms.hpp"

namespace rights {

/// One of the few that work at once; waits for its turn, unless too many wait already.
class Passwords::Place {
 public:
  explicit Place(Passwords& passwords) : passwords_{passwords} {
    std::unique_lock lock{passwords.mutex_};
    if (passwords.inside_ == passwords.limits_.at_once && passwords.waiting_ == passwords.limits_.waiting) {
      return;
    }
    ++passwords.waiting_;
    passwords.left_.wait(lock, [&] { return passwords.inside_ < passwords.limits_.at_once; });
    --passwords.waiting_;
    ++passwords.inside_;
    mine_ = true;
  }
  ~Place() {
    if (mine_) {
      const std::lock_guard lock{passwords_.mutex_};
      --passwords_.inside_;
      passwords_.left_.notify_one();
    }
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  explicit operator bool() const { return mine_; }

 private:
  Passwords& passwords_;
  bool mine_ = false;
};

Passwords::Passwords(HashingLimits limits) : limits_{limits}, of_nobody_{make(secrets::random_token())} {}

std::optional<std::string> Passwords::hash(std::string_view password) {
  const Place place{*this};
  return place ? std::optional{make(password)} : std::nullopt;
}

Passwords::Answer Passwords::check(std::string_view password, const std::optional<std::string>& hash) {
  const Place place{*this};
  if (!place) {
    return Answer::busy;
  }
  const auto normal = normal_form(password);
  const auto& known = hash ? *hash : of_nobody_;
  const bool fits = crypto_pwhash_str_verify(known.c_str(), normal.data(), normal.size()) == 0;
  return fits && hash ? Answer::right : Answer::wrong;
}

bool Passwords::outdated(const std::string& hash) const {
  return crypto_pwhash_str_needs_rehash(hash.c_str(), limits_.passes, limits_.memory) != 0;
}

std::string Passwords::make(std::string_view password) const {
  const auto normal = normal_form(password);
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (sodium_init() < 0 ||
      crypto_pwhash_str(hash.data(), normal.data(), normal.size(), limits_.passes, limits_.memory) != 0) {
    throw std::runtime_error{"a password could not be hashed: the machine has not enough memory free"};
  }
  return hash.data();
}

}  // namespace rights
