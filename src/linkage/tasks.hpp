#pragma once

#include "linkage/site.hpp"

/// One task a thing that a person does; each in a file of its own.
namespace linkage {

/// Families that may be one: of those that the asker may see by name, the likeliest first, by the page.
http::Response list_duplicates(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Two families side by side, with what makes them alike: journalled before it is shown.
http::Response show_duplicate(const Site& site, const http::Request& request, const rights::Asker& asker);
/// They are one: joined; and on to the next pair. Sent twice, it does nothing and says the same.
http::Response join_duplicate(const Site& site, const http::Request& request, const rights::Asker& asker);
/// They are two, and are not shown again.
http::Response keep_duplicate_apart(const Site& site, const http::Request& request, const rights::Asker& asker);
/// What a family was joined with, by whom and when.
http::Response show_joins(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Finds the family that this one may be the same as, by what is remembered of it: each leads to the comparison of
/// both.
http::Response find_other_family(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Asks, before a join is taken back, to whom what came since belongs.
http::Response show_parting(const Site& site, const http::Request& request, const rights::Asker& asker);
/// Takes a join back: each record is as it was, with what came since put where it belongs. Sent twice, it does nothing.
http::Response part_family(const Site& site, const http::Request& request, const rights::Asker& asker);

}  // namespace linkage
