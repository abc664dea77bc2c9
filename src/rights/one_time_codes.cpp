#include "one_time_codes.hpp"

#include <fmt/format.h>
#include <liboath/oath.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <stdexcept>

#include "secrets/secrets.hpp"

namespace rights {
namespace {

constexpr unsigned half_minute = 30;
constexpr std::size_t digits = 6;

void start_oath() {
  static const int started = oath_init();
  if (started != OATH_OK) {
    throw std::runtime_error{"the library for one-time codes could not be started"};
  }
}

std::string base32(const std::string& bytes) {
  start_oath();
  char* text = nullptr;
  std::size_t size = 0;
  if (oath_base32_encode(bytes.data(), bytes.size(), &text, &size) != OATH_OK) {
    throw std::runtime_error{"a secret could not be written as text"};
  }
  const std::unique_ptr<char, decltype(&std::free)> owner{text, std::free};
  return {text, size};
}

std::string in_fours(std::string_view text, char between) {
  std::string grouped;
  for (std::size_t at = 0; at < text.size(); at += 4) {
    grouped += (at == 0 ? "" : std::string(1, between)) + std::string{text.substr(at, 4)};
  }
  return grouped;
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
  return text;
}

std::string for_an_address(std::string_view text) {
  std::string escaped;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if (std::isalnum(byte) != 0 || each == '.' || each == '-') {
      escaped += each;
    } else {
      escaped += fmt::format("%{:02X}", byte);
    }
  }
  return escaped;
}

bool six_digits(std::string_view code) {
  return code.size() == digits && std::ranges::all_of(code, [](char each) { return '0' <= each && each <= '9'; });
}

}  // namespace

std::string new_code_secret() { return secrets::random_bytes(20); }

std::string shown(const std::string& secret) { return in_fours(base32(secret), ' '); }

std::string address_for_apps(const std::string& secret, std::string_view email) {
  return fmt::format("otpauth://totp/Hearth:{}?secret={}&issuer=Hearth", for_an_address(email), base32(secret));
}

std::optional<std::int64_t> half_minute_of(const std::string& secret, std::string_view code, std::int64_t now,
                                           std::int64_t last_used) {
  start_oath();
  std::string bare_code{code};
  std::erase(bare_code, ' ');
  if (!six_digits(bare_code)) {
    return std::nullopt;
  }
  std::uint64_t counter = 0;
  if (oath_totp_validate3(secret.data(), secret.size(), now, half_minute, 0, 1, nullptr, &counter, bare_code.c_str()) <
      0) {
    return std::nullopt;
  }
  const auto found = static_cast<std::int64_t>(counter);
  return found > last_used ? std::optional{found} : std::nullopt;
}

std::vector<std::string> new_recovery_codes() {
  std::vector<std::string> codes(10);
  std::ranges::generate(codes, [] { return in_fours(lower(base32(secrets::random_bytes(10))), '-'); });
  return codes;
}

std::string bare(std::string_view recovery_code) {
  auto text = lower(std::string{recovery_code});
  std::erase_if(text, [](char each) { return each == ' ' || each == '-'; });
  return text;
}

}  // namespace rights
