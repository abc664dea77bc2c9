#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/places.hpp"
#include "columns.hpp"
#include "parallel.hpp"

namespace cohort {
namespace {

/// Each area's rank when areas are ordered by the site that serves them last.
std::vector<Number> area_ranks(const Facts& facts) {
  std::vector<std::pair<base::Date, Number>> last(facts.areas, {base::Interval::first, none});
  for (const auto& service : facts.services) {
    last[service.area] = std::max(last[service.area], std::pair{service.held.to(), service.site});
  }
  auto order = base::places<Number>(facts.areas);
  std::ranges::sort(order, {}, [&](Number area) { return std::pair{last[area].second, area}; });
  std::vector<Number> ranks(facts.areas);
  for (Number rank = 0; rank < order.size(); ++rank) {
    ranks[order[rank]] = rank;
  }
  return ranks;
}

/// The home that ends last, of each subject: place in `homes`, or `none`.
std::vector<Number> last_homes(const Facts& facts, std::size_t numbers) {
  std::vector<Number> last(numbers, none);
  for (Number i = 0; i < facts.homes.size(); ++i) {
    const auto& home = facts.homes[i];
    if (home.subject >= numbers || home.area >= facts.areas) {
      continue;
    }
    auto& best = last[home.subject];
    const auto order = [&](Number place) {
      return std::pair{facts.homes[place].held.to(), facts.homes[place].held.from()};
    };
    if (best == none || order(best) < order(i)) {
      best = i;
    }
  }
  return last;
}

}  // namespace

void Units::build(const std::vector<Number>& unit_of_row) {
  size_ = unit_of_row.empty() ? 0 : *std::ranges::max_element(unit_of_row) + std::size_t{1};
  starts_.assign(size_ + 1, 0);
  for (const auto unit : unit_of_row) {
    ++starts_[unit + 1];
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  rows_.resize(unit_of_row.size());
  auto next = starts_;
  for (Row row = 0; row < unit_of_row.size(); ++row) {
    rows_[next[unit_of_row[row]]++] = row;
  }
}

std::span<const Row> Units::rows(Number unit) const {
  if (const auto found = changed_.find(unit); found != changed_.end()) {
    return found->second;
  }
  if (unit + std::size_t{1} >= starts_.size()) {
    return {};
  }
  return std::span{rows_}.subspan(starts_[unit], starts_[unit + 1] - starts_[unit]);
}

std::vector<Row>& Units::changed(Number unit) {
  size_ = std::max(size_, unit + std::size_t{1});
  const auto now = rows(unit);
  return changed_.try_emplace(unit, now.begin(), now.end()).first->second;
}

void Units::add(Number unit, Row row) { changed(unit).push_back(row); }

void Units::remove(Number unit, Row row) { std::erase(changed(unit), row); }

Columns::Columns(Facts facts)
    : services{std::move(facts.services)},
      estimates{std::move(facts.estimates)},
      areas{facts.areas},
      sites{facts.sites} {
  facts.services = services;
  number_rows(facts);
  fill_lists(facts);
  contacts.build(facts, row_of_subject, rows());
  facts.contacts = {};
  facts.gatherings = {};
  days.build(contacts, rows());
  for (auto& tree : facts.trees) {
    trees.emplace_back(std::move(tree));
  }
  std::ranges::sort(estimates, {}, [](const Estimate& one) { return std::tuple{one.tag, one.area, one.as_at}; });
}

void Columns::number_rows(Facts& facts) {
  Number numbers = 0;
  for (const auto& subject : facts.subjects) {
    numbers = std::max(numbers, subject.number + 1);
  }
  const auto ranks = area_ranks(facts);
  const auto last = last_homes(facts, numbers);
  const auto rank = [&](const Subject& subject) {
    const auto home = last[subject.number];
    return home == none ? none : ranks[facts.homes[home].area];
  };
  std::vector<std::tuple<Number, Number, Number>> order;  // rank, unit, place
  order.reserve(facts.subjects.size());
  for (Number i = 0; i < facts.subjects.size(); ++i) {
    order.emplace_back(rank(facts.subjects[i]), facts.subjects[i].unit, i);
  }
  std::ranges::sort(order);
  row_of_subject.assign(numbers, none);
  for (const auto& [subject_rank, subject_unit, place] : order) {
    const auto& subject = facts.subjects[place];
    const auto row = append(subject);
    if (subject_rank == none) {
      continue;
    }
    area[row] = facts.homes[last[subject.number]].area;
    if (area_rows.empty() || area_rows.back().area != area[row]) {
      area_rows.push_back({area[row], row, row});
    }
    area_rows.back().last = row + 1;
  }
  units = {};
  units.build(unit);
}

Row Columns::append(const Subject& subject) {
  const auto row = static_cast<Row>(rows());
  number.push_back(subject.number);
  unit.push_back(subject.unit);
  area.push_back(none);
  born.push_back(subject.born.days());
  died.push_back(subject.died.days());
  if (subject.number >= row_of_subject.size()) {
    row_of_subject.resize(subject.number + std::size_t{1}, none);
  }
  row_of_subject[subject.number] = row;
  return row;
}

void Columns::fill_lists(const Facts& facts) {
  std::vector<RowSpan> in_place;
  std::vector<RowHome> elsewhere;
  in_place.reserve(rows());
  for (const auto& home : facts.homes) {
    const auto row = row_of(home.subject);
    if (row == none || home.area >= areas) {
      continue;
    }
    if (home.area == area[row]) {
      in_place.push_back({row, home.held});
    } else {
      elsewhere.push_back({row, home.area, home.held});
    }
  }
  homes_in_place.build(std::move(in_place), rows());
  homes_elsewhere.build(std::move(elsewhere));
  std::vector<RowSpan> enrolled;
  enrolled.reserve(facts.enrolments.size());
  for (const auto& enrolment : facts.enrolments) {
    if (const auto row = row_of(enrolment.subject); row != none) {
      enrolled.push_back({row, enrolment.held});
    }
  }
  enrolments.build(std::move(enrolled), rows());
  std::vector<std::vector<RowSpan>> by_tag(facts.tags);
  for (const auto& tagging : facts.taggings) {
    for (const auto row : units.rows(tagging.unit)) {
      by_tag[tagging.tag].push_back({row, tagging.held});
    }
  }
  taggings.resize(facts.tags);
  in_parallel(facts.tags, true, [&](std::size_t tag) { taggings[tag].build(std::move(by_tag[tag]), rows()); });
}

}  // namespace cohort
