#pragma once

#include <string_view>

#include "base/problems.hpp"
#include "html/components.hpp"

/// What was wrong with a form, where the design system wants it said.
namespace html {

/// The sentence for that field, beside it.
ErrorMessage error_of(const base::Problems& problems, std::string_view field);
/// All sentences, above the form, each a link to its field; nothing where there are none.
Html summary_of(const base::Problems& problems);

}  // namespace html
