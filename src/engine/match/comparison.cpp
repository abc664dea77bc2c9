#include "comparison.hpp"

#include <algorithm>

#include "levels.hpp"

namespace match {
namespace {

constexpr std::size_t remembered_bits = 12;

bool is_name(Kind kind) { return kind == Kind::given_name || kind == Kind::surname; }
bool is_line(Kind kind) { return kind == Kind::street || kind == Kind::place || kind == Kind::text; }

}  // namespace

Comparer::Comparer(const Records& records, const Variants& variants) : records_{records}, variants_{variants} {
  const auto fields = records.fields();
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
  const auto& columns = records_.columns();
  const auto row_a = records_.row(a);
  const auto row_b = records_.row(b);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto value_a = row_a[i];
    const auto value_b = row_b[i];
    if (value_a == 0 || value_b == 0) {
      found.level[i] = absent;
      found.evidence[i] = 0;
    } else if (value_a == value_b) {
      found.level[i] = same;
      found.evidence[i] = static_cast<float>(columns[i].count(value_a));
    } else {
      const auto like = likeness(i, value_a, value_b);
      found.level[i] = like.level;
      found.evidence[i] = like.shared > 0 ? -like.shared
                                          : static_cast<float>(std::max(columns[i].count(value_a), columns[i].count(value_b)));
    }
  }
  for (const auto& crossing : crossings_) {
    cross(crossing, a, b, found);
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
