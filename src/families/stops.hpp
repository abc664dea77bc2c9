#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/interval.hpp"
#include "base/problems.hpp"
#include "db/session.hpp"

/// The stop list: families that are not to be contacted, each with why and from when until when. A stop is held by one
/// person and is the whole family's.
namespace families {

/// Why a family is not to be contacted.
struct StopKind {
  std::string_view key;
  std::string_view name;
};
std::span<const StopKind> stop_kinds();
/// The name; the key itself where there is none such.
std::string_view stop_words(std::string_view key);

struct Stop {
  std::int64_t person = 0;
  std::string kind = {};
  base::Interval held = base::Interval::always();
  std::string reason = {};                  ///< empty where none is held, or the family's key was erased
  std::optional<std::int64_t> set_by = {};  ///< the account's number; nothing where it came in a package
};
/// The family's, the latest first.
std::vector<Stop> stops_of(db::Session& session, std::int64_t family);

/// The numbers of all families that are on the stop list on that day, ascending: one statement for a list of any size.
std::vector<std::int64_t> families_stopped(db::Session& session, base::Date on);

/// For how long after a death nobody calls on a family as if nothing had happened: months.
inline constexpr int months_after_a_death = 12;
/// The numbers of all families of which somebody died, or a pregnancy ended, within that time before the day,
/// ascending: one statement.
std::vector<std::int64_t> families_bereaved(db::Session& session, base::Date on);

/// Who writes it, for the journal and for whoever wants to ask.
struct StopWriter {
  std::int64_t account;
  std::string actor;
};
struct NewStop {
  std::string kind;
  std::optional<base::Date> to;  ///< the first day on which they may be contacted again; nothing: not known
  std::string reason;
};
/// From `today` on, with its entry in the journal. The same that holds already is left as it is. Problems: `stop_kind`
/// where it is no kind, or holds already with another end or reason; `stop_to` unless the end is after today;
/// `stop_reason` unless it is one line of 1 to 500 letters. In a transaction that writes alone.
base::Problems set_stop(db::Session& session, const StopWriter& writer, std::int64_t family, const NewStop& stop,
                        base::Date today);

/// The same stop for another family: one of which it may have been said as well. With its entry in the journal.
void copy_stop(db::Session& session, const std::string& actor, std::int64_t family, const Stop& stop);

/// Which stop, and until when as its form showed it.
struct EndOfStop {
  std::string kind;
  base::Date from;
  std::optional<base::Date> to;    ///< the first day on which they may be contacted again
  std::optional<base::Date> seen;  ///< what stood there; nothing: still
};
/// With its entry in the journal; the same again does nothing. Problems: `stop_end` where there is no such stop, the
/// end is missing, not after its first day, or somebody else wrote another meanwhile. In a transaction that writes
/// alone.
base::Problems end_stop(db::Session& session, const StopWriter& writer, std::int64_t family, const EndOfStop& end);

}  // namespace families
