#include "package_name.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace interchange {
namespace {

constexpr std::size_t longest_name = 200;

bool is_control(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte < 0x20 || byte == 0x7f;
}

}  // namespace

bool has_control_character(std::string_view name) { return std::ranges::any_of(name, is_control); }

std::string printable_name(std::string_view name) {
  std::string text;
  for (const char character : name.substr(0, longest_name)) {
    const auto byte = static_cast<unsigned char>(character);
    text += is_control(character) || byte > 0x7f ? fmt::format("\\x{:02x}", byte) : std::string{character};
  }
  return text;
}

}  // namespace interchange
