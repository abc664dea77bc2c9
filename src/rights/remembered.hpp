#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sign_in_store.hpp"
#include "sign_ins.hpp"

namespace rights {

/// What is known of one sign-in, as the database had it.
struct Known {
  std::shared_ptr<const Asker> asker;  // shared with the requests under way
  Stage stage = Stage::complete;
  std::int64_t made = 0;
  std::int64_t last_seen = 0;
  std::int64_t change = 0;  ///< the rights change that it was read under; of an older one it is not believed
  std::chrono::steady_clock::time_point read{};
};

/// The sign-ins that this process has seen, by the hashes of their tokens. Safe to use from several threads.
class Remembered {
 public:
  /// What is believed: read under the latest change, less than a minute ago, and for today.
  std::optional<Known> find(const std::string& token_hash, std::int64_t latest_change, base::Date today);
  void put(const std::string& token_hash, const Known& known);
  void forget(const std::string& token_hash);

  /// 0 where it never was.
  std::int64_t last_heard(const std::string& token_hash);
  void heard(const std::string& token_hash, std::int64_t now);
  /// Those heard of since it was last asked, and when; forgets those that nobody has heard of since `before`.
  store::Heard heard_since(std::int64_t before);

 private:
  struct Entry {
    Known known;
    bool heard = false;
  };

  std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace rights
