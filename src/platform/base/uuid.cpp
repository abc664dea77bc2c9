#include "uuid.hpp"

namespace base {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

bool dash_at(std::size_t position) { return position == 8 || position == 13 || position == 18 || position == 23; }

std::optional<std::uint8_t> nibble(char c) {
  const auto lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto at = hex_digits.find(lower);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  return static_cast<std::uint8_t>(at);
}

}  // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) {
    return std::nullopt;
  }
  Uuid uuid;
  std::size_t digit = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (dash_at(i)) {
      if (text[i] != '-') {
        return std::nullopt;
      }
      continue;
    }
    const auto value = nibble(text[i]);
    if (!value) {
      return std::nullopt;
    }
    auto& byte = uuid.bytes_[digit / 2];
    byte = static_cast<std::uint8_t>(byte << 4U | *value);
    ++digit;
  }
  return uuid;
}

Uuid Uuid::version7(std::int64_t milliseconds, std::uint64_t random_high, std::uint64_t random_low) {
  Uuid uuid;
  for (std::size_t i = 0; i < 6; ++i) {
    uuid.bytes_[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  }
  uuid.bytes_[6] = static_cast<std::uint8_t>(0x70U | (random_high >> 8U & 0x0FU));
  uuid.bytes_[7] = static_cast<std::uint8_t>(random_high);
  for (std::size_t i = 0; i < 8; ++i) {
    uuid.bytes_[8 + i] = static_cast<std::uint8_t>(random_low >> (56 - 8 * i));
  }
  uuid.bytes_[8] = static_cast<std::uint8_t>((uuid.bytes_[8] & 0x3FU) | 0x80U);
  return uuid;
}

std::string Uuid::text() const {
  std::string out;
  out.reserve(36);
  for (const auto byte : bytes_) {
    if (dash_at(out.size())) {
      out += '-';
    }
    out += hex_digits[byte >> 4U];
    out += hex_digits[byte & 0x0FU];
  }
  return out;
}

}  // namespace base
