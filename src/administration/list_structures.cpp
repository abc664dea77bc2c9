#include <algorithm>
#include <nlohmann/json.hpp>

#include "forms.hpp"
#include "html/numbers.hpp"
#include "structure_view.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

struct Listed {
  organisation::Structure structure;
  std::size_t nodes;
  std::size_t centres;  ///< that hang in it today
};

std::vector<Listed> all_structures(db::Session& session, base::Date today) {
  std::vector<Listed> all;
  for (auto& each : organisation::structures(session)) {
    const auto hangings = organisation::hangings_of(session, each.key);
    const auto hanging = std::ranges::count_if(
        hangings, [&](const auto& centre) { return organisation::owner_on(centre.nodes, today).has_value(); });
    const auto nodes = organisation::nodes_of(session, each.key).size();
    all.push_back({std::move(each), nodes, static_cast<std::size_t>(hanging)});
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
        {{.html = html::html("<a class=\"govuk-link\" href=\"{}\">{}</a>", address_of(structure), structure.name)},
         {.html = status_tag(structure)},
         {.text = html::number(static_cast<std::int64_t>(nodes)), .format = "numeric"},
         {.text = html::number(static_cast<std::int64_t>(centres)), .format = "numeric"}});
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
