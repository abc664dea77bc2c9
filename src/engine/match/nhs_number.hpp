#pragma once

#include <string_view>

namespace match {

/// Whether these are ten digits of which the last is the check digit of the first nine: 11 less the sum of the digits
/// by 10, 9 ... 2, modulo 11; 11 is written 0, and a number whose check digit would be 10 is not given out (NHS Data
/// Dictionary, NHS NUMBER). Ten times the same digit passes that sum and is never given out, so is none.
bool is_nhs_number(std::string_view digits);

}  // namespace match
