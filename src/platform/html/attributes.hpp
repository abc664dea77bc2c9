#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace html {

namespace refused {
void a_name_that_is_no_attribute();
void an_attribute_that_the_content_policy_forbids();
}  // namespace refused

/// The name of an attribute: a literal of small letters, digits, '-' and '.', judged when it is compiled. Neither style
/// nor on…, which the content policy forbids.
class AttributeName {
 public:
  template <std::size_t size>
  consteval AttributeName(const char (&name)[size])  // NOLINT(google-explicit-constructor): a literal stands for a name
      : name_{name, size - 1} {
    if (name_.empty() || name_.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") != std::string_view::npos) {
      refused::a_name_that_is_no_attribute();
    }
    if (name_ == "style" || name_.starts_with("on")) {
      refused::an_attribute_that_the_content_policy_forbids();
    }
  }

  constexpr std::string_view text() const { return name_; }

 private:
  std::string_view name_;
};

/// One attribute; without a value it is there or not, as `hidden`.
struct Attribute {
  AttributeName name;
  std::optional<std::string_view> value = std::nullopt;
};

/// Attributes of one element, escaped, in the order in which they were added. Names are not checked against each other:
/// a browser takes the first.
class Attributes {
 public:
  Attributes() = default;
  Attributes(std::initializer_list<Attribute> attributes);

  Attributes& add(AttributeName name, std::string_view value);
  Attributes& add(AttributeName name, const char* value) { return add(name, std::string_view{value}); }
  Attributes& add(AttributeName name, std::int64_t value);
  /// Only where the value is not empty.
  Attributes& add_some(AttributeName name, std::string_view value);
  /// `name` without a value, only where `there` is true.
  Attributes& add_if(bool there, AttributeName name);
  Attributes& operator+=(const Attributes& more);

  bool empty() const { return text_.empty(); }
  /// ` name="value" name`, with a space before each, as it stands in a tag.
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace html
