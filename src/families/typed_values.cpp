#include "typed_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/postcode.hpp"
#include "base/text.hpp"
#include "base/typed_day.hpp"

namespace families {

std::string TypedValues::text(std::string_view field) const {
  return std::string{base::trimmed(typed_in(typed_, field))};
}

std::string TypedValues::line(const std::string& field, std::string_view what, std::size_t longest) const {
  auto words = text(field);
  if (!words.empty() && (!base::is_one_line(words) || base::characters(words) > longest)) {
    problems_.add(field, fmt::format("Enter {} in one line of at most {} letters.", what, longest));
    return {};
  }
  return words;
}

std::optional<base::Date> TypedValues::day(const std::string& field, std::string_view example) const {
  const auto words = text(field);
  const auto day = base::day_as_typed(words);
  if (!words.empty() && !day) {
    problems_.add(field, fmt::format("Enter a day that there is, like {}.", example));
  }
  return day;
}

std::string TypedValues::phone(const std::string& field) const {
  constexpr std::size_t shortest = 10;
  constexpr std::size_t longest = 15;
  std::string number;
  for (const char each : text(field)) {
    if ((each >= '0' && each <= '9') || (each == '+' && number.empty())) {
      number += each;
    } else if (std::string_view{" -().,/"}.find(each) == std::string_view::npos) {
      number += '?';
    }
  }
  if (!number.empty() && (number.find('?') != std::string::npos || number.size() < shortest ||
                          number.size() > longest || (number.front() != '0' && number.front() != '+'))) {
    problems_.add(field, "Enter a telephone number like 07700 900 123, or leave it empty.");
  }
  return number;
}

std::string TypedValues::email(const std::string& field) const {
  auto address = line(field, "an e-mail address");
  const auto at = address.find('@');
  if (!address.empty() && (at == 0 || at == std::string::npos || address.find('.', at) == std::string::npos ||
                           address.find(' ') != std::string::npos || address.back() == '.')) {
    problems_.add(field, "Enter an e-mail address like name@example.org, or leave it empty.");
  }
  return address;
}

std::string TypedValues::card(const std::string& field) const {
  constexpr std::size_t shortest = 4;
  constexpr std::size_t longest = 40;
  std::string number;
  bool is_right = true;
  for (const char each : text(field)) {
    const bool is_small = each >= 'a' && each <= 'z';
    if (is_small || (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z')) {
      number += is_small ? static_cast<char>(each - 'a' + 'A') : each;
    } else {
      is_right = is_right && std::string_view{" -./"}.find(each) != std::string_view::npos;
    }
  }
  if (!is_right || (text(field).empty() ? false : number.size() < shortest || number.size() > longest)) {
    problems_.add(field, "Enter the number as it stands on the card: 4 to 40 letters and digits, like 2000 4711.");
  }
  return number;
}

std::string TypedValues::sex(const std::string& field) const {
  const auto said = text(field);
  constexpr std::array known{"F", "M", "X"};
  return std::ranges::find(known, said) == known.end() ? std::string{"U"} : said;
}

std::optional<NewHome> TypedValues::home(const std::string& row) const {
  const auto postcode = base::Postcode::parse(text(row + "postcode"));
  NewHome home{.line1 = line(row + "line1", "a line of the address"),
               .line2 = line(row + "line2", "a line of the address"),
               .town = line(row + "town", "a town"),
               .is_protected = ticked(row + "protected")};
  if (!postcode) {
    problems_.add(row + "postcode", "Enter a full postcode, like ME4 4AA.");
    return std::nullopt;
  }
  home.postcode = postcode->text();
  return home;
}

void TypedValues::check_born(const std::string& field, const std::string& role, const std::optional<base::Date>& born,
                             base::Date today) const {
  constexpr int of_age = 19;  // years; the oldest with special needs for whom a centre may plan is younger
  constexpr std::int32_t longest_expected = 300;
  constexpr std::int32_t overdue = 60;
  if (!born) {
    if (text(field).empty()) {
      problems_.add(field, role == "expected" ? "Enter the day on which the baby is due, like 3 5 2027."
                                              : "Enter the child's date of birth, like 3 5 2024.");
    }
    return;
  }
  if (role == "expected") {
    if (*born > today.plus_days(longest_expected) || *born < today.plus_days(-overdue)) {
      problems_.add(field,
                    "A baby who is expected is due within ten months. Has it been born? Then leave “expected” empty.");
    }
  } else if (*born > today) {
    problems_.add(field, "This day has not come. Is the baby expected? Then tick “expected”.");
  } else if (*born < today.minus_months(of_age * 12)) {
    problems_.add(field, "By this date of birth the child would be over 19. Enter the day as 3 5 2024.");
  }
}

}  // namespace families
