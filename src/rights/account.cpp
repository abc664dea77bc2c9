#include "account.hpp"

#include "base/text.hpp"

namespace rights {
namespace {

constexpr std::size_t longest = 200;

// RFC 5321 allows far more than any council uses; whether a message arrives is the only proof.
bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != 0 && at != std::string_view::npos && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos && text.find_first_of(" ,;<>\"") == std::string_view::npos;
}

}  // namespace

std::expected<AccountWords, base::Problems> checked(const AccountWords& words) {
  const auto name = base::trimmed(words.name);
  const auto email = base::trimmed(words.email);
  base::Problems problems;
  if (name.empty()) {
    problems.add("name", "Enter a name.");
  } else if (name.size() > longest || !base::is_one_line(name)) {
    problems.add("name", "Enter a name of at most 200 letters, in one line.");
  }
  if (email.size() > longest || !base::is_one_line(email) || !is_email(email)) {
    problems.add("email", "Enter an e-mail address, like name@example.org.");
  }
  if (!problems.empty()) {
    return std::unexpected{problems};
  }
  return AccountWords{std::string{name}, std::string{email}};
}

}  // namespace rights
