#pragma once

#include "chance.hpp"
#include "engagement.hpp"
#include "family.hpp"
#include "names.hpp"

namespace demo {

/// The share of the records of children that are of a child who has another record (invented; councils say one to
/// three per cent).
constexpr double duplicate_share = 0.015;

/// The same family as a second desk takes it down: one carer and some of the children, under keys of their own, with a
/// name misheard, mistyped or in another form, a day and month exchanged, an abbreviated address; registered, and
/// coming now and then, somewhere near. Never without a child under five, where `family` has one at `as_at`.
Family taken_down_again(const Family& family, const Names& names, const Surroundings& surroundings, Chance& chance);

}  // namespace demo
