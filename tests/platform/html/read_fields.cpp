#include "options.hpp"

namespace html::tests {

void take_from(Options& from, Label& to) {
  from.take("text", to.text).take("html", to.html).take("for", to.for_id).take("isPageHeading", to.is_page_heading);
  from.take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, Hint& to) {
  from.take("text", to.text).take("html", to.html).take("id", to.id).take("classes", to.classes);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, ErrorMessage& to) {
  from.take("text", to.text).take("html", to.html).take("id", to.id).take("classes", to.classes);
  from.take("visuallyHiddenText", to.visually_hidden_text).take("attributes", to.attributes);
}

void take_from(Options& from, Legend& to) {
  from.take("text", to.text).take("html", to.html).take("classes", to.classes);
  from.take("isPageHeading", to.is_page_heading);
}

void take_from(Options& from, Fieldset& to) {
  from.take("legend", to.legend).take("describedBy", to.described_by).take("role", to.role);
  from.take("classes", to.classes).take("attributes", to.attributes).take("html", to.html);
}

void take_from(Options& from, Addition& to) { from.take("text", to.text).take("html", to.html); }

void take_from(Options& from, FormGroup& to) {
  from.take("classes", to.classes).take("attributes", to.attributes);
  from.take("beforeInput", to.before_input).take("afterInput", to.after_input);
  from.take("beforeInputs", to.before_input).take("afterInputs", to.after_input);
}

void take_from(Options& from, Affix& to) {
  from.take("text", to.text).take("html", to.html).take("classes", to.classes).take("attributes", to.attributes);
}

void take_from(Options& from, InputWrapper& to) { from.take("classes", to.classes).take("attributes", to.attributes); }

// What all fields with one label have.
template <class Field>
Options& take_field(Options& from, Field& to) {
  from.take("name", to.name).take("id", to.id).take("label", to.label).take("hint", to.hint);
  from.take("errorMessage", to.error_message).take("formGroup", to.form_group).take("classes", to.classes);
  return from.take("attributes", to.attributes);
}

void take_from(Options& from, Input& to) {
  take_field(from, to).take("type", to.type).take("inputmode", to.inputmode).take("value", to.value);
  from.take("disabled", to.disabled).take("describedBy", to.described_by).take("prefix", to.prefix);
  from.take("suffix", to.suffix).take("autocomplete", to.autocomplete).take("pattern", to.pattern);
  from.take("spellcheck", to.spellcheck).take("autocapitalize", to.autocapitalize);
  from.take("inputWrapper", to.input_wrapper);
}

void take_from(Options& from, PasswordInput& to) {
  take_field(from, to).take("value", to.value).take("disabled", to.disabled).take("describedBy", to.described_by);
  from.take("autocomplete", to.autocomplete).take("showPasswordText", to.show_password_text);
  from.take("hidePasswordText", to.hide_password_text);
  from.take("showPasswordAriaLabelText", to.show_password_aria_label_text);
  from.take("hidePasswordAriaLabelText", to.hide_password_aria_label_text);
  from.take("passwordShownAnnouncementText", to.password_shown_announcement_text);
  from.take("passwordHiddenAnnouncementText", to.password_hidden_announcement_text);
  from.take("button", to.button);
}

void take_from(Options& from, Classes& to) { from.take("classes", to.classes); }

void take_from(Options& from, Textarea& to) {
  take_field(from, to).take("spellcheck", to.spellcheck).take("rows", to.rows).take("value", to.value);
  from.take("disabled", to.disabled).take("describedBy", to.described_by).take("autocomplete", to.autocomplete);
}

void take_from(Options& from, Plural& to) { from.take("one", to.one).take("other", to.other); }

void take_from(Options& from, CharacterCount& to) {
  take_field(from, to).take("rows", to.rows).take("value", to.value).take("maxlength", to.maxlength);
  from.take("maxwords", to.maxwords).take("countType", to.count_type).take("threshold", to.threshold);
  from.take("spellcheck", to.spellcheck).take("countMessage", to.count_message);
  from.take("textareaDescriptionText", to.textarea_description_text);
  from.take("charactersUnderLimitText", to.characters_under_limit_text);
  from.take("charactersAtLimitText", to.characters_at_limit_text);
  from.take("charactersOverLimitText", to.characters_over_limit_text);
  from.take("wordsUnderLimitText", to.words_under_limit_text).take("wordsAtLimitText", to.words_at_limit_text);
  from.take("wordsOverLimitText", to.words_over_limit_text);
}

void take_from(Options& from, SelectItem& to) {
  from.take("value", to.value).take("text", to.text).take("selected", to.selected).take("disabled", to.disabled);
  from.take("attributes", to.attributes);
}

void take_from(Options& from, Select& to) {
  take_field(from, to).take("items", to.items).take("value", to.value).take("disabled", to.disabled);
  from.take("describedBy", to.described_by);
}

void take_from(Options& from, FileUpload& to) {
  take_field(from, to).take("disabled", to.disabled).take("multiple", to.multiple);
  from.take("describedBy", to.described_by).take("javascript", to.javascript);
  from.take("chooseFilesButtonText", to.choose_files_button_text);
  from.take("dropInstructionText", to.drop_instruction_text);
  from.take("multipleFilesChosenText", to.multiple_files_chosen_text);
  from.take("noFileChosenText", to.no_file_chosen_text).take("enteredDropZoneText", to.entered_drop_zone_text);
  from.take("leftDropZoneText", to.left_drop_zone_text).take("wrapperClasses", to.wrapper_classes);
  from.take("wrapperAttributes", to.wrapper_attributes);
  from.ignore("value");  // the component does not use it: no page can fill in a file
}

void take_from(Options& from, DateInputItem& to) {
  from.take("name", to.name).take("id", to.id).take("label", to.label).take("value", to.value);
  from.take("error", to.error).take("inputmode", to.inputmode).take("autocomplete", to.autocomplete);
  from.take("pattern", to.pattern).take("classes", to.classes).take("attributes", to.attributes);
}

// `year: false` is ours to say as nullopt.
void take_part(Options& from, const char* name, std::optional<DateInputItem>& to) {
  const auto found = from.from().find(name);
  if (found != from.from().end() && *found == false) {
    to = std::nullopt;
    from.ignore(name);
  } else {
    from.take(name, to);
  }
}

void take_from(Options& from, DateInput& to) {
  take_part(from, "day", to.day);
  take_part(from, "month", to.month);
  take_part(from, "year", to.year);
  from.take("id", to.id).take("namePrefix", to.name_prefix).take("items", to.items).take("values", to.values);
  from.take("hint", to.hint).take("errorMessage", to.error_message).take("formGroup", to.form_group);
  from.take("fieldset", to.fieldset).take("classes", to.classes).take("attributes", to.attributes);
}

}  // namespace html::tests
