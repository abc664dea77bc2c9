#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/problems.hpp"
#include "db/session.hpp"
#include "new_family.hpp"
#include "own_fields.hpp"

/// What the council does to its own fields, each with its entry in the journal. In transactions that write alone.
namespace families {

/// So many are asked at once of a child, of a carer, of a family.
inline constexpr std::size_t most_own_fields = 20;

/// A field as the form shows it: `label`, `hint`, `purpose`, `choices` (a line each), `required`, `sensitive`.
TypedFields own_field_fields(const OwnField& field);

/// Adds the field that was typed, with `asked_of` and `type` as well, to be asked from today; its key, made of its
/// label. Where it stands so already it is sent twice: nothing is done.
std::expected<std::string, base::Problems> add_own_field(db::Session& session, const std::string& actor,
                                                         const TypedFields& typed, base::Date today);

/// Changes its words, its choices and whether it is required. Whom it is asked of and its type stay, for they say what
/// the answers are that were given; and what was told as sensitive stays so.
base::Problems change_own_field(db::Session& session, const std::string& actor, const OwnField& standing,
                                const TypedFields& typed);

/// It is asked no more from today on; from tomorrow on where it was opened today.
void close_own_field(db::Session& session, const std::string& actor, const OwnField& standing, base::Date today);

}  // namespace families
