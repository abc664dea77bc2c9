#include "standing.hpp"

#include <algorithm>

#include "db/cells.hpp"
#include "sql.hpp"

namespace organisation {
namespace {

std::string words(const db::Row& row, int column) { return std::string{row.text(column)}; }

std::optional<base::Date> day(const db::Row& row, int column) {
  return row.null(column) ? std::nullopt : std::optional{db::date(row, column)};
}

Centre centre_in(const db::Row& row) {
  return {.key = words(row, 0),
          .name = words(row, 1),
          .kind = words(row, 2),
          .postcode = words(row, 3),
          .opened = day(row, 5),
          .closed = day(row, 6)};
}

/// Rows of one structure and centre stand one behind another.
std::vector<Hanging> hangings_in(db::Session& session, const db::Sql& sql, db::Parameters of) {
  std::vector<Hanging> all;
  session.scan(sql, of, [&](const db::Row& row) {
    if (all.empty() || all.back().structure != row.text(0) || all.back().centre != row.text(1)) {
      all.push_back({words(row, 0), words(row, 1), {}});
    }
    all.back().nodes.push_back({words(row, 2), db::interval(row, 3, 4)});
  });
  return all;
}

}  // namespace

std::vector<Structure> structures(db::Session& session) {
  std::vector<Structure> all;
  session.scan(sql::structure_standing, {},
               [&](const db::Row& row) { all.push_back({words(row, 0), words(row, 1), words(row, 2)}); });
  return all;
}

std::optional<Structure> find_structure(db::Session& session, const std::string& structure) {
  const auto rows = session.query(sql::structure_standing_by_key, {{"structure", structure}});
  return rows.empty() ? std::nullopt
                      : std::optional{Structure{words(rows[0], 0), words(rows[0], 1), words(rows[0], 2)}};
}

std::vector<Node> nodes_of(db::Session& session, const std::string& structure) {
  std::vector<Node> all;
  session.scan(sql::nodes_of_structure, {{"structure", structure}}, [&](const db::Row& row) {
    all.push_back({words(row, 0), words(row, 1), words(row, 2), words(row, 3)});
  });
  return all;
}

std::vector<Hanging> hangings(db::Session& session) { return hangings_in(session, sql::hangings, {}); }

std::vector<Hanging> hangings_of(db::Session& session, const std::string& structure) {
  return hangings_in(session, sql::hangings_of_structure, {{"structure", structure}});
}

std::vector<Hanging> hangings_of_centre(db::Session& session, const std::string& centre) {
  return hangings_in(session, sql::hangings_of_centre, {{"centre", centre}});
}

std::vector<Centre> centres(db::Session& session) {
  std::vector<Centre> all;
  session.scan(sql::centre_standing, {}, [&](const db::Row& row) { all.push_back(centre_in(row)); });
  return all;
}

std::optional<Centre> find_centre(db::Session& session, const std::string& centre) {
  const auto rows = session.query(sql::centre_standing_by_key, {{"centre", centre}});
  return rows.empty() ? std::nullopt : std::optional{centre_in(rows[0])};
}

std::vector<Answering> answerings(db::Session& session) {
  std::vector<Answering> all;
  session.scan(sql::answerings, {}, [&](const db::Row& row) {
    if (all.empty() || all.back().area != row.text(0)) {
      all.push_back({words(row, 0), words(row, 1), words(row, 2), {}});
    }
    if (!row.null(3)) {
      all.back().centres.push_back({words(row, 3), db::interval(row, 4, 5)});
    }
  });
  return all;
}

}  // namespace organisation
