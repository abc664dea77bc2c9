#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/interval.hpp"
#include "cohort/facts.hpp"
#include "reach/bands.hpp"
#include "reach/keys.hpp"

namespace reach {

/// Finds a place in a list by its text, without making a string of what is looked for.
class Places {
 public:
  /// The text's place; a new one at the end where it has none yet.
  cohort::Number add(std::string_view text);
  std::optional<cohort::Number> find(std::string_view text) const;
  std::size_t size() const { return places_.size(); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, cohort::Number, Hash, std::equal_to<>> places_;
};

struct NodeName {
  std::string key;
  std::string level;
  std::string name;
};

struct StructureNames {
  std::string key;
  std::string name = {};
  std::string status = {};           ///< `in_force`, `past`, `proposed`; empty: not known
  std::vector<NodeName> nodes = {};  ///< by key, as the engine's tree has them
  std::vector<cohort::Number> parents = {};
  /// From the first day on which a centre hangs in it to the last; nothing where none ever did.
  std::optional<base::Interval> in_use = {};

  /// `Hubs 2014 was in use until 30 September 2024.`; nothing where a centre hung in it then, or before and after.
  std::optional<std::string> why_not_in_use(base::Date on) const;
  /// The day nearest to that one on which it was in use; nothing where no centre ever hung in it.
  std::optional<base::Date> nearest_in_use(base::Date on) const;
  std::optional<cohort::Number> find_node(std::string_view node) const;
  bool has_level(std::string_view level) const;
  /// Whether `node` is `above` or lies below it.
  bool under(cohort::Number node, cohort::Number above) const;
};

/// Degrees.
struct Position {
  double latitude;
  double longitude;
};

/// How far apart, in kilometres, along the ground.
double kilometres(const Position& one, const Position& other);

struct AreaName {
  std::string key;
  std::string name;
  std::optional<int> imd_decile;     ///< 1 to 10; 1 is most deprived
  std::optional<Position> position;  ///< its middle
};

struct CentreName {
  std::string key;
  std::string name;
  cohort::Number area = cohort::none;  ///< in which it stands, by its postcode; `none`: not known
};

struct GroupName {
  std::string name;
  bool sensitive = false;
};

/// What the engine's numbers stand for.
struct Catalogue {
  std::vector<StructureNames> structures;                     ///< by key
  std::vector<std::string> groups;                            ///< by key
  std::vector<GroupName> group_names;                         ///< as groups
  std::vector<AreaName> areas;                                ///< by the engine's number
  std::vector<CentreName> centres;                            ///< by the engine's number of sites
  std::unordered_map<std::string, cohort::Number> postcodes;  ///< to the area that holds them
  /// Families of which somebody has a protected address, and when.
  std::unordered_map<cohort::Number, std::vector<base::Interval>> protected_homes;
  /// Families that are closed to all but these accounts (families/closures.hpp).
  std::unordered_map<cohort::Number, std::vector<std::int64_t>> closed_families;
  std::vector<Thresholds> threshold_sets;  ///< by the days on which they begin
  Keys people;
  Keys families;
  std::vector<cohort::Number> sites;  ///< by the centre's number; `none` for a number that no centre has

  std::optional<cohort::Number> find_structure(std::string_view structure) const;
  std::optional<cohort::Number> find_group(std::string_view group) const;
  /// Whether anybody of the family has a protected address on that day.
  bool is_protected(cohort::Number family, base::Date date) const;
  /// Whether the family is closed to that account.
  bool is_closed_to(cohort::Number family, std::int64_t account) const;
  /// By which a figure as at that date is judged.
  const Thresholds& thresholds_on(base::Date date) const { return reach::thresholds_on(threshold_sets, date); }
  /// The engine's place of a centre; `none` for one that came after the engine was loaded.
  cohort::Number site_of(std::int64_t centre) const;
};

}  // namespace reach
