#pragma once

#include <cstdint>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace reach {

/// What was made at one version of the facts, kept to be given again as long as they stand so: a figure is never older
/// than the facts. Those who ask for the same at once wait for one maker. Safe to use from several threads.
template <class Value>
class Kept {
 public:
  using Shared = std::shared_ptr<const Value>;  ///< shared by all who were given it

  explicit Kept(std::size_t most) : most_{most} {}

  /// `make` gives a Value; what it throws reaches all who wait, and is not kept.
  template <class Make>
  Shared get(const std::string& key, std::int64_t version, const Make& make) {
    std::promise<Shared> promise;
    const auto [future, is_mine] = find_or_promise(key, version, promise);
    if (!is_mine) {
      return future.get();
    }
    try {
      promise.set_value(std::make_shared<const Value>(make()));
    } catch (...) {
      forget(key);
      promise.set_exception(std::current_exception());
    }
    return future.get();
  }

 private:
  struct Entry {
    std::int64_t version;
    std::shared_future<Shared> value;
  };
  struct Found {
    std::shared_future<Shared> value;
    bool is_mine;  ///< whoever finds nothing makes it
  };

  Found find_or_promise(const std::string& key, std::int64_t version, std::promise<Shared>& promise) {
    const std::lock_guard lock{mutex_};
    if (const auto found = entries_.find(key); found != entries_.end() && found->second.version == version) {
      return {found->second.value, false};
    }
    if (entries_.size() >= most_) {
      std::erase_if(entries_, [&](const auto& entry) { return entry.second.version != version; });
    }
    if (entries_.size() >= most_) {
      entries_.clear();
    }
    auto future = promise.get_future().share();
    entries_.insert_or_assign(key, Entry{version, future});
    return {std::move(future), true};
  }

  void forget(const std::string& key) {
    const std::lock_guard lock{mutex_};
    entries_.erase(key);
  }

  std::size_t most_;
  std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace reach
