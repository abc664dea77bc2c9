#include "contacts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parallel.hpp"

namespace cohort {
namespace {

/// Half of the contacts, for one of two threads: every second of the gatherings, and with the first of them the rest.
constexpr std::size_t halves = 2;

/// `visit(row, contact)` for each contact of that half whose subject has a row, at a site that there is.
template <class F>
void each_contact(const Facts& facts, std::size_t half, const std::vector<Number>& row_of, F&& visit) {
  const auto visit_known = [&](Number subject, const Contact& contact) {
    if (subject < row_of.size() && row_of[subject] != none && contact.site < facts.sites) {
      visit(row_of[subject], contact);
    }
  };
  if (half == 0) {
    for (const auto& [subject, contact] : facts.contacts) {
      visit_known(subject, contact);
    }
  }
  for (auto i = half; i < facts.gatherings.size(); i += halves) {
    facts.gatherings[i].each(visit_known);
  }
}

}  // namespace

void Contacts::build(const Facts& facts, const std::vector<Number>& row_of, std::size_t rows) {
  changed_.clear();
  // How many contacts each row has in each half; then, where in `all_` the next of them goes.
  std::array<std::vector<std::size_t>, halves> next;
  in_parallel(halves, true, [&](std::size_t half) {
    auto& counts = next[half];
    counts.assign(rows, 0);
    each_contact(facts, half, row_of, [&](Number row, const Contact& /*contact*/) { ++counts[row]; });
  });
  starts_.assign(rows + 1, 0);
  for (std::size_t row = 0; row < rows; ++row) {
    auto end = starts_[row];
    for (auto& places : next) {
      end += std::exchange(places[row], end);
    }
    starts_[row + 1] = end;
  }
  all_.resize(starts_[rows], Contact{{}, none});
  in_parallel(halves, true, [&](std::size_t half) {
    auto& places = next[half];
    each_contact(facts, half, row_of, [&](Number row, const Contact& contact) { all_[places[row]++] = contact; });
  });
  constexpr std::size_t piece = 4096;
  in_parallel(rows / piece + 1, true, [&](std::size_t i) {
    for (auto at = i * piece; at < std::min(rows, (i + 1) * piece); ++at) {
      const auto first = all_.begin() + static_cast<std::ptrdiff_t>(starts_[at]);
      const auto last = all_.begin() + static_cast<std::ptrdiff_t>(starts_[at + 1]);
      if (!std::is_sorted(first, last)) {
        std::sort(first, last);
      }
    }
  });
}

std::span<const Contact> Contacts::of(Number row) const {
  if (const auto found = changed_.find(row); found != changed_.end()) {
    return found->second;
  }
  if (row + std::size_t{1} >= starts_.size()) {
    return {};
  }
  return std::span{all_}.subspan(starts_[row], starts_[row + 1] - starts_[row]);
}

std::vector<Contact>& Contacts::changed(Number row) {
  const auto found = changed_.find(row);
  if (found != changed_.end()) {
    return found->second;
  }
  const auto now = of(row);
  return changed_.emplace(row, std::vector<Contact>{now.begin(), now.end()}).first->second;
}

void Contacts::add(Number row, Contact contact) {
  auto& list = changed(row);
  list.insert(std::ranges::upper_bound(list, contact), contact);
}

bool Contacts::remove(Number row, Contact contact) {
  auto& list = changed(row);
  const auto at = std::ranges::lower_bound(list, contact);
  if (at == list.end() || *at != contact) {
    return false;
  }
  list.erase(at);
  return true;
}

bool Contacts::any_on(Number row, base::Date date) const {
  const auto list = of(row);
  const auto at = std::ranges::lower_bound(list, Contact{date, 0});
  return at != list.end() && at->date == date;
}

std::pair<base::Date, base::Date> Contacts::dates() const {
  std::pair dates{base::Date::from_days(1), base::Date::from_days(0)};
  if (all_.empty()) {
    return dates;
  }
  dates = {all_.front().date, all_.front().date};
  for (std::size_t row = 0; row + 1 < starts_.size(); ++row) {
    if (starts_[row] < starts_[row + 1]) {  // a row's are in order
      dates.first = std::min(dates.first, all_[starts_[row]].date);
      dates.second = std::max(dates.second, all_[starts_[row + 1] - 1].date);
    }
  }
  return dates;
}

}  // namespace cohort
