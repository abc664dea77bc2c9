#pragma once

#include <string>
#include <string_view>

namespace rights {

/// Unicode's form NFKC: the same characters typed on two keyboards become the same bytes.
std::string normal_form(std::string_view utf8);

/// The same without regard to capitals (NFKC_Casefold): two e-mail addresses that people take for one are one.
std::string folded(std::string_view utf8);

}  // namespace rights
