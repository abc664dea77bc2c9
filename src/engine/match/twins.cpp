#include "twins.hpp"

#include <algorithm>

#include "levels.hpp"
#include "nhs_number.hpp"

namespace match {
namespace {

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

bool RuledOut::operator()(std::size_t a, std::size_t b, const Comparison& found) const {
  return two_nhs_numbers(a, b) ||
         (!any_is_same(numbers_, found) && (parent_and_child(found) || twins(a, b, found)));
}

bool RuledOut::two_nhs_numbers(std::size_t a, std::size_t b) const {
  return std::ranges::any_of(nhs_numbers_, [&](std::size_t i) {
    const auto& column = records_.columns()[i];
    return column.of(a) != column.of(b) && is_nhs_number(column.value(column.of(a)).text) &&
           is_nhs_number(column.value(column.of(b)).text);
  });
}

bool RuledOut::twins(std::size_t a, std::size_t b, const Comparison& found) const {
  if (!all_are(surnames_, found, name_level::slip) || !all_are(dates_, found, same) || !any_is_same(homes_, found)) {
    return false;
  }
  return !given_names_.empty() && std::ranges::all_of(given_names_, [&](std::size_t i) {
    const auto& column = records_.columns()[i];
    return are_clearly_different(column.value(column.of(a)), column.value(column.of(b)), variants_);
  });
}

bool RuledOut::parent_and_child(const Comparison& found) const {
  return all_are(surnames_, found, name_level::slip) && any_is_same(homes_, found) && !dates_.empty() &&
         found.level[dates_.front()] == date_level::generation;
}

// Of none of them, nothing can be said.
bool RuledOut::all_are(const std::vector<std::size_t>& fields, const Comparison& found, Level most) const {
  return !fields.empty() && std::ranges::all_of(fields, [&](std::size_t i) {
    return found.level[i] != absent && found.level[i] <= most;
  });
}

bool RuledOut::any_is_same(const std::vector<std::size_t>& fields, const Comparison& found) const {
  return std::ranges::any_of(fields, [&](std::size_t i) { return found.level[i] == same; });
}

}  // namespace match
