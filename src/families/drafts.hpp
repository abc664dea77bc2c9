#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/uuid.hpp"
#include "db/session.hpp"
#include "new_family.hpp"
#include "secrets/secrets.hpp"

/// Registrations that are not finished: kept as they are typed, each for the account that began it, so that a dead
/// battery, a lost line or a page left by mistake costs nothing. They belong to no family yet, so what was typed is
/// encrypted with the installation's key.
namespace families {

struct Draft {
  base::Uuid id;
  TypedFields typed = {};
  std::string changed = {};  ///< an instant, UTC
};

void begin_draft(db::Session& session, const secrets::Key& key, const Draft& draft, std::int64_t account);
/// Whether there is such a draft of that account.
bool save_draft(db::Session& session, const secrets::Key& key, const Draft& draft, std::int64_t account);
std::optional<Draft> find_draft(db::Session& session, const secrets::Key& key, const base::Uuid& id,
                                std::int64_t account);
/// Those of an account, latest first.
std::vector<Draft> drafts_of(db::Session& session, const secrets::Key& key, std::int64_t account);
void remove_draft(db::Session& session, const base::Uuid& id, std::int64_t account);

/// What was typed, encrypted with the installation's key.
std::string boxed(const secrets::Key& key, const TypedFields& typed);
/// Nothing of what another key was used for.
TypedFields unboxed(const secrets::Key& key, std::string_view box);

/// What somebody would call what was typed: the first child's or carer's name; without one, words that say so.
std::string title_of(const TypedFields& typed);

}  // namespace families
