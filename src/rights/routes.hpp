#pragma once

#include <vector>

#include "http/route.hpp"
#include "rights/site.hpp"

namespace rights {

/// The cookie of a sign-in, as http::own_cookie() takes it: http::Options::session_cookie, by which forms are bound to
/// it.
inline constexpr auto sign_in_cookie_name = "hearth";

/// Who asks, where that permission is theirs somewhere. Else, for people: the sign-in page, or what is still wanted of
/// their sign-in, or 403 (at `/`, the way to where their own work begins); for programs: 401 or 403. A form that is
/// stopped because its sign-in ended is kept, and can be sent after signing in.
http::Gate<Permission, Asker> gate(const Site& site);
/// The same where one of these permissions is theirs somewhere.
http::Gate<Permissions, Asker> gate_of_any(const Site& site);

/// The room's pages: signing in and out, links, one's own account, accounts.
std::vector<http::Endpoint> endpoints(const Site& site);

/// Where Links' tokens are followed.
std::string address_of_link(std::string_view token);

}  // namespace rights
