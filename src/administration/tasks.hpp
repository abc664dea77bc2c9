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
// list_structures.cpp, show_structure.cpp: the county's trees over centres
http::Response list_structures(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_structure(const Site& site, const http::Request& request, const rights::Asker& asker);
// copy_structure.cpp: how a regrouping is prepared
http::Response show_copy_structure(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response copy_structure(const Site& site, const http::Request& request, const rights::Asker& asker);
// change_structure.cpp: name and status
http::Response show_change_structure(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_structure(const Site& site, const http::Request& request, const rights::Asker& asker);
// change_node.cpp: a place of the tree
http::Response show_add_node(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response add_node(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_change_node(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_node(const Site& site, const http::Request& request, const rights::Asker& asker);
// hang_centre.cpp: to another place from a day on, or out of the structure
http::Response show_hang_centre(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response hang_centre(const Site& site, const http::Request& request, const rights::Asker& asker);

// list_centres.cpp
http::Response list_centres(const Site& site, const http::Request& request, const rights::Asker& asker);
// show_centre.cpp: what it is, where it hangs, and the areas it can hand over
http::Response show_centre(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response hand_areas_over(const Site& site, const http::Request& request, const rights::Asker& asker);
// change_centre.cpp
http::Response show_add_centre(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response add_centre(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_change_centre(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response change_centre(const Site& site, const http::Request& request, const rights::Asker& asker);
// show_reach_areas.cpp: areas that nobody answers for
http::Response show_reach_areas(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response give_areas(const Site& site, const http::Request& request, const rights::Asker& asker);

}  // namespace administration
