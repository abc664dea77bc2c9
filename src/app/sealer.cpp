#include "sealer.hpp"

#include <condition_variable>
#include <exception>
#include <mutex>

#include "db/journal.hpp"

namespace app {
namespace {

void seal_what_is_new(db::Database& database) {
  try {
    db::seal(database);
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): the next seal takes these entries with it
  }
}

}  // namespace

Sealer::Sealer(db::Database& database, std::chrono::milliseconds every)
    : thread_{[&database, every](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any waiting;
        std::unique_lock lock{mutex};
        while (!waiting.wait_for(lock, stop, every, [&] { return stop.stop_requested(); })) {
          seal_what_is_new(database);
        }
      }} {}

}  // namespace app
