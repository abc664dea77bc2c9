#include "fields.hpp"
#include "form_group.hpp"
#include "markup.hpp"

namespace html {
namespace {

Html wrapped(const FileUpload& options, const Html& element) {
  if (!options.javascript) {
    return element;
  }
  auto attributes = Attributes{}
                        .add("class", words({"govuk-file-upload-wrapper", options.wrapper_classes}))
                        .add("data-module", "govuk-file-upload")
                        .add_some("data-i18n.choose-files-button", options.choose_files_button_text)
                        .add_some("data-i18n.no-file-chosen", options.no_file_chosen_text)
                        .add_some("data-i18n.multiple-files-chosen.other", options.multiple_files_chosen_text.other)
                        .add_some("data-i18n.multiple-files-chosen.one", options.multiple_files_chosen_text.one)
                        .add_some("data-i18n.drop-instruction", options.drop_instruction_text)
                        .add_some("data-i18n.entered-drop-zone", options.entered_drop_zone_text)
                        .add_some("data-i18n.left-drop-zone", options.left_drop_zone_text);
  attributes += options.wrapper_attributes;
  return html("<div{}>{}</div>", attributes, element);
}

}  // namespace

Html file_upload(const FileUpload& options) {
  const std::string id{either(options.id, options.name)};
  const auto described = describe(id, options.described_by, options.hint, options.error_message);
  const bool has_error = has_content(options.error_message);
  auto attributes = Attributes{}
                        .add_if(options.disabled, "disabled")
                        .add_if(options.multiple, "multiple")
                        .add_some("aria-describedby", described.by);
  attributes += options.attributes;
  const auto element = html(R"(<input class="{}" id="{}" name="{}" type="file"{}>)",
                            words({"govuk-file-upload", options.classes, has_error ? "govuk-file-upload--error" : ""}),
                            id, options.name, attributes);
  return field({id, options.label, described, has_error, options.form_group},
               beside(options.form_group, wrapped(options, element)));
}

}  // namespace html
