#pragma once

#include <string>
#include <string_view>

#include "base/problems.hpp"
#include "html/components.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

/// What this room's pages with forms have in common.
namespace administration {

/// The sentence for that field, beside it.
html::ErrorMessage error_beside(const base::Problems& problems, std::string_view field);
/// All sentences, above the form, each a link to its field; nothing where there are none.
html::Html error_summary_of(const base::Problems& problems);
/// Problems for a program: 422.
http::Response problems_json(const base::Problems& problems);
/// A form of one button, with its token.
html::Html button_form(const http::Request& request, std::string action, const html::Html& button);

}  // namespace administration
