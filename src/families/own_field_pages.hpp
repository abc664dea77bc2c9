#pragma once

#include <string>

#include "families/site.hpp"
#include "html/html.hpp"
#include "new_family.hpp"

/// What the pages of what a registration asks have in common.
namespace families {

inline constexpr auto own_fields_address = "/own-fields";
std::string address_of_own_field(std::string_view field);

/// What was typed into the form.
TypedFields own_field_typed(const http::Request& request);

/// The boxes and lines of a field; `is_new`: with whom it is asked of and its type, which cannot be changed afterwards.
/// `has_choices`: of a list, or not known yet. `was_sensitive`: it stays so.
struct OwnFieldForm {
  bool is_new = false;
  bool has_choices = false;
  bool was_sensitive = false;
};
html::Html own_field_inputs(const TypedFields& typed, const base::Problems& problems, const OwnFieldForm& form);

/// Whoever may change what the whole county's registrations ask; to others the pages are to read.
bool manages_registration(const rights::Asker& asker);
http::Response own_fields_refused();

}  // namespace families
