#pragma once

#include <vector>

#include "http/route.hpp"
#include "rights/site.hpp"

namespace rights {

/// Who asks, where that permission is theirs somewhere. Else, for people: the sign-in page, or what is still wanted of
/// their sign-in, or 403; for programs: 401 or 403. What changes something must carry the sign-in's token, or it is
/// stopped too. A form that is stopped because its sign-in ended is kept, and can be sent after signing in.
http::Gate<Permission, Asker> gate(const Site& site);

/// The room's pages: signing in and out, links, one's own account, accounts.
std::vector<http::Endpoint> endpoints(const Site& site);

/// What a form within the frame of all pages carries, that of signing out (html::SignedIn::csrf_token).
std::string token_for_forms(const Site& site, const http::Request& request);

}  // namespace rights
