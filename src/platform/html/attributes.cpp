#include "attributes.hpp"

#include "escape.hpp"

namespace html {

Attributes::Attributes(std::initializer_list<Attribute> attributes) {
  for (const auto& attribute : attributes) {
    if (attribute.value) {
      add(attribute.name, *attribute.value);
    } else {
      add_if(true, attribute.name);
    }
  }
}

Attributes& Attributes::add(AttributeName name, std::string_view value) {
  add_if(true, name);
  text_ += "=\"";
  append_escaped(text_, value);
  text_ += '"';
  return *this;
}

Attributes& Attributes::add(AttributeName name, std::int64_t value) { return add(name, std::to_string(value)); }

Attributes& Attributes::add_some(AttributeName name, std::string_view value) {
  return value.empty() ? *this : add(name, value);
}

Attributes& Attributes::add_if(bool there, AttributeName name) {
  if (there) {
    text_ += ' ';
    text_ += name.text();
  }
  return *this;
}

Attributes& Attributes::operator+=(const Attributes& more) {
  text_ += more.text_;
  return *this;
}

}  // namespace html
