#include <algorithm>

#include "compare.hpp"
#include "levels.hpp"
#include "text/edits.hpp"
#include "words_in_common.hpp"

namespace match {
namespace {

// A number of two digits is another house where one digit differs: a slip wants letters to spare.
std::size_t slips_allowed(std::size_t length) { return length >= 12 ? 2 : length >= 4 ? 1 : 0; }

bool near_to_the_letter(const Value& a, const Value& b) {
  const auto allowed = slips_allowed(std::min(a.text.size(), b.text.size()));
  return allowed > 0 && text::slips(a.text, b.text, allowed) <= allowed;
}

bool alike(const Value& a, const Value& b) {
  return text::most_jaro_winkler(a.text, a.letters, b.text, b.letters) >= 0.9 &&
         text::jaro_winkler(a.text, b.text) >= 0.9;
}

}  // namespace

Likeness compare_texts(const Value& a, const Value& b) {
  if (near_to_the_letter(a, b)) {
    return {text_level::slip};
  }
  const auto common = words_in_common(a, b, nullptr);
  if (common.words > 0 && common.of_less >= 0.85F) {
    return {text_level::holds, common.shared};
  }
  if (alike(a, b)) {
    return {text_level::alike};
  }
  return common.words > 0 && common.of_all >= 0.3F ? Likeness{text_level::words_in_common, common.shared}
                                                   : Likeness{text_level::different};
}

}  // namespace match
