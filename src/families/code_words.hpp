#pragma once

#include <span>
#include <string>
#include <string_view>

namespace families {

/// What the codes of packages mean, for people; a code that is not known stands for itself.
std::string sex_words(std::string_view code);
/// The Department for Education's ethnicity codes (Common Basic Data Set, code set "Ethnicity").
std::string ethnicity_words(std::string_view code);
std::span<const std::string_view> ethnicity_codes();
/// The English name of a language of ISO 639-3, as Unicode's locale data have it: `Igbo`.
std::string language_words(std::string_view code);
/// Its tag for the `lang` of a page (BCP 47): the two letters where there are such, `ur` for `urd`.
std::string language_tag(std::string_view code);
/// Those that are offered, by ISO 639-3: most often spoken at home in England (ONS, Census 2021, table TS024), and
/// British Sign Language.
std::span<const std::string_view> offered_languages();
/// `Declared by the family`
std::string source_words(std::string_view source);
/// `Home visit`
std::string kind_words(std::string_view kind);

}  // namespace families
