#pragma once

#include <optional>
#include <string>

#include "html/html.hpp"

namespace html {

struct Button {
  std::string text = {};
  Html html = {};
  std::string name = {};
  std::string type = "submit";
  std::string value = {};
  bool disabled = false;
  std::string href = {};  ///< where it is given, the button is a link
  std::optional<bool> prevent_double_click = {};
  bool is_start_button = false;
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html button(const Button& options);

}  // namespace html
