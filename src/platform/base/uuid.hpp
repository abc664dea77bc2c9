#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A UUID; the ones that Hearth makes are version 7 (RFC 9562): the milliseconds of their making first, so that they
/// sort, and index, in the order in which they were made.
class Uuid {
 public:
  /// From its 36 characters, `0190a5b0-6c3e-7abc-8def-0123456789ab`, either case; nothing for any other form.
  static std::optional<Uuid> parse(std::string_view text);

  /// Version 7: `milliseconds` since 1970 (48 bits are used), and 74 bits of the two random words.
  static Uuid version7(std::int64_t milliseconds, std::uint64_t random_high, std::uint64_t random_low);

  std::string text() const;

  auto operator<=>(const Uuid&) const = default;

 private:
  std::array<std::uint8_t, 16> bytes_{};
};

}  // namespace base
