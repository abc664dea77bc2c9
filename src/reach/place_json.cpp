#include <nlohmann/json.hpp>

#include "place_page.hpp"
#include "rungs_json.hpp"

namespace reach {
namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json{};
}

Json per_cent(const std::optional<std::uint64_t>& tenths) {
  constexpr double tenths_in_one = 10;
  return tenths ? Json(static_cast<double>(*tenths) / tenths_in_one) : Json{};
}

Json json_of(const Reached& reached) {
  auto json = rungs_json(reached.rungs);
  json["reach"] = per_cent(reached.tenths);
  json["band"] = reached.band ? Json(std::string{*reached.band}) : Json{};
  return json;
}

Json json_of(const GroupFigures& group, const Thresholds& thresholds) {
  Json json{{"group", group.key == "none" ? "all" : group.key}, {"name", group.name}};
  json.update(json_of(group.reached));
  for (const auto& threshold : thresholds.from_best) {
    json["to_" + std::string{threshold.band}] = to_go(group.reached.rungs, threshold);
  }
  return json;
}

Json json_of(const PlaceBelow& place) {
  Json json{{"node", place.node}, {"name", place.name}, {"level", place.level}, {"sees", word_of(place.sees)}};
  json.update(json_of(place.reached));
  if (place.furthest_behind) {
    json["furthest_behind"] = {{"group", place.furthest_behind->key},
                               {"reach", per_cent(place.furthest_behind->reached.tenths)}};
  }
  return json;
}

Json json_of(const QuarterFigure& quarter) {
  Json json{{"end", quarter.end.iso()}};
  json.update(rungs_json(quarter.rungs));
  json["reach"] = per_cent(tenths_of_per_cent(quarter.rungs.seen, quarter.rungs.known));
  return json;
}

Json json_of(const AreaFigures& area) {
  Json json{{"area", area.key}, {"name", area.name}, {"imd_decile", or_null(area.imd_decile)}};
  json.update(json_of(area.reached));
  return json;
}

template <class List, class... More>
Json all_of(const List& list, const More&... more) {
  auto json = Json::array();
  for (const auto& each : list) {
    json.push_back(json_of(each, more...));
  }
  return json;
}

Json asked(const View& view) {
  return {{"structure", view.words.structure},
          {"node", *view.words.node},
          {"group", view.words.group == "none" ? "all" : view.words.group},
          {"as_at", view.words.as_at},
          {"window", view.words.window},
          {"under", view.asked.question.under},
          {"unit", view.words.unit},
          {"where", view.words.where},
          {"sustained", view.asked.question.sustained},
          {"boundaries", view.asked.question.tree_date().iso()}};
}

}  // namespace

std::string place_json(const PlacePage& page) {
  const auto& figures = page.figures;
  Json json{{"asked", asked(page.view)},
            {"name", figures.name},
            {"level", figures.level},
            {"estimate", or_null(figures.all.estimate)},
            {"sees_part", page.part.sees != Sees::all},
            {"sees", word_of(page.part.sees)},
            {"own_part", page.part.own.empty() ? Json{} : Json(page.part.own)},
            {"not_come_yet", !page.not_yet.empty()},
            {"contacts_held_from",
             figures.first_contact ? nlohmann::ordered_json(figures.first_contact->iso()) : nlohmann::ordered_json{}},
            {"groups", all_of(figures.groups, page.thresholds)},
            {"groups_hidden", figures.groups_hidden},
            {"below", all_of(figures.below)},
            {"below_hidden", figures.below_hidden},
            {"below_empty", figures.below_empty},
            {"quarters", all_of(figures.quarters)},
            {"areas", all_of(figures.areas)}};
  if (figures.itself) {
    json["itself"] = json_of(figures.itself->reached);
    json["itself"]["centres"] = figures.itself->centres;
  }
  if (figures.left_out) {
    json["not_counted"] = {{"without_area", figures.left_out->without_area},
                           {"without_centre", figures.left_out->without_site}};
  }
  return json.dump();
}

}  // namespace reach
