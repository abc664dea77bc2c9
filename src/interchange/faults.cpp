#include "faults.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "packed.hpp"

namespace interchange {
namespace {

constexpr std::size_t memory_for_faults = std::size_t{16} * 1024 * 1024;
constexpr std::size_t longest_value = 80;

bool control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

// C1 controls, U+0080 to U+009F, are two bytes of which the first is 0xC2.
bool second_of_c1(std::string_view value, std::size_t at) {
  return at > 0 && static_cast<unsigned char>(value[at - 1]) == 0xC2 && static_cast<unsigned char>(value[at]) < 0xA0;
}

// The bytes of the character there; 0 where they are no UTF-8.
std::size_t length_at(std::string_view value, std::size_t at) {
  std::size_t length = 1;
  if (static_cast<unsigned char>(value[at]) < 0x80) {
    return length;
  }
  while (length < 4 && at + length < value.size() &&
         (static_cast<unsigned char>(value[at + length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return base::first_invalid_utf8(value.substr(at, length)) ? 0 : length;
}

}  // namespace

Faults::Faults() : sorter_{memory_for_faults} {}

void Faults::add(const Fault& fault) {
  std::string key;
  append_ordered(key, static_cast<std::int64_t>(fault.file));
  append_ordered(key, fault.line);
  append_ordered(key, static_cast<std::int64_t>(fault.place));
  std::string value;
  pack_number(value, fault.file);
  pack_number(value, static_cast<std::uint64_t>(fault.line));
  pack_number(value, fault.place);
  pack_cell(value, fault.column);
  // what is never shown need not be kept
  pack_cell(value, std::string_view{fault.value}.substr(0, 4 * (longest_value + 1)));
  pack_number(value, fault.value_in_file ? 1 : 0);
  pack_cell(value, fault.sentence);
  sorter_.add(key, value);
}

void Faults::visit(const std::function<bool(const Fault&)>& visit) {
  sorter_.sort();
  while (sorter_.next()) {
    Unpacker packed{sorter_.value()};
    Fault fault;
    fault.file = packed.number();
    fault.line = static_cast<std::int64_t>(packed.number());
    fault.place = packed.number();
    fault.column = packed.cell();
    fault.value = packed.cell();
    fault.value_in_file = packed.number() == 1;
    fault.sentence = packed.cell();
    if (!visit(fault)) {
      return;
    }
  }
}

std::string shown(std::string_view value) {
  std::string out;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < value.size(); ++characters) {
    if (characters == longest_value) {
      return out + "…";
    }
    const auto length = length_at(value, at);
    const auto byte = static_cast<unsigned char>(value[at]);
    if (length == 0 || control(byte)) {
      out += byte == '\n' ? "\\n" : byte == '\r' ? "\\r" : byte == '\t' ? "\\t" : fmt::format("\\x{:02X}", byte);
      ++at;
    } else if (length == 2 && second_of_c1(value, at + 1)) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned char>(value[at + 1]));
      at += 2;
    } else {
      out += value.substr(at, length);
      at += length;
    }
  }
  return out;
}

std::string line_of(const Fault& fault, const std::vector<std::string>& files) {
  auto out = files[fault.file];
  if (fault.line > 0) {
    out += fmt::format(":{}", fault.line);
  }
  if (!fault.column.empty()) {
    out += fmt::format(": {}: \"{}\"", shown(fault.column), shown(fault.value));
  }
  return out + ": " + fault.sentence;
}

}  // namespace interchange
