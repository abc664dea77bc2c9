#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/interval.hpp"
#include "db/database.hpp"
#include "db/follower.hpp"
#include "families/site.hpp"
#include "search/index.hpp"

namespace families {

/// Finds families by what somebody remembers of them, in memory, and follows the journal. A protected address is not
/// in it, nor is the same address of somebody else of the family: nobody finds a family by it. Safe to use from several
/// threads; the database, which remains the only truth, must outlive it.
class Finder {
 public:
  /// Loads. `variants`: names that stand for each other (`bob`, `robert`). Throws db::Failure or db::Busy where the
  /// database cannot be read.
  Finder(db::Database& database, std::vector<std::pair<std::string, std::string>> variants);
  ~Finder();
  Finder(const Finder&) = delete;
  Finder& operator=(const Finder&) = delete;
  Finder(Finder&&) = delete;
  Finder& operator=(Finder&&) = delete;

  /// Those families that `sees` lets the asker see: by names where they see names, by addresses where they see those.
  search::Found find(std::string_view typed, base::Date today, const SeesFamily& sees, std::size_t most) const;

  /// What `sees` lets the asker see of one family, by its number, without a question to the database; nothing of it
  /// where there is none, or it counts as another.
  SeenOfFamily seen(std::int64_t family, base::Date today, const SeesFamily& sees) const;

  /// Brings in whatever was committed since.
  void catch_up();
  /// The same, or says in the log why not.
  void catch_up_or_later();
  /// Follows the journal in a thread of its own.
  void follow();

 private:
  struct Held;

  void load();
  /// Whether all entries could be applied one by one.
  bool apply_entries();

  db::Database& database_;
  const std::vector<std::pair<std::string, std::string>> variants_;
  std::mutex catching_up_;  ///< one at a time
  mutable std::shared_mutex answering_;
  std::unique_ptr<Held> held_;
  std::atomic<std::int64_t> position_{0};
  std::optional<db::Follower> follower_;  // last: it uses the others
};

}  // namespace families
