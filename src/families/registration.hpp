#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drafts.hpp"
#include "families/site.hpp"
#include "found_families.hpp"
#include "registration_form.hpp"

/// What the pages of a registration have in common.
namespace families {

/// A draft of the asker's own, and what they may choose from.
struct OpenRegistration {
  Draft draft;
  Offered offered;
};

/// Nothing where the address names no draft of this asker's.
std::optional<OpenRegistration> asked_registration(const Site& site, const http::Request& request,
                                                   const rights::Asker& asker);
Offered offered_to(const Site& site, const rights::Asker& asker);
/// Puts in what the council asks of its own on that day, and what must be answered.
void offer_own_fields(db::Session& session, base::Date today, bool with_sensitive, Offered& offered);

/// What was typed; at the only centre that is offered, where there is one alone.
TypedFields with_only_centre(TypedFields typed, const Offered& offered);

std::string address_of(const Draft& draft, std::string_view page);

/// Families that may be the same, of those that the asker may see: whoever is registered already is not registered
/// again.
std::vector<FoundFamily> likely_the_same(const Site& site, const rights::Asker& asker, const NewFamily& family);

/// Registrations that the asker began and did not finish; nothing where there are none.
html::Html unfinished(const Site& site, const rights::Asker& asker);

}  // namespace families
