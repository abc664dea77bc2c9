#include <set>

#include "random_county.hpp"
#include "random_dates.hpp"
#include "random_texts.hpp"

namespace twin {

namespace {

void add_groups(County& county, Dice& dice) {
  RandomKeys keys{"g"};
  for (int left = dice.between(0, 5); left > 0; --left) {
    add(county.package, "groups",
        {{"group", keys.next_plain(dice)}, {"name", "a group"}, {"sensitive", dice.pick_or_empty({"yes", "no"}, 30)}});
  }
}

void add_areas(County& county, Dice& dice) {
  for (int left = dice.between(dice.chance(5) ? 0 : 3, 14), number = 1000; left > 0; --left, ++number) {
    const auto decile = [&] { return dice.chance(30) ? "" : std::to_string(dice.between(1, 10)); };
    add(county.package, "areas",
        {{"area", "E0102" + std::to_string(number)},
         {"name", "Place " + std::to_string(number)},
         {"ward", dice.pick_or_empty({"E05000001", "E05000002"}, 30)},
         {"ward_name", random_words(dice, 40)},
         {"authority", dice.pick_or_empty({"Kent", "E10000016"}, 30)},
         {"imd_decile", decile()},
         {"idaci_decile", decile()},
         {"latitude", dice.pick_or_empty({"51.25", "51.123456"}, 40)},
         {"longitude", dice.pick_or_empty({"0.5", "-0.25"}, 40)}});
  }
}

void add_postcodes(County& county, Dice& dice) {
  const auto areas = column(county.package, "areas", "area");
  if (areas.empty()) return;
  std::set<std::string> postcodes;
  for (int left = dice.between(4, 30); left > 0; --left) postcodes.insert(random_postcode(dice));
  for (const auto& postcode : postcodes) {
    add(county.package, "postcodes", {{"postcode", random_spelling(dice, postcode)}, {"area", dice.pick(areas)}});
  }
}

void add_centres(County& county, Dice& dice) {
  RandomKeys keys{"c"};
  for (int left = dice.between(dice.chance(5) ? 0 : 2, 12); left > 0; --left) {
    const auto opened = dice.chance(50) ? "" : random_date(dice, county.pivot);
    add(county.package, "centres",
        {{"centre", keys.next(dice)},
         {"name", "Centre" + random_words(dice, 30)},
         {"kind", dice.pick_or_empty({"centre", "hub", "network_site", "venue"}, 30)},
         {"postcode", dice.chance(40) ? "" : random_spelling(dice, random_postcode(dice))},
         {"uprn", dice.pick_or_empty({"100060000001", "1"}, 70)},
         {"opened", opened},
         {"closed", random_end(dice, county.pivot, opened)}});
  }
}

void add_nodes(County& county, Dice& dice, const std::string& structure) {
  static const std::vector<std::string> levels{"authority", "district", "hub", "Hub", "a level", "group, north"};
  RandomKeys keys{"n"};
  std::vector<std::string> nodes;
  for (int left = dice.chance(5) ? 0 : dice.between(1, dice.chance(60) ? 4 : 10); left > 0; --left) {
    const auto node = keys.next_plain(dice);
    add(county.package, "structure_nodes",
        {{"structure", structure},
         {"node", node},
         {"parent", nodes.empty() ? "" : dice.pick(nodes)},
         {"level", dice.pick(levels)},
         {"name", "The " + random_words(dice, 10)}});
    nodes.push_back(node);
  }
}

std::vector<std::string> nodes_of(const Package& package, const std::string& structure) {
  std::vector<std::string> nodes;
  for (const auto& row : rows(package, "structure_nodes")) {
    if (cell(row, "structure") == structure) nodes.push_back(cell(row, "node"));
  }
  return nodes;
}

/// Now and then a span stands a second time, whole or in part, between the same two: that is no contradiction.
void add_spans(Package& package, Dice& dice, const std::string& pivot, const std::string& table, const Span& span,
               const Row& ends) {
  std::vector<Span> spans{span};
  if (dice.chance(15)) spans.push_back(random_part(dice, pivot, span));
  for (const auto& [from, to] : spans) {
    Row row = ends;
    row["from"] = from;
    row["to"] = to;
    add(package, table, row);
  }
}

void hang_centres(County& county, Dice& dice, const std::string& structure) {
  const auto nodes = nodes_of(county.package, structure);
  if (nodes.empty()) return;
  for (const auto& centre : column(county.package, "centres", "centre")) {
    if (dice.chance(10)) continue;
    for (const auto& span : random_timeline(dice, county.pivot)) {
      if (dice.chance(10)) continue;
      add_spans(county.package, dice, county.pivot, "structure_centres", span,
                {{"structure", structure}, {"centre", centre}, {"node", dice.pick(nodes)}});
    }
  }
}

void add_structures(County& county, Dice& dice) {
  RandomKeys keys{"s"};
  for (int left = dice.between(1, 3); left > 0; --left) {
    const auto structure = keys.next_plain(dice);
    add(county.package, "structures",
        {{"structure", structure},
         {"name", "Structure"},
         {"status", dice.pick_or_empty({"in_force", "past", "proposed"}, 10)}});
    add_nodes(county, dice, structure);
    hang_centres(county, dice, structure);
  }
}

void add_reach_areas(County& county, Dice& dice) {
  const auto centres = column(county.package, "centres", "centre");
  if (centres.empty()) return;
  for (const auto& area : column(county.package, "areas", "area")) {
    if (dice.chance(8)) continue;
    for (const auto& span : random_timeline(dice, county.pivot)) {
      if (dice.chance(8)) continue;
      add_spans(county.package, dice, county.pivot, "reach_areas", span,
                {{"centre", dice.pick(centres)}, {"area", area}});
    }
  }
}

void add_counts(County& county, Dice& dice, const std::string& area, const std::string& group) {
  std::set<std::string> dates;
  for (int left = dice.between(1, 3); left > 0; --left) dates.insert(random_date(dice, county.pivot));
  for (const auto& date : dates) {
    const auto count = dice.chance(3) ? 2'000'000'000 : dice.between(0, 300);
    add(county.package, "population",
        {{"area", area},
         {"group", group},
         {"as_at", date},
         {"count", std::to_string(count)},
         {"source", random_words(dice, 50)}});
  }
}

void add_population(County& county, Dice& dice) {
  auto groups = column(county.package, "groups", "group");
  groups.push_back("");
  const int missing = dice.chance(60) ? 0 : 30;
  for (const auto& group : groups) {
    if (!group.empty() && dice.chance(50)) continue;
    for (const auto& area : column(county.package, "areas", "area")) {
      if (!dice.chance(missing)) add_counts(county, dice, area, group);
    }
  }
}

}  // namespace

void add_places(County& county, Dice& dice) {
  add_groups(county, dice);
  add_areas(county, dice);
  add_postcodes(county, dice);
  add_centres(county, dice);
  add_structures(county, dice);
  add_reach_areas(county, dice);
  add_population(county, dice);
}

}  // namespace twin
