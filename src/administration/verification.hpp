#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "db/database.hpp"

namespace administration {

/// The verification of the journal, which may take minutes: on a thread of its own, one at a time. What it found goes
/// into the journal. Safe to use from several threads; the database must outlive it.
class Verification {
 public:
  explicit Verification(db::Database& database) : database_{database} {}
  /// Breaks off what is under way.
  ~Verification();
  Verification(const Verification&) = delete;
  Verification& operator=(const Verification&) = delete;

  /// Begins, for that account; false where one is under way already.
  bool begin(const std::string& actor);

  struct UnderWay {
    std::string since;         ///< an instant
    std::int64_t entries = 0;  ///< found right so far
  };
  /// Nothing where none is.
  std::optional<UnderWay> under_way() const;

  /// Why the last one that was begun here came to no end, in a sentence; empty where it did.
  std::string fault() const;

  /// Waits for the end of what is under way.
  void wait();

 private:
  void run(const std::stop_token& stop, const std::string& actor);

  db::Database& database_;
  mutable std::mutex mutex_;
  std::optional<std::string> since_;  // while one is under way
  std::string fault_;
  std::atomic<std::int64_t> entries_ = 0;
  std::jthread thread_;
};

/// The last verification that came to an end, as the journal has it.
struct Verified {
  std::string instant;
  std::string actor;
  std::int64_t entries = 0;
  std::int64_t sealed = 0;
  std::int64_t seals = 0;
  std::string head;     ///< the hash of the last seal
  std::string touched;  ///< the first place that was; empty where none
};
/// Nothing where there was none yet.
std::optional<Verified> last_verified(db::Session& session);

}  // namespace administration
