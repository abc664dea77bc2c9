#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <ranges>
#include <set>

#include "base/typed_day.hpp"
#include "counts.hpp"
#include "families/newborns.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "tasks.hpp"

namespace births {
namespace {

using Json = nlohmann::ordered_json;

constexpr int months_shown = 6;

/// Births of a centre in a month.
struct Cell {
  std::optional<std::int64_t> counted = {};  ///< nothing: nobody said anything of the centre's areas
  std::int64_t known = 0;

  std::int64_t gap() const { return counted ? std::max<std::int64_t>(*counted - known, 0) : 0; }
};

/// By centre, none of which is 0, and month.
struct Gap {
  std::vector<base::Date> months = {};
  std::map<std::int64_t, std::map<base::Date, Cell>> centres = {};
  std::map<std::int64_t, std::string> names = {};
};

Gap read_gap(db::Session& session, base::Date first, base::Date today) {
  Gap gap;
  for (auto month = first; static_cast<int>(gap.months.size()) < months_shown; month = month_after(month)) {
    gap.months.push_back(month);
  }
  const auto end = month_after(gap.months.back());
  const Areas areas{session, today};
  gap.names = areas.centres();
  for (const auto& [of, count] : standing_counts(session, first, end)) {
    auto& counted = gap.centres[areas.centre_of(of.first).value_or(0)][of.second].counted;
    counted = counted.value_or(0) + count;
  }
  std::set<std::pair<std::int64_t, std::int64_t>> seen;  // who has two homes in one centre's area counts once there
  families::each_born(session, first, end, today, [&](std::int64_t person, base::Date born, std::string_view postcode) {
    const auto area = areas.area_of(std::string{postcode});
    if (area) {  // whoever lives outside the county is no birth of it
      const auto centre = areas.centre_of(*area).value_or(0);
      gap.centres[centre][month_of(born)].known += seen.emplace(person, centre).second ? 1 : 0;
    }
  });
  return gap;
}

/// Those that the asker has this work for.
void cut_to(Gap& gap, const Site& site, const rights::Asker& asker) {
  constexpr auto permission = rights::Permission::take_births;
  if (!asker.may_everywhere(permission)) {
    const auto own = site.centres_where(asker, permission);
    std::erase_if(gap.centres, [&](const auto& each) { return !std::ranges::binary_search(own, each.first); });
  }
}

std::string name_of(const Gap& gap, std::int64_t centre) {
  const auto found = gap.names.find(centre);
  return found == gap.names.end() ? "No centre answers" : found->second;
}

/// Where nothing was counted, no gap can be told.
html::TableCell words_of(const Cell& cell) {
  if (!cell.counted) {
    return {.text = fmt::format("Not counted ({} known)", html::number(cell.known))};
  }
  auto words = fmt::format("{} (of {} counted, {} known", html::number(cell.gap()), html::number(*cell.counted),
                           html::number(cell.known));
  words += cell.known > *cell.counted ? fmt::format(": {} more than counted)", html::number(cell.known - *cell.counted))
                                      : ")";
  return {.text = words};
}

/// The largest gap first; of centres with the same, by name.
std::vector<std::int64_t> in_order(const Gap& gap) {
  std::vector<std::pair<std::int64_t, std::int64_t>> gaps;
  for (const auto& [centre, months] : gap.centres) {
    std::int64_t all = 0;
    for (const auto& [month, cell] : months) {
      all += cell.gap();
    }
    gaps.emplace_back(-all, centre);
  }
  std::ranges::sort(gaps, {}, [&](const auto& each) { return std::pair{each.first, name_of(gap, each.second)}; });
  std::vector<std::int64_t> centres;
  std::ranges::copy(gaps | std::views::values, std::back_inserter(centres));
  return centres;
}

/// Of a centre in a month.
Cell cell_of(const Gap& gap, std::int64_t centre, base::Date month) {
  const auto& months = gap.centres.at(centre);
  const auto found = months.find(month);
  return found == months.end() ? Cell{} : found->second;
}

/// Of the centres of which anything was counted: what others know is no part of the gap.
html::TableCell together(const Gap& gap, base::Date month) {
  Cell all;
  std::int64_t gaps = 0;
  for (const auto& [centre, months] : gap.centres) {
    const auto cell = cell_of(gap, centre, month);
    if (cell.counted) {
      all.counted = all.counted.value_or(0) + *cell.counted;
      all.known += cell.known;
      gaps += cell.gap();
    }
  }
  return {.text = all.counted ? fmt::format("{} (of {} counted, {} known)", html::number(gaps),
                                            html::number(*all.counted), html::number(all.known))
                              : std::string{"Not counted"}};
}

html::Html table_of(const Gap& gap) {
  html::Table table{.head = {{.text = "Centre"}},
                    .caption = "Born, and not yet known",
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  for (const auto month : gap.months) {
    table.head.push_back({.text = html::month(month)});
  }
  for (const auto centre : in_order(gap)) {
    std::vector<html::TableCell> row{{.text = name_of(gap, centre)}};
    std::ranges::transform(gap.months, std::back_inserter(row),
                           [&](base::Date month) { return words_of(cell_of(gap, centre, month)); });
    table.rows.push_back(std::move(row));
  }
  std::vector<html::TableCell> total{{.text = "Together"}};
  std::ranges::transform(gap.months, std::back_inserter(total), [&](base::Date month) { return together(gap, month); });
  table.rows.push_back(std::move(total));
  return html::card_table(table);
}

std::string json_of(const Gap& gap) {
  auto rows = Json::array();
  for (const auto centre : in_order(gap)) {
    for (const auto& [month, cell] : gap.centres.at(centre)) {
      rows.push_back({{"centre", centre == 0 ? Json{} : Json(name_of(gap, centre))},
                      {"month", month.iso().substr(0, 7)},
                      {"counted", cell.counted ? Json(*cell.counted) : Json{}},
                      {"known", cell.known},
                      {"not_yet_known", cell.counted ? Json(cell.gap()) : Json{}}});
    }
  }
  return Json{{"rows", std::move(rows)}}.dump();
}

html::Html other_months(base::Date first) {
  const auto link = [](base::Date month, const std::string& text) {
    return html::html(R"(<li><a class="govuk-link" href="/births/gap?from={}">{}</a></li>)", month.iso().substr(0, 7),
                      text);
  };
  return html::html("<ul class=\"govuk-list\">{}{}</ul>",
                    link(first.minus_months(months_shown), "The six months before"),
                    link(first.minus_months(-months_shown), "The six months after"));
}

}  // namespace

http::Response show_gap(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto asked = base::Date::parse(std::string{request.query("from").value_or("")} + "-01");
  const auto today = site.usual_date();
  const auto first = asked.value_or(month_of(today).minus_months(months_shown - 1));
  auto gap = site.database.read([&](db::Session& session) { return read_gap(session, first, today); });
  cut_to(gap, site, asker);
  if (request.accepts_json()) {
    return http::json(json_of(gap));
  }
  return site.page(
      request, asker, 200,
      {.title = "Births that we do not know of yet",
       .back_link = html::BackLink{.text = "Births", .href = "/births"},
       .content = html::html(
           "<h1 class=\"govuk-heading-l\">Births that we do not know of yet</h1><p class=\"govuk-body\">Births that "
           "health counted, less the children born in that month whom we know and who live today in the areas for "
           "which the centre answers. Where we know more than were counted, families have moved here, or health's "
           "count is not whole: no centre's gap is less than none.</p>{}{}",
           gap.centres.empty() ? html::html("<p class=\"govuk-body\">Nothing was counted.</p>") : table_of(gap),
           other_months(first))});
}

}  // namespace births
