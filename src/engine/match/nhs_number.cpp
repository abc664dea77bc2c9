#include "nhs_number.hpp"

#include <algorithm>

namespace match {

bool is_nhs_number(std::string_view digits) {
  const auto is_digit = [](char each) { return each >= '0' && each <= '9'; };
  if (digits.size() != 10 || !std::ranges::all_of(digits, is_digit)) {
    return false;
  }
  if (std::ranges::all_of(digits, [&](char each) { return each == digits.front(); })) {
    return false;
  }
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) {
    sum += (digits[i] - '0') * (10 - static_cast<int>(i));
  }
  const int check = (11 - sum % 11) % 11;
  return check != 10 && check == digits.back() - '0';
}

}  // namespace match
