#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/problems.hpp"

namespace rights {

/// Fifteen characters: NIST SP 800-63B-4, section 3.1.1.2, asks that where a password is all there is, as it is for
/// most roles. Three words do it. Every character counts the same, blanks and all languages included.
constexpr std::size_t shortest_password = 15;
/// Far more than anybody remembers (the same section asks for 64 at least); a bound for the machine's sake.
constexpr std::size_t longest_password = 256;

/// Problems (field `password`) where the password is too short, too long, no text, or one that others would try first:
/// a common password, a run or a repetition, `own_words` (name, e-mail address) with little around them. No rule asks
/// for capitals, digits or signs (the same section: "SHALL NOT impose other composition rules").
base::Problems password_problems(std::string_view password, std::span<const std::string> own_words);

}  // namespace rights
