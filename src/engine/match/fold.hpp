#pragma once

#include <string>
#include <string_view>

namespace match {

/// Lower-case letters without accents, digits, and single blanks for whatever else stands between: `O'Brien-Łoś` is
/// `obrien los`. Letters of other scripts stay as they are, case folded. `text` is UTF-8; bytes that are not become
/// U+FFFD, and so a blank.
std::string folded(std::string_view text);

}  // namespace match
