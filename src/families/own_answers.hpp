#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "family.hpp"
#include "form_fields.hpp"
#include "own_fields.hpp"
#include "typed_values.hpp"

/// Answers to the council's own fields, on forms.
namespace families {

/// What a form calls the field: `child-1-own-nursery` in the row `child-1-`, `own-car` of the whole family.
std::string own_name(std::string_view row, const OwnField& field);

/// Asks it, with why. An answer that stands there and is none of the choices any more can be kept.
html::Html own_input(const FormFields& fields, const std::string& name, const OwnField& field);

/// What was typed, as it is kept; empty where nothing was. A problem beside it where it is not of the field's type, or
/// is missing though it must be there.
std::string own_typed(const TypedValues& values, base::Problems& problems, const std::string& name,
                      const OwnField& field, bool must);

/// All of them, of somebody who was not asked yet.
html::Html own_inputs(const FormFields& fields, std::string_view row, const std::vector<OwnField>& asked);
/// What was typed into these: facts of that person, held so. `must`: whatever is required must be there.
std::vector<OwnAnswer> own_answers_typed(const TypedValues& values, base::Problems& problems, std::string_view row,
                                         const std::vector<OwnField>& asked, bool must, std::int64_t person,
                                         const base::Interval& held);

}  // namespace families
