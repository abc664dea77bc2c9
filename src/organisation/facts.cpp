#include "facts.hpp"

#include "db/cells.hpp"
#include "sql.hpp"

namespace organisation {

void each_area(db::Session& session, const std::function<void(std::string_view)>& visit) {
  session.scan(sql::fact_areas, {}, [&](const db::Row& row) { visit(row.text(0)); });
}

void each_postcode(db::Session& session, const std::function<void(std::string_view, std::string_view)>& visit) {
  session.scan(sql::fact_postcodes, {}, [&](const db::Row& row) { visit(row.text(0), row.text(1)); });
}

bool is_listed_postcode(db::Session& session, std::string_view postcode) {
  return !session.query(sql::postcode_standing_by_key, {{"postcode", postcode}}).empty();
}

void each_centre(db::Session& session, const std::function<void(std::int64_t, std::string_view)>& visit) {
  session.scan(sql::fact_centres, {}, [&](const db::Row& row) { visit(row.number(0), row.text(1)); });
}

void each_reach_area(db::Session& session, const std::function<void(const ReachArea&)>& visit) {
  session.scan(sql::fact_reach_areas, {},
               [&](const db::Row& row) { visit({row.number(0), row.text(1), db::interval(row, 2, 3)}); });
}

void each_structure(db::Session& session, const std::function<void(std::string_view)>& visit) {
  session.scan(sql::fact_structures, {}, [&](const db::Row& row) { visit(row.text(0)); });
}

void each_structure_node(db::Session& session, const std::function<void(const StructureNode&)>& visit) {
  session.scan(sql::fact_structure_nodes, {},
               [&](const db::Row& row) { visit({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)}); });
}

void each_structure_centre(db::Session& session, const std::function<void(const StructureCentre&)>& visit) {
  session.scan(sql::fact_structure_centres, {},
               [&](const db::Row& row) { visit({row.text(0), row.number(1), row.text(2), db::interval(row, 3, 4)}); });
}

void each_population(db::Session& session, const std::function<void(const Population&)>& visit) {
  session.scan(sql::fact_populations, {}, [&](const db::Row& row) {
    visit({row.text(0), row.text(1), db::date(row, 2), static_cast<std::uint64_t>(row.number(3))});
  });
}

}  // namespace organisation
