#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A British postcode, held as `ME4 4AA`.
class Postcode {
 public:
  /// Takes any spacing and case. Refuses what is not one or two letters, a digit, at most one letter or digit, then a
  /// digit and two letters of ABDEFGHJLNPQRSTUWXYZ (interchange.md, Rules).
  static std::optional<Postcode> parse(std::string_view text);

  const std::string& text() const { return text_; }

  auto operator<=>(const Postcode&) const = default;

 private:
  explicit Postcode(std::string text) : text_{std::move(text)} {}

  std::string text_;
};

}  // namespace base
