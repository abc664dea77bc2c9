#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/interval.hpp"
#include "db/session.hpp"
#include "families/stand_ins.hpp"

/// What sets are made of, visited row by row as it stands: a person with several records as one. Texts are valid until
/// the next row.
namespace families {

/// A person with the role `child` whose birth date is known.
struct Child {
  std::int64_t person;
  std::int64_t family;
  std::string_view key;
  base::Date born;
  std::optional<base::Date> died;
};
void each_child(db::Session& session, const StandIns& stand_ins, const std::function<void(const Child&)>& visit);

void each_family(db::Session& session, const std::function<void(std::int64_t family, std::string_view key)>& visit);

/// Of people of every role.
struct Address {
  std::int64_t person;
  std::string_view postcode;
  base::Interval held;
};
void each_address(db::Session& session, const StandIns& stand_ins, const std::function<void(const Address&)>& visit);

/// When anybody of the family lives where its address is protected: at the postcode of any protected home of theirs,
/// whosever that is and of whichever days, as the family's own page hides it.
struct ProtectedHome {
  std::int64_t family;
  base::Interval held;
};
void each_protected_home(db::Session& session, const std::function<void(const ProtectedHome&)>& visit);

/// At whichever centre; of people of every role.
struct Registration {
  std::int64_t person;
  base::Interval held;
};
void each_registration(db::Session& session, const StandIns& stand_ins,
                       const std::function<void(const Registration&)>& visit);

struct TargetGroup {
  std::string_view group;
  std::string_view name;
  bool sensitive;  ///< that somebody is in it is not for everybody to know
};
/// By group.
void each_target_group(db::Session& session, const std::function<void(const TargetGroup&)>& visit);

/// A membership of any member of the family, of whichever role.
struct Membership {
  std::int64_t family;
  std::string_view group;
  base::Interval held;
};
void each_membership(db::Session& session, const StandIns& stand_ins,
                     const std::function<void(const Membership&)>& visit);

/// All of that of one family, as the others visit it.
struct FactsOfFamily {
  std::string key;
  struct OfChild {
    std::int64_t person = 0;
    std::string key = {};
    base::Date born = {};
    std::optional<base::Date> died = {};
    std::vector<std::int64_t> other_records = {};                    ///< that count as this person
    std::vector<std::pair<std::string, base::Interval>> homes = {};  ///< by postcode
    std::vector<base::Interval> registrations = {};
  };
  std::vector<OfChild> children = {};
  std::vector<std::pair<std::string, base::Interval>> memberships = {};  ///< of anybody of the family, by group
  std::vector<base::Interval> protected_homes = {};
  std::optional<std::vector<std::int64_t>> closed_to = {};  ///< the accounts that alone see it (closures.hpp)
};
/// Nothing where there is no such family; no more than the key where it counts as another.
std::optional<FactsOfFamily> facts_of_family(db::Session& session, std::int64_t family);

}  // namespace families
