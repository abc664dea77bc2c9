#pragma once

#include <expected>
#include <functional>
#include <string>

#include "administration/site.hpp"
#include "base/problems.hpp"
#include "db/session.hpp"
#include "organisation/edits.hpp"

namespace administration {

/// Where to go when it is done, or what was wrong.
using Changed = std::expected<std::string, base::Problems>;
/// What a form asks for, in a unit of work that writes alone.
using Change = std::function<Changed(db::Session&, const organisation::Doer&)>;
/// The form again, with what was wrong and what was typed.
using ShowAgain = std::function<http::Response(const base::Problems&)>;

/// Why somebody may not change it: the county's structures are for those whose right holds everywhere. Nothing where
/// they may.
std::optional<http::Response> refusal(const rights::Asker& asker, rights::Permission permission);

/// Does it and goes on to the page that shows it done; or says what was wrong, to people by the form, to programs as
/// JSON.
http::Response carry_out(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const Change& change, const ShowAgain& show_again);

}  // namespace administration
