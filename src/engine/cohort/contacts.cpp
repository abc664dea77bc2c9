#include "contacts.hpp"

#include <algorithm>

#include "parallel.hpp"

namespace cohort {
namespace {

/// `visit(row, contact)` for each contact of a subject that has a row, at a site that there is.
template <class F>
void each_contact(const Facts& facts, const std::vector<Number>& row_of, F&& visit) {
  const auto visit_known = [&](Number subject, const Contact& contact) {
    if (subject < row_of.size() && row_of[subject] != none && contact.site < facts.sites) {
      visit(row_of[subject], contact);
    }
  };
  for (const auto& [subject, contact] : facts.contacts) {
    visit_known(subject, contact);
  }
  for (const auto& gatherings : facts.gatherings) {
    gatherings.each(visit_known);
  }
}

}  // namespace

void Contacts::build(const Facts& facts, const std::vector<Number>& row_of, std::size_t rows) {
  changed_.clear();
  starts_.assign(rows + 1, 0);
  each_contact(facts, row_of, [&](Number row, const Contact& /*contact*/) { ++starts_[row + 1]; });
  for (std::size_t i = 0; i < rows; ++i) {
    starts_[i + 1] += starts_[i];
  }
  all_.resize(starts_[rows], Contact{{}, none});
  auto next = starts_;
  each_contact(facts, row_of, [&](Number row, const Contact& contact) { all_[next[row]++] = contact; });
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
  if (all_.empty()) {
    return {base::Date::from_days(1), base::Date::from_days(0)};
  }
  const auto [first, last] = std::ranges::minmax_element(all_);
  return {first->date, last->date};
}

}  // namespace cohort
