#include "comparison.hpp"

#include <algorithm>

#include "base/places.hpp"
#include "levels.hpp"

namespace match {
namespace {

constexpr std::size_t remembered_bits = 12;

bool is_name(Kind kind) { return kind == Kind::given_name || kind == Kind::surname; }
int cost_of(Kind kind) {
  switch (kind) {
    case Kind::category:
      return 0;
    case Kind::date:
    case Kind::postcode:
    case Kind::number:
    case Kind::nhs_number:
    case Kind::phone:
      return 1;
    case Kind::given_name:
    case Kind::surname:
      return 2;
    default:
      return 3;
  }
}
bool is_line(Kind kind) { return kind == Kind::street || kind == Kind::place || kind == Kind::text; }

}  // namespace

Comparer::Comparer(const Records& records, const Variants& variants) : records_{records}, variants_{variants} {
  const auto fields = records.fields();
  cheapest_first_ = base::places(fields.size());
  std::ranges::stable_sort(cheapest_first_, {}, [&](std::size_t i) { return cost_of(fields[i].kind); });
  remembered_.assign(fields.size(), std::vector<Remembered>(std::size_t{1} << remembered_bits));
  for (std::size_t i = 0; i < fields.size(); ++i) {
    for (auto j = i + 1; j < fields.size(); ++j) {
      if (is_name(fields[i].kind) && is_name(fields[j].kind)) {
        crossings_.push_back({i, j, name_level::exchanged, name_level::different, name_level::different});
      } else if (is_line(fields[i].kind) && is_line(fields[j].kind)) {
        crossings_.push_back({i, j, text_level::exchanged, text_level::different, text_level::different});
      }
    }
  }
}

void Comparer::compare(std::size_t a, std::size_t b, Comparison& found) {
  const auto row_a = records_.row(a);
  const auto row_b = records_.row(b);
  for (std::size_t i = 0; i < row_a.size(); ++i) {
    compare_values(i, row_a[i], row_b[i], found);
  }
  for (const auto& crossing : crossings_) {
    cross(crossing, a, b, found);
  }
}

bool Comparer::compare(std::size_t a, std::size_t b, Comparison& found, const Hopes& hopes) {
  const auto row_a = records_.row(a);
  const auto row_b = records_.row(b);
  auto hope = hopes.before;
  for (std::size_t i = 0; i < row_a.size(); ++i) {
    hope += row_a[i] == 0 || row_b[i] == 0 ? 0 : row_a[i] == row_b[i] ? hopes.same[i] : hopes.other[i];
  }
  for (const auto i : cheapest_first_) {
    if (hope < hopes.least) {
      return false;
    }
    compare_values(i, row_a[i], row_b[i], found);
    if (found.level[i] > same) {
      hope += hopes.at[i][found.level[i]] - hopes.other[i];
    }
  }
  if (hope < hopes.least) {
    return false;
  }
  for (const auto& crossing : crossings_) {
    cross(crossing, a, b, found);
  }
  return true;
}

void Comparer::compare_values(std::size_t field, ValueNumber a, ValueNumber b, Comparison& found) {
  const auto& column = records_.columns()[field];
  if (a == 0 || b == 0) {
    found.level[field] = absent;
    found.evidence[field] = 0;
  } else if (a == b) {
    found.level[field] = same;
    found.evidence[field] = static_cast<float>(column.count(a));
  } else {
    const auto like = likeness(field, a, b);
    found.level[field] = like.level;
    found.evidence[field] =
        like.shared > 0 ? -like.shared : static_cast<float>(std::max(column.count(a), column.count(b)));
  }
}

Likeness Comparer::likeness(std::size_t field, ValueNumber a, ValueNumber b) {
  const auto [lower, upper] = std::minmax(a, b);
  const auto key = std::uint64_t{lower} << 32 | upper;
  auto& place = remembered_[field][(key * 0x9E3779B97F4A7C15ULL) >> (64 - remembered_bits)];
  if (place.key != key) {
    const auto& column = records_.columns()[field];
    place = {key, match::compare(column.field().kind, column.value(lower), column.value(upper), variants_)};
  }
  return place.likeness;
}

// What stands in the one's field on one side and in the other's on the other is a match in the wrong place; where both
// were exchanged, it is told of the first, and the second says no more.
void Comparer::cross(const Crossing& crossing, std::size_t a, std::size_t b, Comparison& found) const {
  auto& one = found.level[crossing.one];
  auto& other = found.level[crossing.other];
  const bool one_open = one == absent || one == crossing.one_different;
  const bool other_open = other == absent || other == crossing.other_different;
  if (!one_open || !other_open) {
    return;
  }
  const bool there = stands_in(crossing.one, a, crossing.other, b);
  const bool back = stands_in(crossing.other, a, crossing.one, b);
  if (there || back) {
    one = crossing.level;
    found.evidence[crossing.one] = 1;
    other = there && back ? absent : other;
  }
}

bool Comparer::stands_in(std::size_t field_a, std::size_t a, std::size_t field_b, std::size_t b) const {
  const auto& column_a = records_.columns()[field_a];
  const auto& column_b = records_.columns()[field_b];
  const auto value_a = records_.row(a)[field_a];
  const auto value_b = records_.row(b)[field_b];
  return value_a != 0 && value_b != 0 && column_a.letters(value_a) == column_b.letters(value_b) &&
         column_a.value(value_a).text == column_b.value(value_b).text;
}

}  // namespace match
