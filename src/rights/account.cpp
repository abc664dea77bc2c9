#include "account.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace rights {
namespace {

constexpr std::size_t longest = 200;

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{}
                                         : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool printable(std::string_view text) {
  return !base::first_invalid_utf8(text) &&
         std::ranges::none_of(text, [](unsigned char each) { return each < 0x20 || each == 0x7f; });
}

// RFC 5321 allows far more than any council uses; whether a message arrives is the only proof.
bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != 0 && at != std::string_view::npos && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
         text.find_first_of(" ,;<>\"") == text.npos;
}

}  // namespace

std::expected<AccountWords, base::Problems> checked(const AccountWords& words) {
  const auto name = without_blanks(words.name);
  const auto email = without_blanks(words.email);
  base::Problems problems;
  if (name.empty()) {
    problems.add("name", "Enter a name.");
  } else if (name.size() > longest || !printable(name)) {
    problems.add("name", "Enter a name of at most 200 letters, in one line.");
  }
  if (email.size() > longest || !printable(email) || !is_email(email)) {
    problems.add("email", "Enter an e-mail address, like name@example.org.");
  }
  if (!problems.empty()) {
    return std::unexpected{problems};
  }
  return AccountWords{std::string{name}, std::string{email}};
}

}  // namespace rights
