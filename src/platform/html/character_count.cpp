#include "fields.hpp"
#include "markup.hpp"

namespace html {
namespace {

bool counts_words(const CharacterCount& options) {
  return options.count_type.empty() ? options.maxwords.has_value() : options.count_type == "words";
}

Attributes limits(const CharacterCount& options) {
  Attributes out;
  if (options.maxlength) {
    out.add("data-maxlength", *options.maxlength);
  }
  if (options.maxwords) {
    out.add("data-maxwords", *options.maxwords);
  }
  if (options.threshold) {
    out.add("data-threshold", *options.threshold);
  }
  return out.add_some("data-count-type", either(options.count_type, options.maxwords ? "words" : ""));
}

Attributes module_attributes(const CharacterCount& options) {
  auto out = Attributes{}.add("data-module", "govuk-character-count");
  out += limits(options);
  if (!options.maxlength && !options.maxwords) {  // the limit is the script's to know, and so is the sentence
    out.add_some("data-i18n.textarea-description.other", options.textarea_description_text);
  }
  out.add_some("data-i18n.characters-under-limit.other", options.characters_under_limit_text.other)
      .add_some("data-i18n.characters-under-limit.one", options.characters_under_limit_text.one)
      .add_some("data-i18n.characters-at-limit", options.characters_at_limit_text)
      .add_some("data-i18n.characters-over-limit.other", options.characters_over_limit_text.other)
      .add_some("data-i18n.characters-over-limit.one", options.characters_over_limit_text.one)
      .add_some("data-i18n.words-under-limit.other", options.words_under_limit_text.other)
      .add_some("data-i18n.words-under-limit.one", options.words_under_limit_text.one)
      .add_some("data-i18n.words-at-limit", options.words_at_limit_text)
      .add_some("data-i18n.words-over-limit.other", options.words_over_limit_text.other)
      .add_some("data-i18n.words-over-limit.one", options.words_over_limit_text.one);
  return out += options.form_group.attributes;
}

// How much may be entered, for those whose browser does not count.
std::string description(const CharacterCount& options) {
  const auto limit = options.maxwords ? options.maxwords : options.maxlength;
  if (!limit) {
    return {};
  }
  std::string out{either(options.textarea_description_text, counts_words(options)
                                                                ? "You can enter up to %{count} words"
                                                                : "You can enter up to %{count} characters")};
  constexpr std::string_view place = "%{count}";
  for (auto at = out.find(place); at != std::string::npos; at = out.find(place, at)) {
    out.replace(at, place.size(), std::to_string(*limit));
  }
  return out;
}

}  // namespace

Html character_count(const CharacterCount& options) {
  const std::string id{either(options.id, options.name)};
  const auto message = hint({.text = description(options),
                             .id = id + "-info",
                             .classes = words({"govuk-character-count__message", options.count_message.classes})});
  const auto& group = options.form_group;
  return textarea({.name = options.name,
                   .id = id,
                   .spellcheck = options.spellcheck,
                   .rows = options.rows,
                   .value = options.value,
                   .described_by = id + "-info",
                   .label = options.label,
                   .hint = options.hint,
                   .error_message = options.error_message,
                   .form_group = {.classes = words({"govuk-character-count", group.classes}),
                                  .attributes = module_attributes(options),
                                  .before_input = group.before_input,
                                  .after_input = {.html = html("{}{}", message, content(group.after_input))}},
                   .classes = words({"govuk-js-character-count", options.classes}),
                   .attributes = options.attributes});
}

}  // namespace html
