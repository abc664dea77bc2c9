#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drafts.hpp"
#include "families/site.hpp"
#include "found_families.hpp"
#include "registration_pages.hpp"

/// What the pages of a registration at the desk have in common.
namespace families {

/// A draft of the asker's own, and what they may choose from.
struct OpenRegistration {
  base::Uuid id;
  std::string changed;  ///< an instant, UTC
  Typing typing;
};

/// Nothing where the address names no draft of this asker's.
std::optional<OpenRegistration> asked_registration(const Site& site, const http::Request& request,
                                                   const rights::Asker& asker);
Offered offered_to(const Site& site, const rights::Asker& asker);
/// To a parent at home: no sensitive group, for whoever stands beside them may read it. No centre where it is not open.
Offered offered_at_home(db::Session& session, std::int64_t centre, base::Date today);
/// Puts in what the council asks of its own on that day, and what must be answered.
void offer_own_fields(db::Session& session, base::Date today, bool with_sensitive, Offered& offered);

std::string address_of(const Draft& draft);
/// The instant, UTC.
std::string now_words(const Site& site);

/// Families that may be the same, of those that the asker may see: whoever is registered already is not registered
/// again.
std::vector<FoundFamily> likely_the_same(const Site& site, const rights::Asker& asker, const NewFamily& family);

/// Registrations that the asker began and did not finish; nothing where there are none.
html::Html unfinished(const Site& site, const rights::Asker& asker);

}  // namespace families
