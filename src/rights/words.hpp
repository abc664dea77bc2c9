#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "answers.hpp"

/// Accounts and grants in words, for pages and programs.
namespace rights {

/// What a form says of a grant that is for the whole authority.
inline constexpr std::string_view everywhere = "everywhere";

/// What the nodes of structures are called: `Swale (Districts 2026)`.
std::map<Place, std::string> place_names(db::Database& database);

/// `Open`, `Invited`, `Closed`.
std::string state_of(const Account& account);
/// The role's name; its key where there is no such role any more.
std::string name_of(const Roles& roles, const Grant& grant);
std::string name_of(const std::map<Place, std::string>& names, const Grant& grant);
/// `from 1 May 2026 to 31 May 2026`.
std::string interval_of(const Grant& grant);

/// Grants in force and to come, those that ended after them; a form to end each where `ends` is true.
html::Html grants_table(const Site& site, const http::Request& request, const Holder& holder, base::Date today,
                        bool ends);

/// What a program is told.
Json told(const Holder& holder);

}  // namespace rights
