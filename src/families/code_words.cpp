#include "code_words.hpp"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace families {
namespace {

struct Word {
  std::string_view code;
  std::string_view words;
};

template <std::size_t count>
std::string words_of(const std::array<Word, count>& all, std::string_view code) {
  const auto found = std::ranges::find(all, code, &Word::code);
  return std::string{found == all.end() ? code : found->words};
}

constexpr std::array sexes{Word{"F", "Female"}, Word{"M", "Male"}, Word{"X", "Neither"}, Word{"U", "Not known"}};

constexpr std::array ethnicities{Word{"WBRI", "White British"},
                                 Word{"WIRI", "White Irish"},
                                 Word{"WIRT", "Traveller of Irish heritage"},
                                 Word{"WROM", "Gypsy or Roma"},
                                 Word{"WOTH", "Any other White background"},
                                 Word{"MWBC", "White and Black Caribbean"},
                                 Word{"MWBA", "White and Black African"},
                                 Word{"MWAS", "White and Asian"},
                                 Word{"MOTH", "Any other mixed background"},
                                 Word{"AIND", "Indian"},
                                 Word{"APKN", "Pakistani"},
                                 Word{"ABAN", "Bangladeshi"},
                                 Word{"AOTH", "Any other Asian background"},
                                 Word{"BCRB", "Black Caribbean"},
                                 Word{"BAFR", "Black African"},
                                 Word{"BOTH", "Any other Black background"},
                                 Word{"CHNE", "Chinese"},
                                 Word{"OOTH", "Any other ethnic group"},
                                 Word{"REFU", "Preferred not to say"},
                                 Word{"NOBT", "Not asked yet"}};

constexpr std::array sources{Word{"declared", "Declared by the family"}, Word{"derived", "Worked out from other facts"},
                             Word{"professional", "From a professional"}, Word{"list", "From a list"}};

constexpr std::array kinds{Word{"attendance", "Session"},    Word{"home_visit", "Home visit"},
                           Word{"one_to_one", "One to one"}, Word{"phone", "Telephone"},
                           Word{"text", "Text message"},     Word{"letter", "Letter"}};

}  // namespace

std::string sex_words(std::string_view code) { return words_of(sexes, code); }
std::span<const std::string_view> ethnicity_codes() {
  static constexpr auto codes = [] {
    std::array<std::string_view, ethnicities.size()> all;
    std::ranges::transform(ethnicities, all.begin(), &Word::code);
    return all;
  }();
  return codes;
}
std::string ethnicity_words(std::string_view code) { return words_of(ethnicities, code); }
std::string language_words(std::string_view code) {
  constexpr std::int32_t longest = 100;
  std::array<UChar, longest> name{};
  UErrorCode error = U_ZERO_ERROR;
  const auto length = uloc_getDisplayLanguage(std::string{code}.c_str(), "en_GB", name.data(), longest, &error);
  std::string words;
  if (U_SUCCESS(error) != 0) {
    icu::UnicodeString{name.data(), std::min(length, longest)}.toUTF8String(words);
  }
  return words.empty() ? std::string{code} : words;
}

std::string language_tag(std::string_view code) {
  constexpr std::int32_t longest = 16;
  std::array<char, longest> tag{};
  UErrorCode error = U_ZERO_ERROR;
  const auto length = uloc_getLanguage(std::string{code}.c_str(), tag.data(), longest, &error);
  return U_SUCCESS(error) != 0 && length > 0 ? std::string{tag.data()} : std::string{code};
}

std::span<const std::string_view> offered_languages() {
  static constexpr auto all = std::to_array<std::string_view>(
      {"eng", "pol", "ron", "pan", "urd", "por", "spa", "ara", "ben", "guj", "ita", "fra", "tam", "tur",
       "nep", "hin", "lit", "bul", "hun", "rus", "ukr", "fas", "kur", "prs", "pus", "som", "yor", "ibo",
       "twi", "zho", "yue", "vie", "tha", "tgl", "mal", "tel", "ell", "sqi", "slk", "ces", "lav", "bfi"});
  return all;
}

std::string source_words(std::string_view source) { return words_of(sources, source); }
std::string kind_words(std::string_view kind) { return words_of(kinds, kind); }

}  // namespace families
