#pragma once

#include "families/site.hpp"

/// One task a thing that a person does; each in a file of its own.
namespace families {

/// The page of a family, to read: journalled before it is shown. To whoever may not see it, it is not there.
http::Response show_family(const Site& site, const http::Request& request, const rights::Asker& asker);

/// Asks for what somebody remembers of a family.
http::Response show_search(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Shows the families that fit it and that the asker may see, each with why: journalled before it is shown.
http::Response find_family(const Site& site, const http::Request& request, const rights::Asker& asker);

}  // namespace families
