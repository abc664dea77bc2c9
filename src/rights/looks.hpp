#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <expected>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "asker.hpp"
#include "base/problems.hpp"
#include "db/database.hpp"
#include "roles.hpp"

namespace rights {

/// What somebody is about to be shown.
struct Look {
  std::string room;                    ///< whose page: "families", "reach"
  std::string kind;                    ///< what it is: "family", "list", "export"
  std::optional<std::int64_t> record;  ///< the family's number; nothing for a list
  std::int64_t rows = 1;               ///< how many people or families it shows
  std::string question;                ///< which list: the address without names; of anything personal, the ciphertext
  std::string purpose;                 ///< its key; may be empty where none is asked for
};

/// The journal of reads. A look is written, and on disk, before what it is about is shown; looks that arrive together
/// are written together, so that a hundred readers wait for two or three commits and not for a hundred. Safe to use
/// from several threads; the database and roles must outlive it.
class Looks {
 public:
  Looks(db::Database& database, const Roles& roles) : database_{database}, roles_{roles} {}

  /// Waits until the look is in the journal. Problems (`purpose`) where the asker must say what for and did not, or
  /// said what is not on the list. Throws db::Busy or db::Failure where the journal cannot be written: then show
  /// nothing.
  std::expected<void, base::Problems> record(const Asker& asker, Look look);

  /// How many transactions have been made of all looks so far.
  std::uint64_t commits() const { return commits_.load(); }

 private:
  struct Group {
    std::vector<db::Entry> entries;
    bool done = false;
    std::exception_ptr fault;
  };

  void write(std::vector<db::Entry>& entries);

  db::Database& database_;
  const Roles& roles_;
  std::mutex mutex_;
  std::condition_variable written_;
  std::shared_ptr<Group> open_ = std::make_shared<Group>();  // shared by those whose looks are in it
  bool writing_ = false;
  std::atomic<std::uint64_t> commits_{0};
};

}  // namespace rights
