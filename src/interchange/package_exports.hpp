#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "db/database.hpp"
#include "http/body.hpp"

namespace interchange {

enum class PackageState : std::uint8_t {
  making,
  ready,   ///< to be fetched once, within the hour
  gone,    ///< fetched, or nobody came for it
  failed,  ///< the machine failed
};

/// A package as its page shows it.
struct PackageSeen {
  PackageState state = PackageState::making;
  std::uint64_t bytes = 0;                                       ///< of the zip, once it is ready
  std::vector<std::pair<std::string, std::int64_t>> files = {};  ///< with their rows
};

/// The packages that are made for those who asked in a browser: one at a time for each account, each on a thread of its
/// own. What is made has a name on disk only while it is made, in a folder that nobody else can open; then it is a file
/// without a name, which is gone when it was fetched, after an hour, and with the process. Safe to use from several
/// threads; the database must outlive it.
class PackageExports {
 public:
  /// Removes what a killed process left. `kept`: how long one waits to be fetched.
  explicit PackageExports(db::Database& database, std::chrono::seconds kept = std::chrono::hours{1});
  ~PackageExports();
  PackageExports(const PackageExports&) = delete;
  PackageExports& operator=(const PackageExports&) = delete;

  /// Begins to make one for that account; false where one is being made, or waits to be fetched.
  bool begin(const std::string& account);
  /// The account's last one; nothing where it has none since the process began.
  std::optional<PackageSeen> find(const std::string& account) const;
  /// The zip, this once; none where it is not ready.
  std::shared_ptr<const http::Body> fetch(const std::string& account);

  /// Waits until the account's is made.
  void wait(const std::string& account) const;

 private:
  struct Making {
    bool is_begun = false;
    PackageSeen seen;
    std::shared_ptr<const http::Body> zip;
    std::jthread thread;
  };

  void run(const std::stop_token& stop, Making& making);
  void make(const std::stop_token& stop, Making& making);
  void set(Making& making, PackageState state);

  db::Database& database_;
  std::chrono::seconds kept_;
  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::map<std::string, Making> by_account_;
};

}  // namespace interchange
