#include "twins.hpp"

#include <algorithm>

#include "levels.hpp"
#include "nhs_number.hpp"

namespace match {
namespace {

constexpr std::size_t least_of_an_own_number = 6;
constexpr Level slip = 2;  // of names, postcodes and texts alike

std::vector<std::size_t> fields_of(const Records& records, std::initializer_list<Kind> kinds) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < records.columns().size(); ++i) {
    if (std::ranges::find(kinds, records.columns()[i].field().kind) != kinds.end()) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace

RuledOut::RuledOut(const Records& records, const Variants& variants)
    : records_{records},
      variants_{variants},
      nhs_numbers_{fields_of(records, {Kind::nhs_number})},
      numbers_{fields_of(records, {Kind::nhs_number, Kind::number})},
      given_names_{fields_of(records, {Kind::given_name})},
      surnames_{fields_of(records, {Kind::surname})},
      dates_{fields_of(records, {Kind::date})},
      homes_{fields_of(records, {Kind::postcode, Kind::street})} {}

Rule RuledOut::operator()(std::size_t a, std::size_t b, const Comparison& found) const {
  if (two_nhs_numbers(a, b)) {
    return Rule::two_numbers;
  }
  const bool alike = parent_and_child(found) || twins(a, b, found);
  return alike && !share_a_number(a, b, found) ? Rule::two_alike : Rule::none;
}

bool RuledOut::two_nhs_numbers(std::size_t a, std::size_t b) const {
  return std::ranges::any_of(nhs_numbers_, [&](std::size_t i) {
    const auto& column = records_.columns()[i];
    return column.of(a) != column.of(b) && is_nhs_number(column.value(column.of(a)).text) &&
           is_nhs_number(column.value(column.of(b)).text);
  });
}

bool RuledOut::twins(std::size_t a, std::size_t b, const Comparison& found) const {
  if (!of_one_home(found) || !all_are_same(dates_, found)) {
    return false;
  }
  return !given_names_.empty() && std::ranges::all_of(given_names_, [&](std::size_t i) {
    const auto& column = records_.columns()[i];
    return are_clearly_different(column.value(column.of(a)), column.value(column.of(b)), variants_);
  });
}

bool RuledOut::parent_and_child(const Comparison& found) const {
  return of_one_home(found) && !dates_.empty() && found.level[dates_.front()] == date_level::generation;
}

// Surname and home are the same, but for one slip. Where more of them is mistyped, so may the given name be: a record
// that is wrong all over is no twin's.
bool RuledOut::of_one_home(const Comparison& found) const {
  const auto is_other = [&](std::size_t i) { return found.level[i] > same; };
  const auto is_wrong = [&](std::size_t i) { return found.level[i] > slip; };
  const auto others = std::ranges::count_if(homes_, is_other) + std::ranges::count_if(surnames_, is_other);
  const bool wrong = std::ranges::any_of(homes_, is_wrong) || std::ranges::any_of(surnames_, is_wrong);
  return any_is_same(homes_, found) && any_is_there(surnames_, found) && others <= 1 && !wrong;
}

// A number that is the person's own, a slip or two aside, says more than a name that was put in the wrong row. A short
// one is none of a person's own: it is a house's.
bool RuledOut::share_a_number(std::size_t a, std::size_t b, const Comparison& found) const {
  return std::ranges::any_of(numbers_, [&](std::size_t i) {
    const auto& column = records_.columns()[i];
    const auto length = std::min(column.value(column.of(a)).text.size(), column.value(column.of(b)).text.size());
    return length >= least_of_an_own_number && found.level[i] != absent && found.level[i] < number_level::different;
  });
}

// Of none of them, nothing can be said.
bool RuledOut::all_are_same(const std::vector<std::size_t>& fields, const Comparison& found) {
  return !fields.empty() && std::ranges::all_of(fields, [&](std::size_t i) { return found.level[i] == same; });
}

bool RuledOut::any_is_there(const std::vector<std::size_t>& fields, const Comparison& found) {
  return std::ranges::any_of(fields, [&](std::size_t i) { return found.level[i] != absent; });
}

bool RuledOut::any_is_same(const std::vector<std::size_t>& fields, const Comparison& found) {
  return std::ranges::any_of(fields, [&](std::size_t i) { return found.level[i] == same; });
}

}  // namespace match
