#include <fmt/format.h>

#include <algorithm>

#include "html/components.hpp"
#include "html/figures.hpp"
#include "html/numbers.hpp"
#include "place_page.hpp"
#include "tasks.hpp"

namespace reach {
namespace {

using cohort::none;
using cohort::Number;
using html::Html;

constexpr std::size_t most_places = 12;
constexpr std::size_t most_gaps = 3;

/// The structure by which the authority is organised on that day: the first in force whose root answers for any area.
std::optional<Number> structure_in_force(const cohort::Engine& engine, const Catalogue& catalogue, base::Date today) {
  for (Number structure = 0; structure < catalogue.structures.size(); ++structure) {
    const auto& names = catalogue.structures[structure];
    const auto root = std::ranges::find(names.parents, none);
    if (names.status == "in_force" && root != names.parents.end() &&
        !engine.areas_of(structure, static_cast<Number>(root - names.parents.begin()), today).empty()) {
      return structure;
    }
  }
  return std::nullopt;
}

/// The asker's own places; of the whole authority, the root of the structure in force.
std::vector<rights::Place> own_places(const rights::Visible& visible, const cohort::Engine& engine,
                                      const Catalogue& catalogue, base::Date today) {
  if (!visible.whole) {
    return visible.places;
  }
  const auto structure = structure_in_force(engine, catalogue, today);
  if (!structure) {
    return {};
  }
  const auto& names = catalogue.structures[*structure];
  const auto root = std::ranges::find(names.parents, none) - names.parents.begin();
  return {{names.key, names.nodes[static_cast<std::size_t>(root)].key}};
}

struct Gap {
  const GroupFigures* group;
  std::uint64_t left;
};

/// The groups below the lowest threshold, those with most to go first.
std::vector<Gap> gaps(const PlaceFigures& figures, const Thresholds& thresholds) {
  std::vector<Gap> found;
  for (const auto& group : figures.groups) {
    const auto left = to_go(group.reached.rungs, thresholds.from_best.back());
    if (left > 0 && group.key != "none") {  // all together stand in the verdict
      found.push_back({&group, left});
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Gap::left);
  return found;
}

Html gap_item(const View& view, const Gap& gap, const Thresholds& thresholds, bool opens_lists) {
  const auto words =
      fmt::format("{} short of {}: {}", units(view, gap.left), thresholds.from_best.back().band, gap.group->name);
  const auto reach = html::per_cent(
      gap.group->reached.tenths ? std::optional{static_cast<std::int64_t>(*gap.group->reached.tenths)} : std::nullopt);
  if (!opens_lists) {
    return html::html("<li>{} ({} seen)</li>", words, reach);
  }
  const auto href = address(view, "list", {{"group", gap.group->key}, {"who", "not_seen"}});
  return html::html(R"(<li><a class="govuk-link" href="{}">{}</a> ({} seen)</li>)", href, words, reach);
}

/// `Chalk Hill is the lowest place below: 41.2% seen, 820 children short of good.`
Html lowest_item(const PlacePage& page, const PlaceBelow& lowest) {
  const auto& good = page.thresholds.from_best.back();
  const auto reach = html::per_cent(
      lowest.reached.tenths ? std::optional{static_cast<std::int64_t>(*lowest.reached.tenths)} : std::nullopt);
  return html::html(R"(<li><a class="govuk-link" href="{}">{}</a> is the lowest place below: {} seen, {}</li>)",
                    address_of_node(page.view, lowest.node), lowest.name, reach,
                    fmt::format("{} short of {}", units(page.view, to_go(lowest.reached.rungs, good)), good.band));
}

Html place_card(const PlacePage& page) {
  const auto& figures = page.figures;
  const auto found = gaps(figures, page.thresholds);
  Html items;
  for (std::size_t i = 0; i < std::min(found.size(), most_gaps); ++i) {
    items += gap_item(page.view, found[i], page.thresholds, page.opens_lists);
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(figures.below.size(), 1); ++i) {
    const auto& lowest = figures.below[i];
    if (lowest.reached.band == page.thresholds.otherwise) {
      items += lowest_item(page, lowest);
    }
  }
  if (items.empty()) {
    items = html::html("<li>Every group is at {} or above.</li>", page.thresholds.from_best.back().band);
  }
  return html::html(
      "<section class=\"hearth-home-place\"><h2 class=\"govuk-heading-m\"><a class=\"govuk-link\" "
      "href=\"{}\">{}</a></h2>"
      "{}<ul class=\"govuk-list govuk-list--bullet\">{}</ul></section>",
      address(page.view), figures.name, verdict_of(page), items);
}

}  // namespace

http::Response show_home(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  const auto content = pages.site().live.ask([&](const cohort::Engine& engine, const Catalogue& catalogue) {
    const auto visible = rights::visible(asker);
    const auto see = what_to_see(asker, engine, catalogue);
    Html cards;
    const auto places = own_places(visible, engine, catalogue, asker.today);
    for (std::size_t i = 0; i < std::min(places.size(), most_places); ++i) {
      const auto view = view_of(places[i].structure, places[i].node, catalogue, pages.site().usual_date());
      if (!view) {
        continue;
      }
      const auto& thresholds = catalogue.thresholds_on(view->asked.question.as_at);
      const auto figures = place_figures(engine, catalogue, *view, see, thresholds);
      cards += place_card({.catalogue = catalogue,
                           .view = *view,
                           .figures = figures,
                           .thresholds = thresholds,
                           .opens_lists = asker.may(rights::Permission::open_list),
                           .boundaries = {}});
    }
    if (cards.empty()) {
      cards = html::inset_text(
          {.text = "You have no place yet whose figures you may see. Ask whoever gave you this account."});
    }
    return cards;
  });
  return pages.site().page(
      request, asker, 200,
      {.title = "Today", .content = html::html("<h1 class=\"govuk-heading-l\">Today</h1>{}", content)});
}

}  // namespace reach
