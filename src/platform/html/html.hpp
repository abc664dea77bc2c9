#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "format.hpp"
#include "html/attributes.hpp"

namespace html {

class Html;

/// What fills one {} of a format, as Html::add hands it on; made from the value, which must outlive it.
struct Filling {
  Filling(Slot kind, std::string_view filling) : slot{kind}, text{filling} {}
  explicit Filling(std::int64_t filling) : slot{Slot::number}, number{filling} {}
  explicit Filling(std::span<const Html> filling) : slot{Slot::html}, parts{filling} {}

  Slot slot;
  std::string_view text;
  std::int64_t number = 0;
  std::span<const Html> parts;
};

/// The text between {} and {} of an HTML format: a literal, judged when it is compiled (format.hpp says by what rules).
template <class... Values>
class Format {
 public:
  template <std::size_t size>
  consteval Format(const char (&literal)[size])  // NOLINT(google-explicit-constructor): a literal stands for a format
      : text_{literal, size - 1}, slots_{judge<sizeof...(Values)>(text_, {slot_of<Values>()...})} {}

  std::string_view text() const { return text_; }
  std::span<const std::uint32_t> slots() const { return slots_; }

 private:
  std::string_view text_;
  std::array<std::uint32_t, sizeof...(Values)> slots_;
};

/// HTML that is whole and safe to send: made only from formats that stood in the program when it was compiled, in which
/// every value from elsewhere was escaped. No std::string becomes one; tests/walls tries.
class Html {
 public:
  Html() = default;

  /// The HTML as UTF-8, as it is sent.
  const std::string& text() const& { return text_; }
  std::string text() && { return std::move(text_); }
  bool empty() const { return text_.empty(); }

  Html& operator+=(const Html& more);

  /// Adds the format with its values: `html` without a value of its own.
  template <class... Values>
  Html& add(Format<std::type_identity_t<Values>...> format, const Values&... values);

 private:
  void append(std::string_view format, std::span<const std::uint32_t> slots, std::span<const Filling> fillings);

  std::string text_;
};

Filling filling(const Html& value);
Filling filling(const std::optional<Html>& value);
Filling filling(const Attributes& value);
Filling filling(std::span<const Html> value);
Filling filling(std::string_view value);
template <std::integral Number>
Filling filling(Number value) {
  return Filling{static_cast<std::int64_t>(value)};
}

template <class... Values>
Html& Html::add(Format<std::type_identity_t<Values>...> format, const Values&... values) {
  const std::array<Filling, sizeof...(Values)> fillings{filling(values)...};
  append(format.text(), format.slots(), fillings);
  return *this;
}

/// The format with its values in the place of {}, in order: `html("<a href=\"{}\">{}</a>", address, name)`.
/// Text (anything that is a std::string_view) is escaped; whole numbers stand in digits, without commas (numbers.hpp
/// has those for people); Html, and an optional, vector or span of Html, stand as they are, between tags only;
/// Attributes stand in a tag. A format that has more or fewer {} than values, or anything that format.hpp refuses, does
/// not compile.
template <class... Values>
Html html(Format<std::type_identity_t<Values>...> format, const Values&... values) {
  Html out;
  out.add<Values...>(format, values...);
  return out;
}

/// The text, escaped.
Html text(std::string_view text);

/// The parts one behind another, with the separator between each two.
Html join(std::span<const Html> parts, const Html& separator);

/// What `make` gives for each item of the range, one behind another.
template <std::ranges::input_range Range, class Make>
Html each(const Range& range, const Make& make) {
  Html out;
  for (const auto& item : range) {
    out += make(item);
  }
  return out;
}

}  // namespace html
