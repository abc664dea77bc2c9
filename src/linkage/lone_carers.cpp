#include "lone_carers.hpp"

#include <algorithm>
#include <set>

#include "match/fields.hpp"

namespace linkage {
namespace {

constexpr double likely_enough_alone = 0.9;

/// The day of birth, the home, the telephone or the e-mail address: the same, or one slip in a number or street; in a
/// day, exchanged (match/fields.hpp, the levels).
bool shares_more_than_names(const LikelyPair& pair) {
  constexpr match::Level one_slip = 2;
  constexpr match::Level day_and_month_exchanged = 3;
  const auto nearly_same = [&](std::string_view field) {
    const auto level = level_of(pair, field);
    return level != match::absent && level <= one_slip;
  };
  const auto born = level_of(pair, "born");
  return born == match::same || born == day_and_month_exchanged || nearly_same("phone") || nearly_same("email") ||
         (level_of(pair, "postcode") == match::same && nearly_same("street"));
}

}  // namespace

void leave_out_lone_carers(std::vector<LikelyPair>& pairs) {
  std::set<FamilyPair> with_children;
  for (const auto& pair : pairs) {
    if (pair.whose == Whose::children) {
      with_children.insert(std::minmax({pair.first_family, pair.second_family}));
    }
  }
  std::erase_if(pairs, [&](const LikelyPair& pair) {
    return pair.whose == Whose::carers && (pair.probability < likely_enough_alone || !shares_more_than_names(pair)) &&
           !with_children.contains(std::minmax({pair.first_family, pair.second_family}));
  });
}

}  // namespace linkage
