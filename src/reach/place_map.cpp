#include <fmt/format.h>

#include <array>

#include "html/charts.hpp"
#include "html/numbers.hpp"
#include "place_words.hpp"

namespace reach {
namespace {

constexpr std::int64_t tenths = 10;

html::MapChart chart_of(MapOf what) {
  switch (what) {
    case MapOf::need:
      return {.caption = "Need by small area: deprivation decile, 1 is most deprived",
              .unit = "Decile",
              .is_per_cent = false,
              .bounds = {25, 45, 65, 85}};
    case MapOf::to_do:
      return {.caption = "Children not seen, by small area",
              .unit = "Not seen",
              .is_per_cent = false,
              .bounds = {100, 250, 500, 1000}};
    case MapOf::reach:
      break;
  }
  return {.caption = "Reach by small area"};
}

/// The bands' bounds, and two below good where 35 and 50 stand below 65.
std::vector<std::int64_t> bounds_of(const Thresholds& thresholds) {
  constexpr std::int64_t usual_good = 65;
  const std::int64_t good = thresholds.from_best.back().per_cent * tenths;
  return {good * 35 / usual_good, good * 50 / usual_good, good, thresholds.from_best.front().per_cent * tenths};
}

std::optional<std::int64_t> shown(MapOf what, const AreaFigures& area) {
  switch (what) {
    case MapOf::need:
      return area.imd_decile ? std::optional{*area.imd_decile * tenths} : std::nullopt;
    case MapOf::to_do:
      return (std::int64_t{area.reached.rungs.known} - area.reached.rungs.seen) * tenths;
    case MapOf::reach:
      break;
  }
  return wide(area.reached.tenths);
}

struct Choice {
  MapOf what;
  const char* word;
  const char* text;
};

html::Html choices(const PlacePage& page) {
  static constexpr std::array all{Choice{MapOf::reach, "", "Reach"}, Choice{MapOf::need, "need", "Need"},
                                  Choice{MapOf::to_do, "to_do", "Not seen"}};
  return html::html(R"(<ul class="hearth-choice" aria-label="What the map shows">{}</ul>)",
                    html::each(all, [&](const Choice& choice) {
                      if (choice.what == page.map) {
                        return html::html("<li><b aria-current=\"true\">{}</b></li>", choice.text);
                      }
                      return html::html(R"(<li><a class="govuk-link" href="{}">{}</a></li>)",
                                        address(page.view, {}, {{"map", choice.word}}) + "#where", choice.text);
                    }));
}

}  // namespace

html::Html place_map(const PlacePage& page) {
  auto chart = chart_of(page.map);
  if (page.map == MapOf::reach) {
    chart.bounds = bounds_of(page.thresholds);
  }
  chart.boundaries = page.boundaries;
  for (const auto& area : page.figures.areas) {
    const auto note = fmt::format("{} of {} known", number(area.reached.rungs.seen), number(area.reached.rungs.known));
    chart.areas.push_back({.code = area.key, .name = area.name, .tenths = shown(page.map, area), .note = note});
  }
  return html::html("{}{}", choices(page), html::map_chart(chart));
}

}  // namespace reach
