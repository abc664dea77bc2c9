#include "likeness.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>

#include "text/fold.hpp"

namespace births {
namespace {

using families::RecordForMatching;
using families::ToldBirth;

constexpr auto no_names = std::to_array<std::string_view>({"baby", "infant", "newborn", "twin", "triplet", "unknown"});

std::string day_of(const std::optional<base::Date>& day) { return day ? day->iso() : std::string{}; }

std::string_view first_word(std::string_view folded) { return folded.substr(0, folded.find(' ')); }

/// A forename that says only that there is none yet.
bool is_no_name(std::string_view folded) {
  return folded.empty() || std::ranges::find(no_names, first_word(folded)) != no_names.end();
}

/// Word for word.
bool begins(const std::string& folded, const std::string& longer) {
  return longer == folded || longer.starts_with(folded + ' ');
}

/// Whether everybody there who could be the mother is known to be somebody else: by forename, which seldom changes, or
/// birth date. A father says nothing of her.
bool mother_is_against(const Held& family, const ToldBirth& birth) {
  Held mothers;
  std::ranges::copy_if(family, std::back_inserter(mothers),
                       [](const auto* record) { return record->role == "carer" && record->sex != "M"; });
  return !mothers.empty() && std::ranges::all_of(mothers, [&](const auto* record) {
    return differ(record->forename, birth.mother_forename) || differ(record->born, day_of(birth.mother_born));
  });
}

}  // namespace

bool alike(const std::string& one, const std::string& other) {
  return !one.empty() && !other.empty() && text::folded(one) == text::folded(other);
}

bool differ(const std::string& one, const std::string& other) {
  return !one.empty() && !other.empty() && text::folded(one) != text::folded(other);
}

bool are_two(const std::string& forename, const std::string& other) {
  const auto one = text::folded(forename);
  const auto two = text::folded(other);
  if (one.empty() || two.empty() || begins(one, two) || begins(two, one)) {
    return false;
  }
  return is_no_name(one) == is_no_name(two) && (!is_no_name(one) || first_word(one) == first_word(two));
}

bool is_mother(const RecordForMatching& carer, const ToldBirth& birth) {
  return carer.role == "carer" && alike(carer.forename, birth.mother_forename) &&
         alike(carer.surname, birth.mother_surname) && !differ(carer.born, day_of(birth.mother_born));
}

bool has_mother(const Held& family, const ToldBirth& birth) {
  return std::ranges::any_of(family, [&](const auto* record) { return is_mother(*record, birth); });
}

bool is_surely_of_mother(const Held& family, const ToldBirth& birth) {
  const bool by_day = birth.mother_born && std::ranges::any_of(family, [&](const auto* record) {
                        return is_mother(*record, birth) && record->born == day_of(birth.mother_born);
                      });
  return by_day || (has_mother(family, birth) && lives_at(family, birth.postcode));
}

bool may_have_mother(const Held& family, const ToldBirth& birth) {
  const bool has_carer = std::ranges::any_of(family, [](const auto* record) { return record->role == "carer"; });
  return !has_carer || std::ranges::any_of(family, [&](const auto* record) {
    return record->role == "carer" && !differ(record->born, day_of(birth.mother_born)) &&
           (alike(record->forename, birth.mother_forename) || alike(record->surname, birth.mother_surname));
  });
}

bool lives_at(const Held& family, const std::string& postcode) {
  return std::ranges::any_of(family, [&](const auto* record) { return record->postcode == postcode; });
}

Sameness sameness(const RecordForMatching& child, const Held& family, const ToldBirth& birth) {
  const bool is_two = std::ranges::any_of(family, [&](const auto* record) {  // another record may know the forename
    return record->person == child.person && are_two(record->forename, birth.forename);
  });
  const bool is_named = !is_no_name(text::folded(child.forename)) && !is_no_name(text::folded(birth.forename));
  const bool of_other_sex = child.sex != "U" && differ(child.sex, birth.sex);
  if (are_two(child.forename, birth.forename) || (!is_named && (is_two || of_other_sex))) {
    return Sameness::another;
  }
  const bool surname = alike(child.surname, birth.surname);
  const bool by_mother = has_mother(family, birth) && (is_named || surname || is_surely_of_mother(family, birth));
  const bool by_postcode = surname && lives_at(family, birth.postcode) && !mother_is_against(family, birth);
  if (!by_mother && !by_postcode) {
    return Sameness::another;
  }
  return is_named ? Sameness::same : Sameness::perhaps;
}

}  // namespace births
