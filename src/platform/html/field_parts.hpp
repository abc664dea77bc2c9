#pragma once

#include <string>

#include "html/html.hpp"

namespace html {

/// Options are those of the design system's components of the same names (design-system.service.gov.uk/components), in
/// small letters with underscores. Where `html` is not empty, `text` does not count.

struct Label {
  std::string text = {};
  Html html = {};
  std::string for_id = {};  ///< the design system's `for`, which C++ keeps for itself; set by the field it belongs to
  bool is_page_heading = false;
  std::string classes = {};
  Attributes attributes = {};
};
/// Nothing where there is neither text nor html.
Html label(const Label& options);

struct Hint {
  std::string text = {};
  Html html = {};
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html hint(const Hint& options);

struct ErrorMessage {
  std::string text = {};
  Html html = {};
  std::string id = {};
  std::string visually_hidden_text = "Error";
  std::string classes = {};
  Attributes attributes = {};
};
Html error_message(const ErrorMessage& options);

struct Legend {
  std::string text = {};
  Html html = {};
  bool is_page_heading = false;
  std::string classes = {};
};

struct Fieldset {
  Legend legend = {};
  std::string described_by = {};
  std::string role = {};
  std::string classes = {};
  Attributes attributes = {};
  Html html = {};
};
Html fieldset(const Fieldset& options);

/// Something beside a field, within its group.
struct Addition {
  std::string text = {};
  Html html = {};
};

/// What holds a field with its label, hint and error. `before_input` and `after_input` are `beforeInputs` and
/// `afterInputs` of groups of fields too.
struct FormGroup {
  std::string classes = {};
  Attributes attributes = {};
  Addition before_input = {};
  Addition after_input = {};
};

}  // namespace html
