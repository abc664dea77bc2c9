#include <algorithm>

#include "answers.hpp"

namespace cohort {
namespace {

std::optional<Contact> last_contact(std::span<const Contact> contacts, base::Date on_or_before) {
  const auto after = std::ranges::upper_bound(contacts, on_or_before, {}, &Contact::date);
  return after == contacts.begin() ? std::nullopt : std::optional{*(after - 1)};
}

/// The areas where a row lives at a date, from where it was numbered and from what it moved to.
class HomesAt {
 public:
  HomesAt(const Columns& columns, base::Date date)
      : columns_{columns}, date_{date}, in_place_{columns.homes_in_place.at(date, columns.rows())} {}

  std::vector<Number> of(Row row) const {
    std::vector<Number> areas;
    if (in_place_.test(row)) {
      areas.push_back(columns_.area[row]);
    }
    for (const auto& home : columns_.homes_elsewhere.of(row)) {
      if (home.held.holds(date_)) {
        areas.push_back(home.area);
      }
    }
    std::ranges::sort(areas);
    const auto again = std::ranges::unique(areas);
    areas.erase(again.begin(), again.end());
    return areas;
  }

 private:
  const Columns& columns_;
  base::Date date_;
  Bits in_place_;
};

}  // namespace

std::vector<Description> describe(const Columns& columns, const Question& question, std::span<const Number> subjects) {
  std::vector<Bits> tags;
  tags.reserve(columns.taggings.size());
  for (Number tag = 0; tag < columns.taggings.size(); ++tag) {
    tags.push_back(rows_with_tag(columns, tag, question.as_at));
  }
  const auto enrolled = columns.enrolments.at(question.as_at, columns.rows());
  const HomesAt homes{columns, question.as_at};
  std::vector<Description> out;
  out.reserve(subjects.size());
  for (const auto subject : subjects) {
    auto& described = out.emplace_back();
    const auto row = columns.row_of(subject);
    if (row == none) {
      continue;
    }
    described.born = base::Date::from_days(columns.born[row]);
    described.areas = homes.of(row);
    described.enrolled = enrolled.test(row);
    described.last_contact = last_contact(columns.contacts.of(row), question.as_at);
    for (Number tag = 0; tag < tags.size(); ++tag) {
      if (tags[tag].test(row)) {
        described.tags.push_back(tag);
      }
    }
  }
  return out;
}

std::vector<Number> subjects_of(const Columns& columns, Number unit) {
  std::vector<Number> subjects;
  for (const auto row : columns.units.rows(unit)) {
    subjects.push_back(columns.number[row]);
  }
  std::ranges::sort(subjects);
  return subjects;
}

}  // namespace cohort
