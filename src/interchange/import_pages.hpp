#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/problems.hpp"
#include "html/html.hpp"
#include "http/request.hpp"
#include "interchange/imports.hpp"
#include "past_imports.hpp"

/// What the pages of this room have in common.
namespace interchange {

/// A form of one button, with its token.
html::Html one_button_form(const http::Request& request, std::string action, const html::Html& content);
/// `group_memberships` as `group memberships`.
std::string file_words_of(std::string_view file);

/// The state's word for programs: `previewed`.
std::string_view word_of(ImportState state);
/// The import as a page tells it, below its heading.
html::Html import_content(const http::Request& request, const ImportSeen& seen);
nlohmann::ordered_json import_json(const ImportSeen& seen);

}  // namespace interchange
