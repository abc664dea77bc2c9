#include "value.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/fold.hpp"

namespace match {
namespace {

bool is_digit(char each) { return each >= '0' && each <= '9'; }

bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

std::string squeezed(std::string text) {
  std::erase(text, ' ');
  return text;
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string two_digits(std::string_view part) { return part.size() == 1 ? "0" + std::string{part} : std::string{part}; }

std::string month_digits(std::string_view part) {
  static constexpr auto months = std::to_array<std::string_view>(
      {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
  const auto* const found = std::ranges::find(months, part.substr(0, 3));
  return found == months.end() ? two_digits(part) : two_digits(std::to_string(found - months.begin() + 1));
}

// A time of day behind the date is left out: what is left of `1976-11-29T00:00:00` is its first ten characters.
std::string_view without_time(std::string_view cell) {
  const bool time =
      cell.size() > 10 && (cell[10] == 'T' || cell[10] == ' ') && cell.find(':') != std::string_view::npos;
  return time ? cell.substr(0, 10) : cell;
}

std::string prepared_date(std::string_view cell) {
  auto plain = text::folded(without_time(cell));
  const auto parts = parts_of(plain);
  if (parts.size() == 3 && parts[0].size() == 4 && all_digits(parts[0])) {
    return std::string{parts[0]} + month_digits(parts[1]) + two_digits(parts[2]);
  }
  if (parts.size() == 3 && parts[2].size() == 4 && all_digits(parts[2])) {
    return std::string{parts[2]} + month_digits(parts[1]) + two_digits(parts[0]);
  }
  return squeezed(std::move(plain));
}

std::string prepared_phone(std::string_view cell) {
  std::string digits;
  std::ranges::copy_if(cell, std::back_inserter(digits), is_digit);
  return digits.size() > 10 ? digits.substr(digits.size() - 10) : digits;
}

std::string prepared_email(std::string_view cell) {
  std::string address;
  for (const char each : cell) {
    if (static_cast<unsigned char>(each) > ' ') {
      address += each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    }
  }
  return address;
}

}  // namespace

std::string prepared(Kind kind, std::string_view cell) {
  switch (kind) {
    case Kind::date:
      return prepared_date(cell);
    case Kind::phone:
      return prepared_phone(cell);
    case Kind::email:
      return prepared_email(cell);
    case Kind::postcode:
    case Kind::number:
    case Kind::nhs_number:
      return squeezed(text::folded(cell));
    default:
      return text::folded(cell);
  }
}

bool has_words(Kind kind) {
  switch (kind) {
    case Kind::given_name:
    case Kind::surname:
    case Kind::full_name:
    case Kind::street:
    case Kind::place:
    case Kind::text:
      return true;
    default:
      return false;
  }
}

}  // namespace match
