#include "address.hpp"

#include <charconv>

namespace http {

std::optional<Listen> read_listen(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) {
    return std::nullopt;
  }
  auto address = text.substr(0, colon);
  const auto digits = text.substr(colon + 1);
  const bool in_brackets = address.size() > 2 && address.front() == '[' && address.back() == ']';
  if (in_brackets) {
    address = address.substr(1, address.size() - 2);
  }
  Listen listen{std::string{address}, 0};
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), listen.port);
  const bool unclear = address.find_first_of(in_brackets ? "[]" : "[]:") != std::string_view::npos;
  if (address.empty() || unclear || digits.empty() || fault != std::errc{} || end != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return listen;
}

}  // namespace http
