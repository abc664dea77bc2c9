#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "match/fields.hpp"

namespace linkage {

/// Of whom two records are compared: children with children and expected babies, carers with carers.
enum class Whose : std::uint8_t { children, carers };

/// What is compared of each, in this order. What is learned of an address is told to those alone who see addresses.
const std::vector<match::Field>& fields_compared(Whose whose);
/// `date of birth`.
std::string_view field_words(std::string_view name);
bool is_of_address(std::string_view name);

}  // namespace linkage
