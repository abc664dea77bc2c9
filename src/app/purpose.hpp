#pragma once

#include <expected>

#include "frame.hpp"
#include "http/route.hpp"
#include "rights/rights.hpp"

namespace app {

/// Writes the look into the journal before anything is shown. Where the asker's role must say what it is for, and has
/// not within the last half hour, the answer is a page that asks.
std::expected<void, http::Response> record_look(rights::Rights& rights, const Frame& frame,
                                                const http::Request& request, const rights::Asker& asker,
                                                rights::Look look);

/// Where that page leads: keeps the purpose in the browser for half an hour, and goes on to what was wanted. What it
/// refers to must outlive it.
http::Route<rights::Permissions, rights::Asker> choose_purpose(const rights::Rights& rights, const Frame& frame);

}  // namespace app
