#include "password_rules.hpp"

#include <zxcvbn.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "text_forms.hpp"

namespace rights {
namespace {

// A thousand million guesses. zxcvbn counts how many somebody needs who knows the common passwords, names, words,
// keyboard rows, dates and repetitions: `passwordpassword` is 1 bit, `childrenscentre1` 28, three random words 43.
constexpr double fewest_bits = 30;

// What comes after makes no password easier to guess, and the library's time grows with the square of the length.
constexpr std::size_t judged_bytes = 100;

/// The words of a name and an e-mail address: each by itself, and the whole.
std::vector<std::string> pieces(std::span<const std::string> own_words) {
  std::vector<std::string> pieces{"hearth"};
  for (const auto& each : own_words) {
    const auto text = folded(each);
    pieces.push_back(text);
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find_first_of(" .@-_'", at), text.size());
      if (end - at > 2) {
        pieces.push_back(text.substr(at, end - at));
      }
      at = end + 1;
    }
  }
  return pieces;
}

bool easy_to_guess(std::string_view password, std::span<const std::string> own_words) {
  const auto own = pieces(own_words);
  std::vector<const char*> words;
  std::ranges::transform(own, std::back_inserter(words), [](const std::string& each) { return each.c_str(); });
  words.push_back(nullptr);
  const auto judged = folded(password).substr(0, judged_bytes);
  return ZxcvbnMatch(judged.c_str(), words.data(), nullptr) < fewest_bits;
}

}  // namespace

base::Problems password_problems(std::string_view password, std::span<const std::string> own_words) {
  if (base::first_invalid_utf8(password) || password.contains('\0')) {
    return {"password", "Enter the password as text."};
  }
  const auto length = base::characters(normal_form(password));
  if (length < shortest_password) {
    return {"password", "Use at least 15 characters. Three words that have nothing to do with each other are enough."};
  }
  if (length > longest_password) {
    return {"password", "Use at most 256 characters."};
  }
  if (easy_to_guess(password, own_words)) {
    return {"password",
            "This is among the first that others would try. Use three words that have nothing to do with each "
            "other, nor with you."};
  }
  return {};
}

}  // namespace rights
