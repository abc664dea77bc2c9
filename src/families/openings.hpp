#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/uuid.hpp"
#include "db/session.hpp"
#include "register_store.hpp"

/// A protected address is masked for everybody. Whoever may, opens it: for one family, for a reason, for an hour; and
/// somebody else looks at that afterwards.
namespace families {

inline constexpr std::chrono::hours opening_lasts{1};

/// Until when that account has the family's protected address open; nothing where it has not.
std::optional<std::string> open_until(db::Session& session, std::int64_t family, std::int64_t account,
                                      const std::string& now);

struct NewOpening {
  base::Uuid id;
  std::int64_t family;
  std::int64_t account;
  std::string reason;  ///< in the person's own words
  std::chrono::system_clock::time_point now;
};
/// With its entry in the journal.
void open_address(db::Session& session, const Doer& doer, const NewOpening& opening);

/// Ends what is open of that family now: it is another one, since it counts as one with a family of which nobody gave a
/// reason.
void end_openings(db::Session& session, std::int64_t family, const std::string& now);

/// The same of all families that were joined at that instant.
void end_openings_of_joined(db::Session& session, const std::string& instant);

struct Opening {
  std::string id;
  std::string family;  ///< its id
  std::int64_t account = 0;
  std::string reason;  ///< empty where the family's key was erased
  std::string opened;  ///< an instant, UTC
  std::string ends;
  bool is_closed = false;  ///< to the reviewer, who is not named: then neither family nor reason is told
};
/// Those at which nobody has looked yet, the oldest first; no more of them than that account may see.
std::vector<Opening> openings_to_review(db::Session& session, std::int64_t reviewer, std::int64_t most);
/// Whether there was such a one, of somebody else, to be reviewed. With its entry in the journal. In a transaction that
/// writes alone.
bool review_opening(db::Session& session, const Doer& doer, const std::string& id, std::int64_t reviewer,
                    const std::string& now);

}  // namespace families
