#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "field_parts.hpp"

namespace html {

struct Affix {
  std::string text = {};
  Html html = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct InputWrapper {
  std::string classes = {};
  Attributes attributes = {};
};

/// Of a part whose classes alone can be said.
struct Classes {
  std::string classes = {};
};

/// The field's id is its name, unless another is given.
struct Input {
  std::string name = {};
  std::string id = {};
  std::string type = "text";
  std::string inputmode = {};
  std::optional<std::string> value = {};
  bool disabled = false;
  std::string described_by = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage error_message = {};
  Affix prefix = {};
  Affix suffix = {};
  FormGroup form_group = {};
  std::string classes = {};
  std::string autocomplete = {};
  std::string pattern = {};
  std::optional<bool> spellcheck = {};
  std::string autocapitalize = {};
  InputWrapper input_wrapper = {};
  Attributes attributes = {};
};
Html input(const Input& options);

struct PasswordInput {
  std::string name = {};
  std::string id = {};
  std::optional<std::string> value = {};
  bool disabled = false;
  std::string described_by = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage error_message = {};
  FormGroup form_group = {};
  std::string classes = {};
  std::string autocomplete = "current-password";
  Attributes attributes = {};
  std::string show_password_text = {};
  std::string hide_password_text = {};
  std::string show_password_aria_label_text = {};
  std::string hide_password_aria_label_text = {};
  std::string password_shown_announcement_text = {};
  std::string password_hidden_announcement_text = {};
  Classes button = {};
};
Html password_input(const PasswordInput& options);

struct Textarea {
  std::string name = {};
  std::string id = {};
  std::optional<bool> spellcheck = {};
  int rows = 5;
  std::string value = {};
  bool disabled = false;
  std::string described_by = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage error_message = {};
  FormGroup form_group = {};
  std::string classes = {};
  std::string autocomplete = {};
  Attributes attributes = {};
};
Html textarea(const Textarea& options);

/// A text for each plural rule of English.
struct Plural {
  std::string one = {};
  std::string other = {};
};

struct CharacterCount {
  std::string name = {};
  std::string id = {};
  int rows = 5;
  std::string value = {};
  std::optional<std::int64_t> maxlength = {};
  std::optional<std::int64_t> maxwords = {};
  std::string count_type = {};
  std::optional<std::int64_t> threshold = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage error_message = {};
  FormGroup form_group = {};
  std::string classes = {};
  Attributes attributes = {};
  std::optional<bool> spellcheck = {};
  Classes count_message = {};
  std::string textarea_description_text = {};
  Plural characters_under_limit_text = {};
  std::string characters_at_limit_text = {};
  Plural characters_over_limit_text = {};
  Plural words_under_limit_text = {};
  std::string words_at_limit_text = {};
  Plural words_over_limit_text = {};
};
Html character_count(const CharacterCount& options);

struct SelectItem {
  std::optional<std::string> value = {};
  std::string text = {};
  std::optional<bool> selected = {};  ///< where it is not said, the item whose value is the field's
  bool disabled = false;
  Attributes attributes = {};
};
struct Select {
  std::string name = {};
  std::string id = {};
  std::vector<SelectItem> items = {};
  std::string value = {};
  bool disabled = false;
  std::string described_by = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage error_message = {};
  FormGroup form_group = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html select(const Select& options);

struct FileUpload {
  std::string name = {};
  std::string id = {};
  bool disabled = false;
  bool multiple = false;
  std::string described_by = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage error_message = {};
  FormGroup form_group = {};
  bool javascript = false;
  std::string choose_files_button_text = {};
  std::string drop_instruction_text = {};
  Plural multiple_files_chosen_text = {};
  std::string no_file_chosen_text = {};
  std::string entered_drop_zone_text = {};
  std::string left_drop_zone_text = {};
  std::string wrapper_classes = {};
  Attributes wrapper_attributes = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html file_upload(const FileUpload& options);

struct DateInputItem {
  std::string name = {};
  std::string id = {};
  std::string label = {};
  std::optional<std::string> value = {};
  std::optional<bool> error = {};
  std::string inputmode = "numeric";
  std::string autocomplete = {};
  std::string pattern = {};
  std::string classes = {};
  Attributes attributes = {};
};
/// A day, month and year, each left out by nullopt; or the items, where there are any.
struct DateInput {
  std::string id = {};
  std::string name_prefix = {};
  std::optional<DateInputItem> day = DateInputItem{};
  std::optional<DateInputItem> month = DateInputItem{};
  std::optional<DateInputItem> year = DateInputItem{};
  std::vector<DateInputItem> items = {};
  std::map<std::string, std::string, std::less<>> values = {};  ///< by the names of the inputs, prefix included
  Hint hint = {};
  ErrorMessage error_message = {};
  FormGroup form_group = {};
  std::optional<Fieldset> fieldset = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html date_input(const DateInput& options);

}  // namespace html
