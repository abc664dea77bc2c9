#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>

#include "cohort/engine.hpp"
#include "db/database.hpp"
#include "db/entry.hpp"
#include "db/follower.hpp"
#include "reach/catalogue.hpp"

namespace reach {

/// The engine, loaded from the database and kept up with its journal. Safe to use from several threads. The database,
/// which remains the only truth, must outlive it.
class Live {
 public:
  /// Loads. Throws db::Failure or db::Busy where the database cannot be read.
  explicit Live(db::Database& database);
  ~Live();
  Live(const Live&) = delete;
  Live& operator=(const Live&) = delete;
  Live(Live&&) = delete;
  Live& operator=(Live&&) = delete;

  /// Brings in whatever was committed since; call it after one's own commit. Single changes are applied to the engine
  /// as it stands; after a bulk one it is loaded anew, beside the old one, which answers meanwhile.
  void catch_up();
  /// The same; where the machine fails, says so in the log and leaves it to the next look.
  void catch_up_or_later();

  /// Follows the journal in a thread of its own, so that what another process commits is in the next answer within a
  /// second.
  void follow();

  /// The position in the journal up to which answers are complete.
  std::int64_t position() const { return position_.load(); }

  /// Rises whenever an answer may have changed, and only then: what was made at one version may be given again at it.
  std::int64_t version() const { return version_.load(); }

  /// f(const cohort::Engine&, const Catalogue&), with both standing still meanwhile.
  template <class F>
  auto ask(F&& f) const {
    const std::shared_lock lock{answering_};
    return std::forward<F>(f)(state_->engine, state_->catalogue);
  }

 private:
  struct State {
    cohort::Engine engine;
    Catalogue catalogue;
  };

  struct Changes;

  void load();
  Changes changes_since(std::int64_t position);
  static void note(db::Session& session, const db::Recorded& recorded, Changes& changes);
  /// Whether all entries could be applied one by one.
  bool apply_entries();

  db::Database& database_;
  std::mutex catching_up_;  ///< one at a time
  mutable std::shared_mutex answering_;
  std::unique_ptr<State> state_;
  std::atomic<std::int64_t> position_{0};
  std::atomic<std::int64_t> version_{0};
  std::optional<db::Follower> follower_;  // last: it uses the others
};

}  // namespace reach
