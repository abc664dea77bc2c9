#include "remembered.hpp"

namespace rights {
namespace {

// A structure's root can change without anybody's rights changing.
constexpr std::chrono::minutes longest_belief{1};

}  // namespace

std::optional<Known> Remembered::find(const std::string& token_hash, std::int64_t latest_change, base::Date today) {
  const std::lock_guard lock{mutex_};
  const auto found = entries_.find(token_hash);
  if (found == entries_.end()) {
    return std::nullopt;
  }
  const auto& known = found->second.known;
  const bool believed = known.change >= latest_change && known.asker->today == today &&
                        std::chrono::steady_clock::now() - known.read < longest_belief;
  return believed ? std::optional{known} : std::nullopt;
}

void Remembered::put(const std::string& token_hash, const Known& known) {
  const std::lock_guard lock{mutex_};
  entries_[token_hash].known = known;
}

void Remembered::forget(const std::string& token_hash) {
  const std::lock_guard lock{mutex_};
  entries_.erase(token_hash);
}

std::int64_t Remembered::last_heard(const std::string& token_hash) {
  const std::lock_guard lock{mutex_};
  const auto found = entries_.find(token_hash);
  return found == entries_.end() ? 0 : found->second.known.last_seen;
}

void Remembered::heard(const std::string& token_hash, std::int64_t now) {
  const std::lock_guard lock{mutex_};
  const auto found = entries_.find(token_hash);
  if (found != entries_.end()) {
    found->second.known.last_seen = std::max(found->second.known.last_seen, now);
    found->second.heard = true;
  }
}

store::Heard Remembered::heard_since(std::int64_t before) {
  const std::lock_guard lock{mutex_};
  store::Heard heard;
  for (auto& [token_hash, entry] : entries_) {
    if (std::exchange(entry.heard, false)) {
      heard.emplace_back(token_hash, entry.known.last_seen);
    }
  }
  std::erase_if(entries_, [&](const auto& each) { return each.second.known.last_seen < before; });
  return heard;
}

}  // namespace rights
