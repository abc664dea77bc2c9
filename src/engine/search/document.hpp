#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace search {

using Number = std::uint32_t;

/// What a text of a document is: decides how it can be found.
enum class Field : std::uint8_t {
  forename,
  surname,
  other_name,  ///< a former surname, what somebody is called
  postcode,
  street,  ///< any line of an address
  phone,
  born,  ///< a day as eight digits, `20240503`
  code,  ///< of a card or another system
};

/// A set of fields.
class Fields {
 public:
  Fields() = default;
  Fields(std::initializer_list<Field> all) {
    for (const auto each : all) {
      bits_ |= bit(each);
    }
  }
  static Fields all() {
    Fields fields;
    fields.bits_ = static_cast<std::uint32_t>(-1);
    return fields;
  }

  bool has(Field field) const { return (bits_ & bit(field)) != 0; }
  bool empty() const { return bits_ == 0; }

 private:
  static std::uint32_t bit(Field field) { return std::uint32_t{1} << static_cast<unsigned>(field); }

  std::uint32_t bits_ = 0;
};

/// A text of one part of a document; as somebody wrote it.
struct Text {
  Field field;
  std::uint8_t part = 0;
  std::string text;
};

/// What is found as one: a family, whose members are its parts.
struct Document {
  Number number = 0;
  std::uint32_t rank = 0;  ///< of two that match equally, the greater comes first
  std::vector<Text> texts = {};
};

}  // namespace search
