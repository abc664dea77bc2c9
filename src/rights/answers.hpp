#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "html/components.hpp"
#include "html/problems.hpp"
#include "kept_work.hpp"
#include "site.hpp"

/// What the pages of this room have in common.
namespace rights {

using Json = nlohmann::ordered_json;

using html::error_of;
using html::summary_of;

/// Heading, what is wrong, content, in a column that reads well.
html::Html column(std::string_view heading, const base::Problems& problems, const html::Html& content);

/// Problems for a program: 422.
http::Response json_of(const base::Problems& problems);

/// What was typed into the field; nothing where the form has no such field.
std::string typed(const http::Request& request, std::string_view field);

/// A form with its token.
html::Html own_form(const http::Request& request, std::string action, const html::Html& content);

/// Where work that was kept goes on, by POST (show_kept).
inline constexpr auto kept_address = "/sign-in/kept";

/// What follows a sign-in that went on: the next stage, or where the visitor was going. With its cookie.
http::Response go_on(const Site& site, const http::Request& request, const Opened& opened, const Going& going);

/// Where somebody with these rights begins.
std::string home_of(const Asker& asker);

}  // namespace rights
