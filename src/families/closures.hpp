#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/uuid.hpp"
#include "db/session.hpp"

/// A family that is closed to all but named people: a relative of staff, an adoption, somebody in danger. To everybody
/// else it is not there, whatever their role; figures count it. It holds until it is opened, and has a day by which
/// somebody looks whether it is still right.
namespace families {

/// Why a family is closed.
struct ClosureKind {
  std::string_view key;
  std::string_view name;
};
std::span<const ClosureKind> closure_kinds();
std::string_view closure_words(std::string_view key);

/// The accounts that see each closed family, ascending; of a family that is closed twice, those whom both name.
using ClosedTo = std::map<std::int64_t, std::vector<std::int64_t>>;
ClosedTo closed_families(db::Session& session);
/// Of one family; nothing where it is open.
std::optional<std::vector<std::int64_t>> closed_to(db::Session& session, std::int64_t family);

struct Closure {
  std::string id = {};
  std::int64_t family = 0;  ///< that it counts as
  std::string family_id = {};
  std::string kind = {};
  std::string reason = {};  ///< empty where the family's key was erased
  std::string closed = {};  ///< an instant, UTC
  std::int64_t account = 0;
  base::Date review_on = {};
  std::int64_t record = 0;  ///< the family's record that was closed
};
/// Those that hold, the one first that is to be looked at first: all, or a family's.
std::vector<Closure> closures(db::Session& session, std::optional<std::int64_t> family = {});

/// Who does it, for the journal.
struct Closer {
  std::string actor;
  std::int64_t account;
  std::string now;  ///< an instant, UTC
};
struct NewClosure {
  base::Uuid id;
  std::int64_t family;
  std::string kind;
  std::string reason;
  base::Date review_on;
  std::vector<std::int64_t> people;  ///< accounts; one at least
};
/// With its entry in the journal: `close` of the `family`.
void close_family(db::Session& session, const Closer& closer, const NewClosure& closure);
/// The accounts that it names, ascending.
std::vector<std::int64_t> people_of(db::Session& session, const Closure& closure);
/// It is still right: to be looked at again by another day, by more people where more are named. Entry: `review` of the
/// `family`.
void review_closure(db::Session& session, const Closer& closer, const Closure& closure, base::Date review_on,
                    const std::vector<std::int64_t>& more_people);
/// Opens it to whoever may see it otherwise; whether it was closed. With its entry: `open` of the `family`.
bool open_family(db::Session& session, const Closer& closer, const Closure& closure);

}  // namespace families
