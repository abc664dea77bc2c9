#pragma once

#include "administration/site.hpp"

/// One task a thing that a person does; each in a file of its own.
namespace administration {

/// What of administration is the asker's, each with what it is for.
http::Response show_administration(const Site& site, const http::Request& request, const rights::Asker& asker);

// show_journal.cpp, show_verification.cpp
http::Response show_journal(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_verification(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Begins one, unless one is under way.
http::Response verify_journal(const Site& site, const http::Request& request, const rights::Asker& asker);

}  // namespace administration
