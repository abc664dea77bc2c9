#include "html.hpp"

#include <charconv>

#include "escape.hpp"

namespace html {
namespace {

// A guess, so that most formats take one allocation: escaping adds little to most texts, and a number has few digits.
std::size_t likely_size(std::span<const Filling> fillings) {
  std::size_t size = 0;
  for (const auto& filling : fillings) {
    size += filling.text.size() + (filling.slot == Slot::number ? 8 : 0);
    for (const auto& part : filling.parts) {
      size += part.text().size();
    }
  }
  return size;
}

void append_number(std::string& out, std::int64_t number) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void append_filling(std::string& out, const Filling& filling) {
  if (filling.slot == Slot::text) {
    append_escaped(out, filling.text);
  } else if (filling.slot == Slot::number) {
    append_number(out, filling.number);
  } else {
    out += filling.text;
    for (const auto& part : filling.parts) {
      out += part.text();
    }
  }
}

}  // namespace

Filling filling(const Html& value) { return {Slot::html, value.text()}; }
Filling filling(const std::optional<Html>& value) { return {Slot::html, value ? value->text() : std::string_view{}}; }
Filling filling(const Attributes& value) { return {Slot::attributes, value.text()}; }
Filling filling(std::span<const Html> value) { return Filling{value}; }
Filling filling(std::string_view value) { return {Slot::text, value}; }

Html& Html::operator+=(const Html& more) {
  text_ += more.text_;
  return *this;
}

void Html::append(std::string_view format, std::span<const std::uint32_t> slots, std::span<const Filling> fillings) {
  if (text_.empty()) {
    text_.reserve(format.size() + likely_size(fillings));
  }
  std::size_t copied = 0;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    text_ += format.substr(copied, slots[i] - copied);
    append_filling(text_, fillings[i]);
    copied = slots[i] + 2;
  }
  text_ += format.substr(copied);
}

Html text(std::string_view text) { return html("{}", text); }

Html join(std::span<const Html> parts, const Html& separator) {
  Html out;
  for (const auto& part : parts) {
    if (&part != parts.data()) {
      out += separator;
    }
    out += part;
  }
  return out;
}

}  // namespace html
