#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "db/session.hpp"

/// What places are called, for pages; visited row by row, texts valid until the next row. In the order of facts.hpp.
namespace organisation {

struct AreaName {
  std::string_view area;
  std::string_view name;
  std::string_view ward;                   ///< its name; empty: not known
  std::optional<std::int64_t> imd_decile;  ///< 1 to 10; 1 is most deprived
  std::string_view latitude;               ///< degrees, as the source wrote them; empty: not known
  std::string_view longitude;
};
/// By area.
void each_area_name(db::Session& session, const std::function<void(const AreaName&)>& visit);

struct CentreName {
  std::int64_t centre;
  std::string_view key;
  std::string_view name;
  std::string_view postcode;  ///< empty: not known
};
/// By number.
void each_centre_name(db::Session& session, const std::function<void(const CentreName&)>& visit);

struct StructureName {
  std::string_view structure;
  std::string_view name;
  std::string_view status;  ///< `in_force`, `past`, `proposed`; empty: not known
};
/// By structure.
void each_structure_name(db::Session& session, const std::function<void(const StructureName&)>& visit);

}  // namespace organisation
