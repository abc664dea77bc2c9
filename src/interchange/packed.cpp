#include "packed.hpp"

namespace interchange {
namespace {

char low_byte(std::uint64_t number) { return static_cast<char>(static_cast<unsigned char>(number & 0xFFU)); }

std::uint64_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

}  // namespace

void pack_number(std::string& out, std::uint64_t number) {
  while (number >= 0x80U) {
    out += low_byte((number & 0x7FU) | 0x80U);
    number >>= 7U;
  }
  out += low_byte(number);
}

void pack_cell(std::string& out, std::string_view cell) {
  pack_number(out, cell.size());
  out += cell;
}

void append_ordered(std::string& out, std::int64_t number) {
  const auto value = static_cast<std::uint64_t>(number);
  unsigned bytes = 0;
  while (bytes < 8 && (value >> (8 * bytes)) != 0) {
    ++bytes;
  }
  out += low_byte(bytes);
  while (bytes > 0) {
    --bytes;
    out += low_byte(value >> (8 * bytes));
  }
}

std::string ordered(std::int64_t number) {
  std::string out;
  append_ordered(out, number);
  return out;
}

std::int64_t number_of(std::string_view ordered) {
  std::uint64_t value = 0;
  for (std::size_t i = 1; i < ordered.size(); ++i) {
    value = (value << 8U) | byte_at(ordered, i);
  }
  return static_cast<std::int64_t>(value);
}

std::uint64_t Unpacker::number() {
  std::uint64_t value = 0;
  unsigned shift = 0;
  std::size_t at = 0;
  for (; (byte_at(rest_, at) & 0x80U) != 0; ++at) {
    value |= (byte_at(rest_, at) & 0x7FU) << shift;
    shift += 7;
  }
  value |= byte_at(rest_, at) << shift;
  rest_.remove_prefix(at + 1);
  return value;
}

std::string_view Unpacker::cell() {
  const auto size = number();
  const auto cell = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return cell;
}

}  // namespace interchange
