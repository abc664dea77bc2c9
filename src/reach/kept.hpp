#pragma once

#include <cstddef>
#include <cstdint>
#include <future>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace reach {

/// What was made at one version of the facts, kept to be given again as long as they stand so: a figure is never older
/// than the facts. Those who ask for the same at once wait for one maker. What was asked for longest ago goes first
/// where all of it would come to more than so many bytes. Safe to use from several threads.
template <class Value>
class Kept {
 public:
  using Shared = std::shared_ptr<const Value>;  ///< shared by all who were given it

  explicit Kept(std::size_t most_bytes) : most_{most_bytes} {}

  /// `make` gives a Value, which knows its size (`bytes()`); what it throws reaches all who wait, and is not kept.
  template <class Make>
  Shared get(const std::string& key, std::int64_t version, const Make& make) {
    std::promise<Shared> promise;
    const auto [future, mine] = find_or_promise(key, version, promise);
    if (mine == 0) {
      return future.get();
    }
    try {
      promise.set_value(std::make_shared<const Value>(make()));
    } catch (...) {
      forget(key, mine);
      promise.set_exception(std::current_exception());
      return future.get();
    }
    weigh(key, mine, future.get()->bytes());
    return future.get();
  }

  /// Of all that is kept, with the keys.
  std::size_t bytes() const {
    const std::lock_guard lock{mutex_};
    return bytes_;
  }

 private:
  struct Entry {
    std::string key;
    std::uint64_t making;  ///< tells it from others of the same key
    std::int64_t version;
    std::shared_future<Shared> value;
    std::size_t bytes = 0;  ///< 0 while it is being made
  };
  using Entries = std::list<Entry>;  ///< what was asked for last comes first
  struct Found {
    std::shared_future<Shared> value;
    std::uint64_t mine;  ///< the number of the making, for whoever finds nothing and makes it; else 0
  };

  Found find_or_promise(const std::string& key, std::int64_t version, std::promise<Shared>& promise) {
    const std::lock_guard lock{mutex_};
    if (const auto found = by_key_.find(key); found != by_key_.end()) {
      if (found->second->version == version) {
        entries_.splice(entries_.begin(), entries_, found->second);
        return {found->second->value, 0};
      }
      erase(found->second);
    }
    auto future = promise.get_future().share();
    entries_.push_front({key, ++makings_, version, future});
    by_key_.emplace(entries_.front().key, entries_.begin());
    return {std::move(future), makings_};
  }

  void weigh(const std::string& key, std::uint64_t making, std::size_t bytes) {
    const std::lock_guard lock{mutex_};
    const auto found = by_key_.find(key);
    if (found == by_key_.end() || found->second->making != making) {
      return;  // the facts have moved on
    }
    found->second->bytes = bytes + key.size() + sizeof(Entry);
    bytes_ += found->second->bytes;
    for (auto at = entries_.end(); bytes_ > most_ && at != entries_.begin();) {
      if ((--at)->bytes > 0) {
        at = erase(at);
      }
    }
  }

  void forget(const std::string& key, std::uint64_t making) {
    const std::lock_guard lock{mutex_};
    if (const auto found = by_key_.find(key); found != by_key_.end() && found->second->making == making) {
      erase(found->second);
    }
  }

  typename Entries::iterator erase(typename Entries::iterator entry) {
    bytes_ -= entry->bytes;
    by_key_.erase(entry->key);
    return entries_.erase(entry);
  }

  std::size_t most_;
  mutable std::mutex mutex_;
  Entries entries_;
  std::unordered_map<std::string_view, typename Entries::iterator> by_key_;  ///< by the keys in entries_
  std::size_t bytes_ = 0;
  std::uint64_t makings_ = 0;
};

}  // namespace reach
