#include "linker.hpp"

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>

#include "base/london.hpp"
#include "db/journal.hpp"
#include "linkage/link.hpp"

namespace app {
namespace {

std::int64_t newest_import(db::Database& database) {
  return database.read([](db::Session& session) {
    const auto newest = db::newest_imports(session, 1);
    return newest.empty() ? 0 : newest.front().number;
  });
}

/// When there is something to compare.
class Occasion {
 public:
  explicit Occasion(db::Database& database)
      : database_{database}, import_{newest_import(database)}, night_{night_of(database.env().now())} {}

  /// Why now; nothing: not now. A night begins at three o'clock in London.
  std::optional<std::string> now() {
    const auto import = newest_import(database_);
    const auto night = night_of(database_.env().now());
    const bool imported = import != std::exchange(import_, import);
    const bool is_night = night != std::exchange(night_, night);
    return imported   ? std::optional<std::string>{"after an import"}
           : is_night ? std::optional<std::string>{"over night"}
                      : std::nullopt;
  }

 private:
  static base::Date night_of(std::chrono::system_clock::time_point now) {
    constexpr std::chrono::hours begins{3};
    return base::london_date(now - begins);
  }

  db::Database& database_;
  std::int64_t import_;
  base::Date night_;
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
