#include "reach/place_figures.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace reach {
namespace {

using cohort::none;
using cohort::Number;

constexpr int quarters_shown = 12;

class Figuring {
 public:
  Figuring(const cohort::Engine& engine, const Catalogue& catalogue, const View& view, const WhatToSee& see,
           const Thresholds& thresholds)
      : engine_{engine},
        catalogue_{catalogue},
        structure_{catalogue.structures[view.asked.question.tree]},
        node_{view.asked.node.value()},
        group_{group_of(view)},
        question_{view.asked.question},
        window_months_{view.asked.window_months},
        see_{see},
        thresholds_{thresholds} {
    question_.within = see.figures.areas;
  }

  PlaceFigures all() {
    choose_groups();
    out_.group_below = group_ == none ? "" : catalogue_.group_names[group_].name;
    const auto matrix = engine_.count(question_, tags_);
    out_.name = structure_.nodes[node_].name;
    out_.level = structure_.nodes[node_].level;
    out_.all = matrix.at(node_, 0);
    out_.groups = groups_at(matrix, node_);
    sort_by_need(out_.groups);
    add_below(matrix);
    add_quarters();
    out_.first_contact = engine_.first_contact();
    add_areas();
    if (see_.figures.everybody()) {
      out_.left_out = engine_.count_left_out(question_);
    }
    return std::move(out_);
  }

 private:
  void choose_groups() {
    tags_.push_back(none);
    for (Number tag = 0; tag < catalogue_.groups.size(); ++tag) {
      if (catalogue_.group_names[tag].sensitive && !see_.sensitive_groups) {
        ++out_.groups_hidden;
      } else {
        tags_.push_back(tag);
      }
    }
    if (std::ranges::find(tags_, group_) == tags_.end()) {
      group_ = none;
    }
  }

  std::vector<GroupFigures> groups_at(const cohort::Matrix& matrix, Number node) const {
    std::vector<GroupFigures> groups;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      const auto tag = tags_[i];
      groups.push_back({tag == none ? "none" : catalogue_.groups[tag],
                        tag == none ? "All" : catalogue_.group_names[tag].name,
                        reached(matrix.at(node, i).rungs, thresholds_)});
    }
    return groups;
  }

  /// All stay first; where nobody is known, nobody is in need.
  void sort_by_need(std::vector<GroupFigures>& groups) const {
    std::stable_sort(groups.begin() + 1, groups.end(),
                     [&](const GroupFigures& one, const GroupFigures& other) { return need_of(one) < need_of(other); });
  }

  std::tuple<bool, std::optional<std::uint64_t>, std::uint64_t> need_of(const GroupFigures& group) const {
    const auto left = to_go(group.reached.rungs, thresholds_.from_best.back());
    return {!group.reached.tenths, group.reached.tenths, std::numeric_limits<std::uint64_t>::max() - left};
  }

  void add_below(const cohort::Matrix& matrix) {
    const auto asked = std::ranges::find(tags_, group_) - tags_.begin();
    auto own = areas_of(node_);
    for (Number node = 0; node < structure_.nodes.size(); ++node) {
      if (structure_.parents[node] != node_) {
        continue;
      }
      const auto areas = areas_of(node);
      std::erase_if(own, [&](Number area) { return std::ranges::binary_search(areas, area); });
      const auto sees = sees_of(see_.figures, areas);
      if (sees == Sees::nothing || areas.empty()) {
        ++(areas.empty() ? out_.below_empty : out_.below_hidden);
        continue;
      }
      const auto& [key, level, name] = structure_.nodes[node];
      const auto groups = groups_at(matrix, node);
      const auto& group = groups[static_cast<std::size_t>(asked)];
      out_.below.push_back(
          {key, name, level, sees, group.reached, group_ == none ? furthest_behind(groups) : std::nullopt});
    }
    std::ranges::sort(out_.below, {}, [](const PlaceBelow& place) {
      return std::tuple{!place.reached.tenths, place.reached.tenths, place.name};
    });
    if (out_.below.size() + out_.below_hidden + out_.below_empty > 0) {
      add_itself(std::move(own));
    }
  }

  /// `own`: the place's areas that no place below has.
  void add_itself(std::vector<Number> own) {
    std::erase_if(own, [&](Number area) { return !see_.figures.holds(area); });
    if (own.empty()) {
      return;
    }
    auto question = question_;
    question.within = std::move(own);
    const auto matrix = engine_.count(question, std::span{&group_, 1});
    auto& itself = out_.itself.emplace(PlaceItself{{}, reached(matrix.at(node_, 0).rungs, thresholds_)});
    auto sites = engine_.sites_of(question_.tree, node_, question_.tree_date());
    for (Number node = 0; node < structure_.nodes.size(); ++node) {
      if (structure_.parents[node] == node_) {
        const auto below = engine_.sites_of(question_.tree, node, question_.tree_date());
        std::erase_if(sites, [&](Number site) { return std::ranges::binary_search(below, site); });
      }
    }
    for (const auto site : sites) {
      itself.centres.push_back(catalogue_.centres[site].name);
    }
    std::ranges::sort(itself.centres);
  }

  std::vector<Number> areas_of(Number node) const {
    return engine_.areas_of(question_.tree, node, question_.tree_date());
  }

  /// Of the groups with somebody in them, the one of lowest reach, where that is lower than of all.
  static std::optional<GroupFigures> furthest_behind(const std::vector<GroupFigures>& groups) {
    const GroupFigures* lowest = &groups.front();
    for (const auto& group : groups) {
      if (group.reached.tenths && group.reached.tenths < lowest->reached.tenths) {
        lowest = &group;
      }
    }
    return lowest == &groups.front() ? std::nullopt : std::optional{*lowest};
  }

  /// In the boundaries that the page is drawn in, so that a boundary that moved since moves no figure.
  void add_quarters() {
    auto question = question_;
    question.within = areas_of(node_);
    std::erase_if(*question.within, [&](Number area) { return !see_.figures.holds(area); });
    auto end = last_quarter_end(question_.as_at);
    for (int i = 0; i < quarters_shown; ++i) {
      question.as_at = end;
      question.window_first = end.minus_months(window_months_).plus_days(1);
      out_.quarters.push_back({end, engine_.count_all(question, none)});
      end = last_quarter_end(end.plus_days(-1));
    }
    std::ranges::reverse(out_.quarters);
  }

  /// The last day of March, June, September or December that is not after the date.
  static base::Date last_quarter_end(base::Date date) {
    constexpr unsigned months = 3;
    for (auto day = date;; day = day.plus_days(-1)) {
      const auto next = day.plus_days(1);
      if (next.day() == 1 && next.month() % months == 1) {
        return day;
      }
    }
  }

  void add_areas() {
    for (const auto& cell : engine_.count_areas(question_, node_, none)) {
      const auto& area = catalogue_.areas[cell.area];
      out_.areas.push_back({area.key, area.name, area.imd_decile, reached(cell.rungs, thresholds_)});
    }
    std::ranges::sort(out_.areas, {}, &AreaFigures::name);
  }

  const cohort::Engine& engine_;
  const Catalogue& catalogue_;
  const StructureNames& structure_;
  Number node_;
  Number group_;  ///< of which places below are shown; `none`: all
  cohort::Question question_;
  int window_months_;
  const WhatToSee& see_;
  const Thresholds& thresholds_;
  std::vector<Number> tags_;
  PlaceFigures out_;
};

}  // namespace

Reached reached(const cohort::Rungs& rungs, const Thresholds& thresholds) {
  return {rungs, tenths_of_per_cent(rungs.seen, rungs.known), band(thresholds, rungs.seen, rungs.known)};
}

std::uint64_t to_go(const cohort::Rungs& rungs, const Threshold& threshold) {
  constexpr std::uint64_t all = 100;
  const auto needed = (std::uint64_t{rungs.known} * threshold.per_cent + all - 1) / all;
  return needed > rungs.seen ? needed - rungs.seen : 0;
}

PlaceFigures place_figures(const cohort::Engine& engine, const Catalogue& catalogue, const View& view,
                           const WhatToSee& see, const Thresholds& thresholds) {
  return Figuring{engine, catalogue, view, see, thresholds}.all();
}

}  // namespace reach
