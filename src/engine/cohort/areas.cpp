#include <algorithm>

#include "answers.hpp"

namespace cohort {
namespace {

/// Adds a row to an area's rungs.
class AreaCount {
 public:
  AreaCount(const Columns& columns, const Question& question, Number tag)
      : ladder_{columns, question}, tag_{rows_with_tag(columns, tag, question.as_at)}, rungs_(columns.areas) {}

  void add(Row row, Number area) {
    if (tag_.test(row)) {
      rungs_[area] +=
          rungs_of_one(ladder_.enrolled.test(row), ladder_.days.seen.test(row), ladder_.days.sustained.test(row));
    }
  }

  std::vector<Rungs> take() { return std::move(rungs_); }

 private:
  Ladder ladder_;
  Bits tag_;
  std::vector<Rungs> rungs_;
};

}  // namespace

std::vector<AreaCell> count_areas(const Columns& columns, const Question& question, Number node, Number tag) {
  const AtDate date{columns, question};
  AreaCount count{columns, question, tag};
  date.in_place().each([&](Row row) { count.add(row, columns.area[row]); });
  std::vector<std::pair<Row, Number>> counted;  // two homes in one area are one row there
  for (const auto& home : columns.homes_elsewhere.all()) {
    if (home.held.holds(question.as_at) && date.known().test(home.row)) {
      counted.emplace_back(home.row, home.area);
    }
  }
  std::ranges::sort(counted);
  const auto again = std::ranges::unique(counted);
  counted.erase(again.begin(), again.end());
  for (const auto& [row, area] : counted) {
    count.add(row, area);
  }
  const auto rungs = count.take();
  const auto& tree = columns.trees[question.tree];
  std::vector<AreaCell> cells;
  for (Number area = 0; area < columns.areas; ++area) {
    const auto leaf = date.leaf_of_area()[area];
    const bool counts = !question.within || std::ranges::binary_search(*question.within, area);
    if (leaf != none && tree.under(leaf, node) && counts) {
      cells.push_back({area, leaf, rungs[area]});
    }
  }
  return cells;
}

Rungs count_all(const Columns& columns, const Question& question, Number tag) {
  const AtDate date{columns, question};
  const Ladder ladder{columns, question};
  auto known = date.known();
  known &= rows_with_tag(columns, tag, question.as_at);
  const auto size_on = [&](Bits on) {
    on &= known;
    return static_cast<std::uint32_t>(on.size());
  };
  return {static_cast<std::uint32_t>(known.size()), size_on(ladder.enrolled), size_on(ladder.days.seen),
          size_on(ladder.days.sustained)};
}

std::vector<Number> areas_of(const Columns& columns, Number tree, Number node, base::Date date) {
  const auto node_of_site = columns.trees[tree].node_of_site(date, columns.sites);
  std::vector<Number> areas;
  for (const auto& service : columns.services) {
    const auto leaf = node_of_site[service.site];
    if (leaf != none && service.held.holds(date) && columns.trees[tree].under(leaf, node)) {
      areas.push_back(service.area);
    }
  }
  std::ranges::sort(areas);
  const auto again = std::ranges::unique(areas);
  areas.erase(again.begin(), again.end());
  return areas;
}

std::vector<Number> sites_of(const Columns& columns, Number tree, Number node, base::Date date) {
  const auto node_of_site = columns.trees[tree].node_of_site(date, columns.sites);
  std::vector<Number> sites;
  for (Number site = 0; site < columns.sites; ++site) {
    if (node_of_site[site] != none && columns.trees[tree].under(node_of_site[site], node)) {
      sites.push_back(site);
    }
  }
  return sites;
}

LeftOut count_left_out(const Columns& columns, const Question& question) {
  auto asked = question;
  asked.within.reset();
  const AtDate date{columns, asked};
  auto homeless = date.known();
  auto unserved = Bits{columns.rows()};
  auto served = Bits{columns.rows()};
  const auto live_at = [&](Row row, Number area) {
    homeless.clear(row);
    (date.leaf_of_area()[area] == none ? unserved : served).set(row);
  };
  date.in_place().each([&](Row row) { live_at(row, columns.area[row]); });
  for (const auto& home : columns.homes_elsewhere.all()) {
    if (home.held.holds(question.as_at) && date.known().test(home.row)) {
      live_at(home.row, home.area);
    }
  }
  unserved -= served;
  return {homeless.size(), unserved.size()};
}

}  // namespace cohort
