#pragma once

#include <optional>
#include <string>
#include <vector>

#include "field_parts.hpp"

namespace html {

/// What shows while a choice is taken.
struct Conditional {
  Html html = {};
};

struct ChoiceLabel {
  std::string classes = {};
  Attributes attributes = {};
};

/// One of the items; or, where `divider` is not empty, that text between two.
struct Choice {
  std::string text = {};
  Html html = {};
  std::string value = {};
  std::string id = {};
  std::string name = {};  ///< of checkboxes only
  ChoiceLabel label = {};
  Hint hint = {};
  std::string divider = {};
  std::optional<bool> checked = {};  ///< where it is not said, whether its value is among those of the field
  Conditional conditional = {};
  std::string behaviour = {};  ///< of checkboxes only: `exclusive`
  bool disabled = false;
  Attributes attributes = {};
};

/// Ids are the prefix, or the name where there is none, and `-2`, `-3` from the second item on.
struct Radios {
  std::optional<Fieldset> fieldset = {};
  Hint hint = {};
  ErrorMessage error_message = {};
  FormGroup form_group = {};
  std::string id_prefix = {};
  std::string name = {};
  std::vector<Choice> items = {};
  std::string value = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html radios(const Radios& options);

struct Checkboxes {
  std::string described_by = {};
  std::optional<Fieldset> fieldset = {};
  Hint hint = {};
  ErrorMessage error_message = {};
  FormGroup form_group = {};
  std::string id_prefix = {};
  std::string name = {};
  std::vector<Choice> items = {};
  std::vector<std::string> values = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html checkboxes(const Checkboxes& options);

}  // namespace html
