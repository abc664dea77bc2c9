#pragma once

#include <string_view>

#include "http/request.hpp"

/// What a browser holds of a sign-in.
namespace rights {

/// The token of the request's sign-in; empty where it has none.
std::string_view sign_in_token(const http::Request& request);

/// Holds the token until the browser ends. Lax, and not strict: an address that was kept or sent opens for whoever is
/// signed in, and all that changes something is a POST, with which Lax sends no cookie from elsewhere.
http::Cookie sign_in_cookie(const http::Request& request, std::string_view token);
/// Takes it away.
http::Cookie no_sign_in_cookie(const http::Request& request);

/// False where the browser says that the request was made by a page of another site.
bool from_this_site(const http::Request& request);

}  // namespace rights
