#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace html {

class Html;
class Attributes;

/// What may fill a {}: text is escaped, a number is digits, html and attributes are safe already.
enum class Slot : std::uint8_t { text, number, html, attributes };

/// The names of these functions are what the compiler says of a format that is refused.
namespace refused {
void a_brace_that_is_not_a_slot();
void more_values_than_slots();
void more_slots_than_values();
void only_html_text_and_numbers_stand_between_tags();
void only_text_and_numbers_stand_in_a_quoted_value();
void only_attributes_stand_in_a_tag();
void an_attribute_value_without_double_quotes();
void an_inline_style();
void an_inline_script();
void a_tag_that_does_not_end();
void a_comment();
}  // namespace refused

/// Reads a format as a browser would, as far as it must be to know where each {} stands. Refused, besides a number of
/// {} that is not that of the values: Html in a quoted value, where its quotes would end it; a value outside quotes,
/// where a space would end it; and what the content policy forbids in every page: a style element or attribute, a
/// script without src, an on… attribute.
class Judge {
 public:
  constexpr explicit Judge(std::string_view format) : format_{format} {}

  /// Moves past the next {}, which must be one that `slot` may fill, and gives its offset; or past the end, giving the
  /// format's size, where no slot is wanted.
  constexpr std::uint32_t next(std::optional<Slot> slot) {
    while (at_ < format_.size()) {
      if (format_[at_] == '{' || format_[at_] == '}') {
        return fill(slot);
      }
      read();
      ++at_;
    }
    end(slot);
    return static_cast<std::uint32_t>(at_);
  }

 private:
  enum class Place : std::uint8_t { between_tags, tag_name, tag, attribute_name, before_value, value };

  constexpr std::uint32_t fill(std::optional<Slot> slot) {
    if (!format_.substr(at_).starts_with("{}")) {
      refused::a_brace_that_is_not_a_slot();
    }
    if (!slot) {
      refused::more_slots_than_values();
      return 0;
    }
    judge(*slot);
    const auto found = at_;
    at_ += 2;
    return static_cast<std::uint32_t>(found);
  }

  constexpr void judge(Slot slot) {
    const bool plain = slot == Slot::text || slot == Slot::number;
    if (place_ == Place::between_tags) {
      if (slot == Slot::attributes || within_script_) {
        refused::only_html_text_and_numbers_stand_between_tags();
      }
    } else if (place_ == Place::value) {
      if (!plain) {
        refused::only_text_and_numbers_stand_in_a_quoted_value();
      }
    } else if (place_ == Place::before_value) {
      refused::an_attribute_value_without_double_quotes();
    } else if (slot == Slot::attributes && place_ != Place::attribute_name) {
      place_ = Place::tag;
    } else if (slot != Slot::number || place_ != Place::tag_name) {  // <h{}>: the level of a heading
      refused::only_attributes_stand_in_a_tag();
    }
  }

  constexpr void read() {
    const char c = format_[at_];
    if (place_ == Place::between_tags) {
      read_between_tags(c);
    } else if (place_ == Place::attribute_name) {
      read_attribute_name(c);
    } else if (place_ == Place::before_value) {
      read_before_value(c);
    } else if (place_ == Place::value) {
      place_ = c == '"' ? Place::tag : Place::value;
    } else {
      read_tag(c);
    }
  }

  constexpr void read_before_value(char c) {
    if (c != '"') {
      refused::an_attribute_value_without_double_quotes();
    }
    place_ = Place::value;
  }

  constexpr void read_between_tags(char c) {
    const auto rest = format_.substr(at_);
    if (within_script_ && !rest.starts_with("</script>")) {
      refused::an_inline_script();
    }
    within_script_ = false;
    if (c == '<') {
      if (rest.starts_with("<!--")) {
        refused::a_comment();
      }
      if (rest.starts_with("<style")) {
        refused::an_inline_style();
      }
      opens_script_ = rest.starts_with("<script");
      place_ = Place::tag_name;
    }
  }

  constexpr void read_tag(char c) {
    if (c == '>') {
      place_ = Place::between_tags;
      within_script_ = opens_script_;
      opens_script_ = false;
    } else if (c == ' ' || c == '\n' || (c == '/' && place_ == Place::tag)) {
      place_ = Place::tag;
    } else if (place_ == Place::tag) {
      place_ = Place::attribute_name;
      name_ = at_;
    }
  }

  constexpr void read_attribute_name(char c) {
    const auto name = format_.substr(name_, at_ - name_);
    if (c != '=' && c != ' ' && c != '\n' && c != '>') {
      return;
    }
    if (name == "style") {
      refused::an_inline_style();
    }
    if (name.starts_with("on")) {
      refused::an_inline_script();
    }
    place_ = c == '=' ? Place::before_value : Place::tag;
    if (c == '>') {
      read_tag(c);
    }
  }

  constexpr void end(std::optional<Slot> slot) const {
    if (slot) {
      refused::more_values_than_slots();
    }
    if (place_ != Place::between_tags || within_script_) {
      refused::a_tag_that_does_not_end();
    }
  }

  std::string_view format_;
  std::size_t at_ = 0;
  std::size_t name_ = 0;
  Place place_ = Place::between_tags;
  bool opens_script_ = false;
  bool within_script_ = false;
};

/// Where the {} of a format stand. Does not compile where the format is refused.
template <std::size_t count>
consteval std::array<std::uint32_t, count> judge(std::string_view format, std::array<Slot, count> slots) {
  std::array<std::uint32_t, count> found{};
  Judge reader{format};
  for (std::size_t i = 0; i < count; ++i) {
    found[i] = reader.next(slots[i]);
  }
  reader.next(std::nullopt);
  return found;
}

/// What a value of that type may fill; only those that `html` names have a slot.
template <class Value>
consteval Slot slot_of() {
  using Plain = std::remove_cvref_t<Value>;
  constexpr bool html = std::same_as<Plain, Html> || std::same_as<Plain, std::optional<Html>> ||
                        std::convertible_to<const Plain&, std::span<const Html>>;
  constexpr bool text = std::convertible_to<const Plain&, std::string_view>;
  constexpr bool number = std::integral<Plain> && !std::same_as<Plain, bool> && !std::same_as<Plain, char>;
  constexpr bool attributes = std::same_as<Plain, Attributes>;
  static_assert(html || text || number || attributes, "only text, whole numbers, Html and Attributes fill a {}");
  return html ? Slot::html : number ? Slot::number : attributes ? Slot::attributes : Slot::text;
}

}  // namespace html
