#include "names.hpp"

#include "sql.hpp"

namespace organisation {

void each_area_name(db::Session& session, const std::function<void(const AreaName&)>& visit) {
  session.scan(sql::name_areas, {}, [&](const db::Row& row) {
    const auto decile = row.null(3) ? std::nullopt : std::optional{row.number(3)};
    visit({row.text(0), row.text(1), row.text(2), decile, row.text(4), row.text(5)});
  });
}

void each_centre_name(db::Session& session, const std::function<void(const CentreName&)>& visit) {
  session.scan(sql::name_centres, {},
               [&](const db::Row& row) { visit({row.number(0), row.text(1), row.text(2), row.text(3)}); });
}

void each_structure_name(db::Session& session, const std::function<void(const StructureName&)>& visit) {
  session.scan(sql::name_structures, {}, [&](const db::Row& row) { visit({row.text(0), row.text(1), row.text(2)}); });
}

}  // namespace organisation
