#include <map>
#include <nlohmann/json.hpp>

#include "forms.hpp"
#include "html/numbers.hpp"
#include "organisation/facts.hpp"
#include "structure_view.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

struct Listed {
  organisation::Structure structure;
  std::int64_t nodes = 0;
  std::int64_t centres = 0;  ///< that hang in it today
};

std::vector<Listed> all_structures(db::Session& session, base::Date today) {
  std::vector<Listed> all;
  std::map<std::string, std::size_t, std::less<>> places;
  for (auto& each : organisation::structures(session)) {
    places.emplace(each.key, all.size());
    all.push_back({.structure = std::move(each)});
  }
  organisation::each_structure_node(
      session, [&](const organisation::StructureNode& each) { ++all.at(places.find(each.structure)->second).nodes; });
  for (const auto& each : organisation::hangings(session)) {
    all.at(places.at(each.structure)).centres += organisation::owner_on(each.nodes, today) ? 1 : 0;
  }
  return all;
}

http::Response as_json(const std::vector<Listed>& all) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& [structure, nodes, centres] : all) {
    list.push_back({{"structure", structure.key},
                    {"name", structure.name},
                    {"status", structure.status},
                    {"places", nodes},
                    {"centres_today", centres}});
  }
  return http::json(nlohmann::ordered_json{{"structures", list}}.dump());
}

}  // namespace

http::Response list_structures(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto all = site.database.read([&](db::Session& session) { return all_structures(session, asker.today); });
  if (request.accepts_json()) {
    return as_json(all);
  }
  html::Table table{.head = {{.text = "Structure"},
                             {.text = "Status"},
                             {.text = "Places", .format = "numeric"},
                             {.text = "Centres today", .format = "numeric"}},
                    .first_cell_is_header = true};
  for (const auto& [structure, nodes, centres] : all) {
    table.rows.push_back(
        {{.html = html::html(R"(<a class="govuk-link" href="{}">{}</a>)", address_of(structure), structure.name)},
         {.html = status_tag(structure)},
         {.text = html::number(nodes), .format = "numeric"},
         {.text = html::number(centres), .format = "numeric"}});
  }
  return site.page(
      request, asker, 200,
      {.title = "Structures",
       .back_link = html::BackLink{.text = "Administration", .href = "/administration"},
       .content = html::html(
           "<h1 class=\"govuk-heading-l\">Structures</h1><p class=\"govuk-body\">A structure says which centre belongs "
           "to which district or group. Figures can be asked for by any of them, at any date; changing one moves no "
           "family and no attendance.</p>{}{}",
           html::card_table(table), html::button({.text = "Prepare a regrouping", .href = "/new-structure"}))});
}

}  // namespace administration
