#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iterator>
#include <string>

#include "compare.hpp"
#include "levels.hpp"
#include "text/edits.hpp"

namespace match {
namespace {

bool digits_only(std::string_view text) {
  return std::ranges::all_of(text, [](char each) { return each >= '0' && each <= '9'; });
}

std::string_view year(std::string_view date) { return date.substr(0, 4); }
std::string_view month(std::string_view date) { return date.substr(4, 2); }
std::string_view day(std::string_view date) { return date.substr(6, 2); }

int whole(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

int same_parts(std::string_view a, std::string_view b) {
  return (year(a) == year(b) ? 1 : 0) + (month(a) == month(b) ? 1 : 0) + (day(a) == day(b) ? 1 : 0);
}

bool first_of_january(std::string_view date) { return date.substr(4) == "0101"; }

// Nobody's parent is younger than 14 years more; a slip in the year leaves day and month as they are.
Level far_apart(std::string_view a, std::string_view b) {
  const auto years = std::abs(whole(year(a)) - whole(year(b)));
  return years >= 14 && a.substr(4) != b.substr(4) ? date_level::generation : date_level::different;
}

Level compare_whole_dates(std::string_view a, std::string_view b) {
  if (text::slips(a, b, 1) == 1) {
    return date_level::slip;
  }
  if (year(a) == year(b) && month(a) == day(b) && day(a) == month(b)) {
    return date_level::exchanged;
  }
  if (same_parts(a, b) == 2) {
    return date_level::two_parts;
  }
  if (year(a) == year(b)) {
    return first_of_january(a) || first_of_january(b) ? date_level::first_of_january : date_level::near;
  }
  return text::slips(a, b, 2) == 2 ? date_level::near : far_apart(a, b);
}

std::size_t letters_first(std::string_view code) {
  return static_cast<std::size_t>(std::ranges::find_if(code, [](char each) { return each <= '9'; }) - code.begin());
}

bool same_without(std::string_view a, std::string_view b, std::size_t last) {
  return a.size() > last && b.size() > last && a.substr(0, a.size() - last) == b.substr(0, b.size() - last);
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), [](char each) { return each >= '0' && each <= '9'; });
  return digits;
}

// A number is put behind a name to tell apart those who bear it: a slip in it there may be, two make another address.
bool are_told_apart(std::string_view name_a, std::string_view name_b) {
  return text::slips(digits_of(name_a), digits_of(name_b), 1) > 1;
}

}  // namespace

Level compare_dates(std::string_view a, std::string_view b) {
  if (a.size() == 8 && b.size() == 8 && digits_only(a) && digits_only(b)) {
    return compare_whole_dates(a, b);
  }
  if (std::min(a.size(), b.size()) >= 4 && year(a) == year(b)) {
    return date_level::near;
  }
  return text::slips(a, b, 1) == 1 ? date_level::slip : date_level::different;
}

Level compare_postcodes(std::string_view a, std::string_view b) {
  if (text::slips(a, b, 1) == 1) {
    return postcode_level::slip;
  }
  const auto letters = letters_first(a);
  const bool lettered = letters > 0 && letters_first(b) == letters && a.substr(0, letters) == b.substr(0, letters);
  if (same_without(a, b, lettered ? 2 : 1)) {
    return postcode_level::nearby;
  }
  if (same_without(a, b, lettered ? 3 : 2)) {
    return postcode_level::district;
  }
  return lettered ? postcode_level::area : postcode_level::different;
}

Level compare_numbers(std::string_view a, std::string_view b) {
  const auto most = std::min(a.size(), b.size()) >= 6 ? std::size_t{2} : std::size_t{1};
  const auto found = text::slips(a, b, most);
  return found == 1 ? number_level::slip : found == 2 && most == 2 ? number_level::two_slips : number_level::different;
}

Level compare_emails(std::string_view a, std::string_view b) {
  const auto name_a = a.substr(0, a.find('@'));
  const auto name_b = b.substr(0, b.find('@'));
  if (are_told_apart(name_a, name_b)) {
    return email_level::different;
  }
  // A name of a few letters is somebody else's where one differs.
  const auto allowed = std::min(name_a.size(), name_b.size()) >= 6 ? std::size_t{2} : std::size_t{0};
  if (text::slips(a, b, 2) <= 2 && text::slips(name_a, name_b, allowed) <= allowed) {
    return email_level::slip;
  }
  if (name_a == name_b) {
    return email_level::same_name;
  }
  return text::jaro_winkler(name_a, name_b) >= 0.9 || text::jaro_winkler(a, b) >= 0.93 ? email_level::alike
                                                                                       : email_level::different;
}

bool have_one_number(std::string_view a, std::string_view b) {
  const auto digits = digits_of(a.substr(0, a.find('@')));
  return digits.size() >= 2 && digits == digits_of(b.substr(0, b.find('@')));
}

}  // namespace match
