#pragma once

#include "html/html.hpp"
#include "reach/catalogue.hpp"
#include "reach/view.hpp"

namespace reach {

/// Asks with what to compare. `then`: the other side's words, as they were typed.
html::Html compare_form(const Catalogue& catalogue, const Words& then, const View& now);

}  // namespace reach
