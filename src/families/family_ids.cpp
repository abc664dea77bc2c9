#include "family_ids.hpp"

#include <nlohmann/json.hpp>
#include <vector>

#include "sql.hpp"

namespace families {

std::map<std::int64_t, std::string> ids_of_families(db::Session& session, std::span<const std::int64_t> families) {
  const nlohmann::json asked = std::vector<std::int64_t>{families.begin(), families.end()};
  std::map<std::int64_t, std::string> ids;
  session.scan(sql::family_ids, {{"families", asked.dump()}},
               [&](const db::Row& row) { ids.emplace(row.number(0), row.text(1)); });
  return ids;
}

}  // namespace families
