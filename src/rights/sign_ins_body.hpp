#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "account.hpp"
#include "remembered.hpp"
#include "sign_in_store.hpp"
#include "sign_ins.hpp"
#include "slow_down.hpp"

namespace rights {

/// What the verbs of SignIns work with.
struct SignInParts {
  db::Database& database;
  const Roles& roles;
  Changes& changes;
  Passwords& passwords;
  secrets::Key key;
  SignInLimits limits;
  SlowDown slow_down;
  Remembered remembered = {};
};

/// What they share.
class SignIns::Body : public SignInParts {
 public:
  Body(db::Database& database, const Roles& roles, Changes& changes, Passwords& passwords, const secrets::Key& key,
       SignInLimits limits);

  std::int64_t now() const;
  base::Date today() const;

  /// The sign-in of that token, from the database, if it is alive.
  std::optional<store::SignIn> sign_in_of(db::Session& session, std::string_view token) const;
  /// The same with its asker, from the memory where that is to be believed.
  std::optional<Known> known(const std::string& token_hash);
  std::chrono::seconds left(const Known& known) const;

  /// What is wanted next of an account whose password was right.
  Stage stage_after_password(db::Session& session, std::int64_t account) const;
  /// What is wanted next of one that has given a code, or has none to give.
  Stage stage_after_code(db::Session& session, std::int64_t account) const;
  /// A sign-in with a new token, in the journal once it is complete.
  Opened open(db::Session& session, std::int64_t account, Stage stage) const;

  void follow();

 private:
  bool alive(const store::SignIn& sign_in, std::chrono::seconds grace) const;
  /// `heard`: when this process last heard of it, which may not be written yet.
  std::optional<Known> read(db::Session& session, const std::string& token_hash, std::int64_t heard) const;
  bool following() const;
  void look();
  void follow_until(const std::stop_token& stop);
  /// Writes who was heard of, and removes what is long over.
  void write_down();

  std::atomic<std::chrono::steady_clock::time_point> heard_from_database_{};
  std::mutex waking_;
  std::condition_variable_any wake_;
  std::jthread follower_;  // the last member: it ends before what it uses
};

}  // namespace rights
