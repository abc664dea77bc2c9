#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "change_family.hpp"
#include "family.hpp"
#include "family_edits.hpp"
#include "form_fields.hpp"
#include "html/html.hpp"

/// That somebody died, or that there will be no baby, was written down wrongly: of another person, or of another day.
namespace families {

/// The day, to be put right or taken back, with what that brings back and what it does not. Of somebody who died.
html::Html death_field(const FormFields& fields, const ToChange& to, const Member& member);

/// What ended on the day that was wrong ended on the right one, or holds again where nobody died; but not where
/// something of its kind was said since, nor what somebody is to a person who died themselves.
void correct_death(const Family& family, const Member& before, std::optional<base::Date> right, std::string_view reason,
                   FamilyEdits& edits);

}  // namespace families
