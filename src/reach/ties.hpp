#pragma once

#include <functional>
#include <span>
#include <vector>

#include "families/site.hpp"
#include "reach/live.hpp"
#include "rights/asker.hpp"
#include "sessions/meetings.hpp"

namespace reach {

/// Fills families::Site::sees. **The one visibility rule**, for a family: the asker has the permission everywhere, or
/// at a place with a centre that answers today for where somebody of it lives, or to which it is otherwise tied; and
/// where it is closed to named people, is one of them, whatever their role (families/closures.hpp).
bool sees(const Live& live, const rights::Asker& asker, rights::Permission permission, const families::Ties& ties);

/// Fills families::Site::sees_families, by the same rule: for many families, of which it costs next to nothing to judge
/// one more.
families::SeesFamily sees_families(const Live& live, const rights::Asker& asker);

/// Whether the asker has that permission, by the same rule: prepared once, for many families.
using MayWhere = std::function<bool(const families::Ties&, std::span<const std::int64_t> people)>;
MayWhere may_where(const Live& live, const rights::Asker& asker, rights::Permission permission);

/// The centres of the places where the asker has the permission today; all that hang anywhere where it is everywhere.
std::vector<std::int64_t> centres_where(const Live& live, const rights::Asker& asker, rights::Permission permission);

/// When and where these people were seen, as the engine knows it; for sessions::meetings_of().
std::vector<sessions::ContactDay> contact_days(const Live& live, std::span<const std::int64_t> people);

}  // namespace reach
