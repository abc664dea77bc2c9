#include "linker.hpp"

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>

#include "base/london.hpp"
#include "linkage/link.hpp"

namespace app {
namespace {

/// When there is something to compare.
class Occasion {
 public:
  explicit Occasion(db::Database& database) : database_{database}, night_{night_of(database.env().now())} {}

  /// Why now; nothing: not now. A night begins at three o'clock in London.
  std::optional<std::string> now() {
    const auto night = night_of(database_.env().now());
    const bool is_night = night != std::exchange(night_, night);
    waits_for_night_ = waits_for_night_ && !is_night;
    return !waits_for_night_ && linkage::imported_since(database_) ? std::optional<std::string>{"after an import"}
           : is_night                                              ? std::optional<std::string>{"over night"}
                                                                   : std::nullopt;
  }
  /// It could not be done.
  void wait_for_night() { waits_for_night_ = true; }

 private:
  static base::Date night_of(std::chrono::system_clock::time_point now) {
    constexpr std::chrono::hours begins{3};
    return base::london_date(now - begins);
  }

  db::Database& database_;
  base::Date night_;
  bool waits_for_night_ = false;
};

void link_if_there_is_occasion(db::Database& database, std::optional<Occasion>& occasion) {
  try {
    if (!occasion) {
      occasion.emplace(database);
    }
    if (const auto why = occasion->now()) {
      const auto linked = linkage::link(database, {.origin = *why});
      spdlog::info("Records were compared {}: {} families joined, {} pairs to decide.", *why, linked.families,
                   linked.pairs);
    }
  } catch (const std::exception& failure) {
    spdlog::warn("Records could not be compared: {}", failure.what());
    if (occasion) {
      occasion->wait_for_night();
    }
  }
}

}  // namespace

Linker::Linker(db::Database& database, std::chrono::milliseconds every)
    : thread_{[&database, every](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any waiting;
        std::unique_lock lock{mutex};
        std::optional<Occasion> occasion;
        while (!waiting.wait_for(lock, stop, every, [&] { return stop.stop_requested(); })) {
          link_if_there_is_occasion(database, occasion);
        }
      }} {}

}  // namespace app
