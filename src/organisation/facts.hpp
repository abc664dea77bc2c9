#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/interval.hpp"
#include "db/session.hpp"

/// What sets are made of, visited row by row as it stands. Texts are valid until the next row.
namespace organisation {

void each_area(db::Session& session, const std::function<void(std::string_view area)>& visit);

void each_postcode(db::Session& session,
                   const std::function<void(std::string_view postcode, std::string_view area)>& visit);

/// Whether the list of postcodes holds it: as `ME4 4AA`.
bool is_listed_postcode(db::Session& session, std::string_view postcode);

void each_centre(db::Session& session, const std::function<void(std::int64_t centre, std::string_view key)>& visit);

/// The centre answers for the area in the interval.
struct ReachArea {
  std::int64_t centre;
  std::string_view area;
  base::Interval held;
};
void each_reach_area(db::Session& session, const std::function<void(const ReachArea&)>& visit);

void each_structure(db::Session& session, const std::function<void(std::string_view structure)>& visit);

struct StructureNode {
  std::string_view structure;
  std::string_view node;
  std::string_view parent;  ///< empty for the root
  std::string_view level;
  std::string_view name;
};
/// By structure, then node, both by their bytes.
void each_structure_node(db::Session& session, const std::function<void(const StructureNode&)>& visit);

/// The centre hangs under the node in the interval.
struct StructureCentre {
  std::string_view structure;
  std::int64_t centre;
  std::string_view node;
  base::Interval held;
};
void each_structure_centre(db::Session& session, const std::function<void(const StructureCentre&)>& visit);

struct Population {
  std::string_view area;
  std::string_view group;  ///< empty: all children
  base::Date as_at;
  std::uint64_t count;
};
void each_population(db::Session& session, const std::function<void(const Population&)>& visit);

}  // namespace organisation
