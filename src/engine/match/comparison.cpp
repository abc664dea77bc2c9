#include "comparison.hpp"

#include <algorithm>

#include "base/places.hpp"
#include "levels.hpp"

namespace match {
namespace {

constexpr std::size_t remembered_bits = 12;
constexpr std::size_t least_of_a_name = 3;  // letters: fewer stand in any address

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

std::vector<std::size_t> names_of(const std::vector<Field>& fields) {
  auto names = base::places(fields.size());
  std::erase_if(names, [&](std::size_t i) { return !is_name(fields[i].kind); });
  return names;
}

}  // namespace

Comparer::Comparer(const Records& records, const Variants& variants) : records_{records}, variants_{variants} {
  const auto fields = records.fields();
  cheapest_first_ = base::places(fields.size());
  std::ranges::stable_sort(cheapest_first_, {}, [&](std::size_t i) { return cost_of(fields[i].kind); });
  remembered_.assign(fields.size(), std::vector<Remembered>(std::size_t{1} << remembered_bits));
  const auto names = names_of(fields);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].kind == Kind::email && !names.empty()) {
      addresses_.push_back({i, names});
    }
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
  look_across(a, b, found);
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
  look_across(a, b, found);
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

void Comparer::look_across(std::size_t a, std::size_t b, Comparison& found) const {
  for (const auto& crossing : crossings_) {
    cross(crossing, a, b, found);
  }
  for (const auto& address : addresses_) {
    leave_to_names(address, a, b, found);
  }
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

// An address that is made of the names is alike because the names are the same: it says nothing that they have not
// said, unless a number says more.
void Comparer::leave_to_names(const Address& address, std::size_t a, std::size_t b, Comparison& found) const {
  auto& level = found.level[address.field];
  const bool is_alike = level > same && level < email_level::different;
  if (!is_alike || !std::ranges::all_of(address.names, [&](std::size_t i) { return found.level[i] == same; })) {
    return;
  }
  const auto own = text(address.field, a);
  const bool of_names = std::ranges::any_of(address.names, [&](std::size_t i) {
    const auto name = text(i, a);
    return name.size() >= least_of_a_name && own.find(name) != std::string_view::npos;
  });
  if (of_names && !have_one_number(own, text(address.field, b))) {
    level = absent;
  }
}

std::string_view Comparer::text(std::size_t field, std::size_t record) const {
  return records_.columns()[field].value(records_.row(record)[field]).text;
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
