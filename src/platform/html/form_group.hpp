#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "field_parts.hpp"

namespace html {

/// The hint and error of a field, and what its aria-describedby says: their ids, behind those that were given.
struct Described {
  Html parts;
  std::string by;
};
/// Either may be without content, and is left out then. Their ids are made from the field's.
Described describe(std::string_view id, std::string_view described_by, Hint hint, ErrorMessage error_message);

Html form_group(const FormGroup& options, bool has_error, const Html& inner);

/// The inside of a group of fields, in its fieldset where it has one.
Html in_fieldset(const std::optional<Fieldset>& options, std::string_view described_by, const Html& inner);

/// What stands around the element of a field with one label.
struct Field {
  const std::string& id;
  const Label& label;
  const Described& described;
  bool has_error;
  const FormGroup& form_group;
};
Html field(const Field& parts, const Html& element);

/// The element, with what the group has before and after it.
Html beside(const FormGroup& group, const Html& element);

}  // namespace html
