#include <algorithm>

#include "compare.hpp"
#include "levels.hpp"
#include "text/edits.hpp"
#include "words_in_common.hpp"

namespace match {
namespace {

bool same_but_for_blanks(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && a[i] == ' ') {
      ++i;
    } else if (j < b.size() && b[j] == ' ') {
      ++j;
    } else if (i == a.size() || j == b.size() || a[i] != b[j]) {
      return false;
    } else {
      ++i;
      ++j;
    }
  }
  return true;
}

bool one_slip(const Value& a, const Value& b) {
  return std::min(a.text.size(), b.text.size()) >= 3 &&
         (text::slips(a.text, b.text, 1) == 1 || same_but_for_blanks(a.text, b.text));
}

bool holds_word(const Value& whole, std::string_view word) {
  return whole.tokens.size() > 1 &&
         std::ranges::any_of(whole.tokens, [&](const Token& token) { return whole.word(token) == word; });
}

// Of double-barrelled names, and of several given names: a part of one is a part of the other.
bool share_a_part(const Value& a, const Value& b) {
  return std::ranges::any_of(a.tokens, [&](const Token& token) {
    return token.length > 1 && (a.word(token) == b.text || holds_word(b, a.word(token)));
  });
}

bool is_short_form(std::string_view a, std::string_view b) {
  const auto& shorter = a.size() < b.size() ? a : b;
  const auto& longer = a.size() < b.size() ? b : a;
  return shorter.size() >= 3 && longer.starts_with(shorter);
}

bool are_variants(Kind kind, const Value& a, const Value& b, const Variants& variants) {
  if (share_a_part(a, b)) {
    return true;
  }
  return kind == Kind::surname ? variants.are_surnames(a.text, b.text)
                               : variants.are_given_names(a.text, b.text) || is_short_form(a.text, b.text);
}

bool is_initial(std::string_view a, std::string_view b) {
  return (a.size() == 1 || b.size() == 1) && a.front() == b.front();
}

bool are_alike(const Value& a, const Value& b) {
  const bool same_sound = text::sound_of(a.text) == text::sound_of(b.text);
  const auto wanted = same_sound ? 0.75 : 0.86;
  return text::most_jaro_winkler(a.text, a.letters, b.text, b.letters) >= wanted &&
         text::jaro_winkler(a.text, b.text) >= wanted;
}

Level full_name_level_of(const Value& a, const Value& b, const Common& common) {
  if (common.the_same == a.tokens.size() && common.the_same == b.tokens.size()) {
    return full_name_level::same_names;
  }
  if (common.of_less >= 0.9F && common.words >= 2) {
    return full_name_level::holds;
  }
  if (common.of_all >= 0.55F) {
    return full_name_level::most;
  }
  if (common.of_less >= 0.5F) {
    return full_name_level::half;
  }
  return common.shared >= 2 ? full_name_level::one_in_common : full_name_level::different;
}

}  // namespace

Likeness compare_names(Kind kind, const Value& a, const Value& b, const Variants& variants) {
  if (one_slip(a, b)) {
    return {name_level::slip};
  }
  if (is_initial(a.text, b.text)) {
    return {name_level::initial};
  }
  if (are_variants(kind, a, b, variants)) {
    return {name_level::variant};
  }
  return {are_alike(a, b) ? name_level::alike : name_level::different};
}

Likeness compare_full_names(const Value& a, const Value& b, const Variants& variants) {
  const auto common = words_in_common(a, b, &variants);
  return {full_name_level_of(a, b, common), common.shared};
}

bool are_clearly_different(const Value& a, const Value& b, const Variants& variants) {
  if (a.text.empty() || b.text.empty() || a.text == b.text) {
    return false;
  }
  return compare_names(Kind::given_name, a, b, variants).level == name_level::different &&
         text::jaro_winkler(a.text, b.text) < 0.7 && words_in_common(a, b, &variants).words == 0;
}

}  // namespace match
