#pragma once

#include <expected>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/problems.hpp"
#include "db/entry.hpp"
#include "edits.hpp"
#include "timeline.hpp"

/// What the edits of this room have in common.
namespace organisation {

using Json = nlohmann::ordered_json;

/// One problem, as an answer that is none.
std::unexpected<base::Problems> problem(std::string field, std::string sentence);

/// The name without blanks around it; a problem beside the field where there is none, or it is no name. `what` is what
/// it names: `the centre`.
std::string checked_name(const std::string& name, std::string_view field, std::string_view what,
                         base::Problems& problems);

/// A key made of a name: `Chatham and Gillingham` becomes `chatham-and-gillingham`; the first of it, `-2`, `-3` … that
/// `taken` does not refuse.
std::string key_from(std::string_view name, std::string_view otherwise,
                     const std::function<bool(const std::string& key)>& taken);

/// `2026-09-30`; null for always and still.
Json day_or_null(base::Date day);
/// The owner; null for nobody.
Json owner_or_null(const std::optional<std::string>& owner);

db::Entry entry_of(const Doer& doer, std::string_view table, std::string_view action, const Json& detail);

/// As a cell of held_from or held_to has it.
std::optional<std::string> cell_of(base::Date day);

}  // namespace organisation
