#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "centre_view.hpp"
#include "forms.hpp"
#include "html/numbers.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

using organisation::Centre;
using Json = nlohmann::ordered_json;

/// Centre to the names of the places where it hangs today, in the structures in force.
using Places = std::map<std::string, std::vector<std::string>>;

Places places(db::Session& session, base::Date today) {
  std::set<std::string> in_force;
  for (const auto& structure : organisation::structures(session)) {
    if (structure.status == "in_force") {
      in_force.insert(structure.key);
    }
  }
  const auto names = place_names(session);
  Places all;
  for (const auto& each : organisation::hangings(session)) {
    const auto node = organisation::owner_on(each.nodes, today);
    if (node && in_force.contains(each.structure)) {
      all[each.centre].push_back(names.at({each.structure, *node}));
    }
  }
  return all;
}

Json day(const std::optional<base::Date>& day) { return day ? Json(day->iso()) : Json(nullptr); }

http::Response as_json(const std::vector<Centre>& centres, const Places& places) {
  auto all = Json::array();
  for (const auto& each : centres) {
    const auto found = places.find(each.key);
    all.push_back({{"centre", each.key},
                   {"name", each.name},
                   {"kind", each.kind},
                   {"postcode", each.postcode},
                   {"opened", day(each.opened)},
                   {"closed", day(each.closed)},
                   {"places_today", found == places.end() ? std::vector<std::string>{} : found->second}});
  }
  return http::json(Json{{"centres", all}}.dump());
}

std::string place_words(const Centre& centre, const Places& places) {
  const auto found = places.find(centre.key);
  return found == places.end() ? "Under no place" : fmt::format("{}", fmt::join(found->second, "; "));
}

}  // namespace

http::Response list_centres(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto [centres, where] = site.database.read(
      [&](db::Session& session) { return std::pair{organisation::centres(session), places(session, asker.today)}; });
  if (request.accepts_json()) {
    return as_json(centres, where);
  }
  std::ranges::stable_sort(centres, {}, &Centre::name);
  html::Table table{.head = {{.text = "Centre"},
                             {.text = "Kind"},
                             {.text = "Hangs today under"},
                             {.text = "Opened"},
                             {.text = "Closed"}},
                    .first_cell_is_header = true};
  for (const auto& each : centres) {
    table.rows.push_back(
        {{.html = html::html(R"(<a class="govuk-link" href="{}">{}</a>)", address_of(each), each.name)},
         {.text = kind_words(each.kind)},
         {.text = place_words(each, where)},
         {.text = day_words(each.opened)},
         {.text = each.closed ? html::date(*each.closed) : "–"}});
  }
  return site.page(
      request, asker, 200,
      {.title = "Centres",
       .back_link = html::BackLink{.text = "Administration", .href = "/administration"},
       .content = html::html("<h1 class=\"govuk-heading-l\">Centres</h1>{}<p class=\"govuk-body\"><a "
                             "class=\"govuk-link\" href=\"/reach-areas\">Areas that no centre answers for</a></p>{}",
                             html::button({.text = "Add a centre", .href = "/centres/new"}), html::card_table(table))});
}

}  // namespace administration
