#pragma once

#include "administration/site.hpp"

/// One task a thing that a person does; each in a file of its own.
namespace administration {

/// What of administration is the asker's, each with what it is for.
http::Response show_administration(const Site& site, const http::Request& request, const rights::Asker& asker);

}  // namespace administration
