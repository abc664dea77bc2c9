#pragma once

#include "html/page.hpp"

namespace pages {

/// The page of a place, as the design's sketch has it.
html::Html place_page(const html::Assets& assets);

/// A form that came back with errors, with a field of every kind.
html::Html form_page(const html::Assets& assets);

/// A record: summary list, tabs, details, banner, pagination; nobody signed in.
html::Html record_page(const html::Assets& assets);

}  // namespace pages
