#pragma once

#include <optional>
#include <string>

#include "base/problems.hpp"
#include "family.hpp"
#include "form_fields.hpp"
#include "typed_values.hpp"

/// Who may say that somebody's address need not be protected any more: whoever has opened it, and says why.
namespace families {

/// Where that is asked; for everybody else, a sentence that says who may.
html::Html lift_field(const FormFields& fields, const FamilySight& sight);

/// Why, in one line of at most 200 letters; nothing, with a problem, where it was not said (beside its own field) or
/// the asker has not opened the address (beside `field`).
std::optional<std::string> lifted_because(const TypedValues& values, const FamilySight& sight, const std::string& field,
                                          base::Problems& problems);

}  // namespace families
