#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/cookie.hpp"
#include "http/request.hpp"
#include "secrets/secrets.hpp"

/// What a browser holds of a sign-in, and how a request proves that it comes from a page of ours.
namespace rights {

/// The token of the request's sign-in; empty where it has none.
std::string_view sign_in_token(const http::Request& request);

/// Holds the token until the browser ends. Lax, and not strict: an address that was kept or sent opens for whoever is
/// signed in, and all that changes something is a POST, with which Lax sends no cookie from elsewhere.
http::Cookie sign_in_cookie(const http::Request& request, std::string_view token);
/// Takes it away.
http::Cookie no_sign_in_cookie(const http::Request& request);

/// What the forms of a sign-in carry (field html::csrf_field); another for every sign-in, and none without one.
std::string forgery_token(const http::Request& request);

/// False where the browser says that the request was made by a page of another site. Programs say nothing, and nobody
/// can make them act for somebody else.
bool from_this_site(const http::Request& request);

}  // namespace rights
