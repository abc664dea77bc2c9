#include "text/fold.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace text {
namespace {

bool is_plain(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

bool is_apostrophe(char byte) { return byte == '\'' || byte == '`'; }

std::string folded_plain(std::string_view text) {
  std::string all;
  all.reserve(text.size());
  bool blank = false;
  for (const char byte : text) {
    const bool upper = byte >= 'A' && byte <= 'Z';
    if (upper || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
      if (blank && !all.empty()) {
        all += ' ';
      }
      all += upper ? static_cast<char>(byte - 'A' + 'a') : byte;
      blank = false;
    } else {
      blank = blank || !is_apostrophe(byte);
    }
  }
  return all;
}

const icu::Transliterator& to_plain_letters() {
  static const auto made = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> transliterator{icu::Transliterator::createInstance(
        R"(NFKD; [[:M:][\u2018\u2019\u02BC]] Remove; Latin-ASCII; Lower)", UTRANS_FORWARD, status)};
    if (U_FAILURE(status)) {
      throw std::runtime_error{"ICU has no transliterator from Latin letters to plain ones; its data is incomplete"};
    }
    return transliterator;
  }();
  return *made;
}

std::string folded_any(std::string_view text) {
  auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  to_plain_letters().transliterate(letters);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    const UChar32 letter = letters.char32At(i);
    if (u_isalnum(letter) != 0) {
      kept.append(letter);
    } else if (letter != U'\'' && letter != U'`' && kept.length() > 0 && kept.endsWith(icu::UnicodeString{u' '}) == 0) {
      kept.append(u' ');
    }
  }
  std::string all;
  kept.trim().toUTF8String(all);
  return all;
}

}  // namespace

std::string folded(std::string_view text) {
  return std::ranges::all_of(text, is_plain) ? folded_plain(text) : folded_any(text);
}

}  // namespace text
