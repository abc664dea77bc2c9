#include "instant.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <charconv>

#include "date.hpp"

namespace base {
namespace {

using Clock = std::chrono::system_clock;

constexpr std::string_view form = "0000-00-00T00:00:00.000Z";

bool has_form(std::string_view text) {
  if (text.size() != form.size()) {
    return false;
  }
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (form[i] == '0' ? !digit : text[i] != form[i]) {
      return false;
    }
  }
  return true;
}

int digits(std::string_view text, std::size_t at, std::size_t size) {
  int number = 0;
  std::from_chars(text.data() + at, text.data() + at + size, number);
  return number;
}

}  // namespace

std::string instant_text(Clock::time_point instant) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
  const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(instant - seconds);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(Clock::to_time_t(seconds)), rest.count());
}

std::optional<Clock::time_point> parse_instant(std::string_view text) {
  const auto date = has_form(text) ? Date::parse(text.substr(0, 10)) : std::nullopt;
  const int hour = date ? digits(text, 11, 2) : 24;
  if (!date || hour > 23 || digits(text, 14, 2) > 59 || digits(text, 17, 2) > 59) {
    return std::nullopt;
  }
  return std::chrono::sys_days{std::chrono::days{date->days()}} + std::chrono::hours{hour} +
         std::chrono::minutes{digits(text, 14, 2)} + std::chrono::seconds{digits(text, 17, 2)} +
         std::chrono::milliseconds{digits(text, 20, 3)};
}

}  // namespace base
