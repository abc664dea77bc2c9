#include "typed_day.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace base {
namespace {

constexpr std::array<std::string_view, 12> month_names{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
constexpr std::size_t least_letters = 3;  // `Sep`, of a month
constexpr int this_century = 2000;

/// What stands between spaces, dots, slashes and hyphens, in small letters.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts(1);
  for (const char letter : text) {
    if (std::string_view{" ./-,"}.find(letter) == std::string_view::npos) {
      parts.back() += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    } else if (!parts.back().empty()) {
      parts.emplace_back();
    }
  }
  if (parts.back().empty()) {
    parts.pop_back();
  }
  return parts;
}

std::optional<int> number_in(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && number > 0 ? std::optional{number} : std::nullopt;
}

std::optional<int> month_in(const std::string& text) {
  if (const auto number = text.size() <= 2 ? number_in(text) : std::nullopt) {
    return number;
  }
  const auto found = std::ranges::find_if(month_names, [&](std::string_view name) { return name.starts_with(text); });
  return text.size() < least_letters || found == month_names.end()
             ? std::nullopt
             : std::optional{static_cast<int>(found - month_names.begin()) + 1};
}

std::optional<int> year_in(const std::string& text) {
  const auto number = number_in(text);
  return number && text.size() == 2   ? std::optional{this_century + *number}
         : number && text.size() == 4 ? number
                                      : std::nullopt;
}

}  // namespace

std::optional<Date> day_as_typed(std::string_view text) {
  if (const auto iso = Date::parse(text)) {
    return iso;
  }
  const auto parts = parts_of(text);
  if (parts.size() != 3) {
    return std::nullopt;
  }
  const auto day = parts[0].size() <= 2 ? number_in(parts[0]) : std::nullopt;
  const auto month = month_in(parts[1]);
  const auto year = year_in(parts[2]);
  return day && month && year ? Date::of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day))
                              : std::nullopt;
}

}  // namespace base
