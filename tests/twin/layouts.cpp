#include <algorithm>
#include <stdexcept>

#include "package.hpp"

namespace twin {

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> all{
      {"areas",
       {"area", "name", "ward", "ward_name", "authority", "imd_decile", "idaci_decile", "latitude", "longitude"},
       1,
       {"area", "name"}},
      {"postcodes", {"postcode", "area"}, 1, {"postcode", "area"}},
      {"centres", {"centre", "name", "kind", "postcode", "uprn", "opened", "closed"}, 1, {"centre", "name"}},
      {"structures", {"structure", "name", "status"}, 1, {"structure", "name"}},
      {"structure_nodes", {"structure", "node", "parent", "level", "name"}, 2, {"structure", "node", "level", "name"}},
      {"structure_centres", {"structure", "centre", "node", "from", "to"}, 4, {"structure", "centre", "node"}},
      {"reach_areas", {"centre", "area", "from", "to"}, 3, {"centre", "area"}},
      {"people",
       {"person", "family", "role", "forename", "surname", "birth_date", "sex", "ethnicity", "language", "died"},
       1,
       {"person", "family", "role"}},
      {"addresses",
       {"person", "from", "postcode", "line1", "line2", "town", "uprn", "to", "protected"},
       3,
       {"person", "from", "postcode"}},
      {"registrations", {"person", "centre", "registered", "ended"}, 3, {"person", "centre", "registered"}},
      {"groups", {"group", "name", "sensitive"}, 1, {"group", "name"}},
      {"group_memberships", {"person", "group", "from", "to", "source"}, 3, {"person", "group", "from"}},
      {"services",
       {"service", "name", "theme", "access", "provider", "status", "lowest_age", "highest_age"},
       1,
       {"service", "name"}},
      {"sessions",
       {"session", "service", "centre", "starts", "ends", "capacity", "status"},
       1,
       {"session", "service", "centre", "starts"}},
      {"attendances", {"session", "person", "status"}, 2, {"session", "person"}},
      {"headcounts", {"session", "adults", "children"}, 1, {"session"}},
      {"contacts",
       {"contact", "person", "centre", "service", "on", "kind"},
       1,
       {"contact", "person", "centre", "on", "kind"}},
      {"population", {"area", "group", "as_at", "count", "source"}, 3, {"area", "as_at", "count"}},
  };
  return all;
}

const Layout& layout(std::string_view table) {
  const auto found = std::ranges::find(layouts(), table, &Layout::name);
  if (found == layouts().end()) throw std::invalid_argument{"no table is called " + std::string{table}};
  return *found;
}

}  // namespace twin
