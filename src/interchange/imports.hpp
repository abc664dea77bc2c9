#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/env.hpp"
#include "base/problems.hpp"
#include "db/database.hpp"
#include "http/body.hpp"
#include "interchange/import.hpp"
#include "interchange/import_watch.hpp"
#include "interchange/preview.hpp"

namespace interchange {

/// A .zip that somebody sent.
struct SentPackage {
  std::string file_name;              ///< as the browser says: to show, never to open
  std::string_view bytes;             ///< valid as long as `keeps`
  std::shared_ptr<const void> keeps;  ///< shared with the request; what it holds has no name on disk
};

/// How far an import is that was begun in a browser.
enum class ImportState : std::uint8_t {
  reading,    ///< it is read and checked
  previewed,  ///< it waits to be taken in, or not; an hour at most
  taking_in,
  done,
  refused,    ///< it is no package, or the machine failed: see `problem`
  cancelled,  ///< by somebody, or because nobody decided within the hour
};

/// An import as its page shows it.
struct ImportSeen {
  std::string id;
  std::string actor;      ///< who began it
  std::string file_name;  ///< of the zip
  ImportState state = ImportState::reading;
  std::int64_t rows = 0;     ///< read so far
  std::int64_t seconds = 0;  ///< for that
  bool moved = false;        ///< this preview differs from one that was to be taken in: others wrote meanwhile
  std::string problem = {};
  std::vector<FilePreview> files = {};
  std::int64_t faults = 0;
  std::vector<ShownFault> first_faults = {};  ///< a hundred at most
  std::vector<Imported> written = {};
  std::shared_ptr<const http::Body> report = {};  ///< every fault as CSV; none where nothing is wrong
};

/// The import of this process that was begun in a browser: one at a time, on a thread of its own, so that it goes on
/// when the browser leaves. It ends with the process, and nothing of it is left on disk. Safe to use from several
/// threads; database and env must outlive it.
class Imports {
 public:
  Imports(db::Database& database, base::Env& env) : database_{database}, env_{env} {}
  /// Stops one that is being read; one that is being written is written to its end.
  ~Imports();
  Imports(const Imports&) = delete;
  Imports& operator=(const Imports&) = delete;

  /// Begins to read it; returns the import's id. Nothing where another is under way.
  std::optional<std::string> begin(SentPackage package, const std::string& actor);

  /// The one that is under way, or was last; nothing where there was none since the process began.
  std::optional<ImportSeen> last() const;
  /// Nothing where it is not the last one.
  std::optional<ImportSeen> find(std::string_view id) const;

  /// Takes in what was previewed. False where that import is not waiting for it.
  bool take_in(std::string_view id, bool keep_good, const std::string& actor);
  /// Ends it, unless it is being written or at its end.
  bool cancel(std::string_view id);

  /// Waits until it is at its end, or waits for a decision.
  void wait() const;

 private:
  enum class Wish : std::uint8_t { none, all, good, cancel };

  void run(const std::stop_token& stop, const SentPackage& sent);
  void read_and_decide(const std::stop_token& stop, Package& package);
  void show(Preview& preview, bool moved);
  Wish decision(const std::stop_token& stop);
  bool write(Preview& preview, Wish wish);
  void end(ImportState state, std::string problem = {});
  static bool under_way(ImportState state);

  db::Database& database_;
  base::Env& env_;
  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::optional<ImportSeen> seen_;
  std::shared_ptr<ImportWatch> watch_;  // shared by the thread and those who look at it
  std::chrono::system_clock::time_point began_;
  Wish wish_ = Wish::none;
  std::string wished_by_;
  std::jthread thread_;
};

}  // namespace interchange
