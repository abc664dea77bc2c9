#include "postcode.hpp"

namespace base {
namespace {

bool letter(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool inward_letter(char c) { return letter(c) && std::string_view{"CIKMOV"}.find(c) == std::string_view::npos; }

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ') {
      out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  return out;
}

bool outward(std::string_view code) {
  const std::size_t letters = code.size() > 1 && letter(code[1]) ? 2 : 1;
  if (code.empty() || !letter(code[0]) || code.size() <= letters || !digit(code[letters])) {
    return false;
  }
  const auto rest = code.substr(letters + 1);
  return rest.empty() || (rest.size() == 1 && (letter(rest[0]) || digit(rest[0])));
}

}  // namespace

std::optional<Postcode> Postcode::parse(std::string_view text) {
  auto code = squeezed(text);
  if (code.size() < 5 || code.size() > 7) {
    return std::nullopt;
  }
  const auto inward = code.size() - 3;
  if (!outward(std::string_view{code}.substr(0, inward)) || !digit(code[inward]) || !inward_letter(code[inward + 1]) ||
      !inward_letter(code[inward + 2])) {
    return std::nullopt;
  }
  code.insert(inward, 1, ' ');
  return Postcode{std::move(code)};
}

}  // namespace base
