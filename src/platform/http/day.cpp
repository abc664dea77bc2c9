#include "day.hpp"

#include <array>
#include <charconv>

namespace http {
namespace {

constexpr int first_year = 1000;  // a year in two figures is a slip, not a year of the first century

std::optional<int> whole(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

}  // namespace

std::expected<std::optional<base::Date>, base::Problems> read_day(const Form& form, const std::string& field) {
  const auto part = [&](const char* name) { return form.text(field + name).value_or(""); };
  const auto parts = std::array{part("-day"), part("-month"), part("-year")};
  if (parts[0].empty() && parts[1].empty() && parts[2].empty()) {
    return std::nullopt;
  }
  const auto [day, month, year] = std::array{whole(parts[0]), whole(parts[1]), whole(parts[2])};
  const auto date = day && month && year && *day > 0 && *month > 0 && *year >= first_year
                        ? base::Date::of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day))
                        : std::nullopt;
  if (!date) {
    return std::unexpected{
        base::Problems{field, "Enter a day that there is, like 27 3 2027, or leave all three empty."}};
  }
  return date;
}

}  // namespace http
