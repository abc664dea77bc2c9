#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "html.hpp"

namespace html {

/// The names that are not empty, with spaces between: what stands in class="", or in aria-describedby="".
std::string words(std::initializer_list<std::string_view> names);

/// `true` or `false`, as enumerated attributes have it.
std::string_view true_or_false(bool value);

/// The first that is not empty.
std::string_view either(std::string_view first, std::string_view second);

/// What stands in the element: the options' html, or else their text.
Html content(const Html& html, std::string_view text);
template <class Options>
Html content(const Options& options) {
  return content(options.html, options.text);
}

template <class Options>
bool has_content(const Options& options) {
  return !options.html.empty() || !options.text.empty();
}

}  // namespace html
