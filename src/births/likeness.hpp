#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "families/for_matching.hpp"
#include "families/told_birth.hpp"

/// Whether somebody who is held is somebody of whom a list tells. Pure; reads nobody.
namespace births {

/// A family as it is held: its records.
using Held = std::vector<const families::RecordForMatching*>;

/// Both said, and the same but for case, accents and hyphens.
bool alike(const std::string& one, const std::string& other);
bool differ(const std::string& one, const std::string& other);

/// Whether these forenames are of two children: both are said, and neither begins the other (“Ada”, “Ada Rose”). One
/// that says only that there is none yet, like “Baby”, may be of anybody; “Twin 1” and “Twin 2” are two.
bool are_two(const std::string& forename, const std::string& other);

/// Whether this carer can be the mother: both names alike, and no birth date against it.
bool is_mother(const families::RecordForMatching& carer, const families::ToldBirth& birth);
bool has_mother(const Held& family, const families::ToldBirth& birth);
/// Her names, with her birth date or the postcode.
bool is_surely_of_mother(const Held& family, const families::ToldBirth& birth);
/// Whether nobody there is known to be somebody else than the mother: no carer, or one whose name is half alike.
bool may_have_mother(const Held& family, const families::ToldBirth& birth);
bool lives_at(const Held& family, const std::string& postcode);

enum class Sameness : std::uint8_t { another, perhaps, same };
/// Whether a child that is held, of this family and born on that day, is the one that was told of. `perhaps`: one of
/// them has no forename yet.
Sameness sameness(const families::RecordForMatching& child, const Held& family, const families::ToldBirth& birth);

}  // namespace births
