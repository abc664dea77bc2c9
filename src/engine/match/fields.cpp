#include "fields.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "levels.hpp"

namespace match {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto name_words =
    std::to_array<std::string_view>({"missing", "the same", "one slip", "short form or variant", "alike",
                                     "in the other's field", "first letter", "different"});
constexpr auto full_name_words =
    std::to_array<std::string_view>({"missing", "the same", "the same names", "one holds the other", "most of it",
                                     "half of it", "a name in common", "different"});
constexpr auto date_words = std::to_array<std::string_view>(
    {"missing", "the same", "one slip", "day and month exchanged", "two parts of three",
     "the same year, one on 1 January", "two slips or the same year", "different", "a generation apart"});
constexpr auto postcode_words = std::to_array<std::string_view>(
    {"missing", "the same", "one slip", "nearby", "the same district", "the same area", "different"});
constexpr auto number_words =
    std::to_array<std::string_view>({"missing", "the same", "one slip", "two slips", "different"});
constexpr auto email_words =
    std::to_array<std::string_view>({"missing", "the same", "a slip or two", "the same name", "alike", "different"});
constexpr auto text_words =
    std::to_array<std::string_view>({"missing", "the same", "one slip", "alike", "in the other's field",
                                     "one holds the other", "words in common", "different"});
constexpr auto category_words = std::to_array<std::string_view>({"missing", "the same", "different"});

struct KindRow {
  std::string_view word;
  Words levels;
};

constexpr auto kinds = std::to_array<KindRow>({
    {"given_name", name_words},
    {"surname", name_words},
    {"full_name", full_name_words},
    {"date", date_words},
    {"postcode", postcode_words},
    {"number", number_words},
    {"nhs_number", number_words},
    {"phone", number_words},
    {"email", email_words},
    {"street", text_words},
    {"place", text_words},
    {"category", category_words},
    {"text", text_words},
});

const KindRow& row_of(Kind kind) { return kinds.at(static_cast<std::size_t>(kind)); }

}  // namespace

std::optional<Kind> kind_of(std::string_view word) {
  const auto* const found = std::ranges::find(kinds, word, &KindRow::word);
  return found == kinds.end() ? std::nullopt : std::optional{static_cast<Kind>(found - kinds.begin())};
}

std::string_view word_of(Kind kind) { return row_of(kind).word; }

std::vector<std::string_view> kind_words() {
  std::vector<std::string_view> words;
  words.reserve(std::size(kinds));
  for (const auto& kind : kinds) {
    words.push_back(kind.word);
  }
  return words;
}

bool is_of_a_family(Kind kind) {
  switch (kind) {
    case Kind::surname:
    case Kind::postcode:
    case Kind::street:
    case Kind::place:
    case Kind::phone:
    case Kind::email:
      return true;
    default:
      return false;
  }
}

std::size_t levels_of(Kind kind) { return row_of(kind).levels.size(); }

Level different(Kind kind) {
  return kind == Kind::date ? static_cast<Level>(date_level::different) : static_cast<Level>(levels_of(kind) - 1);
}

std::string_view words_of(Kind kind, Level level) { return row_of(kind).levels[level]; }

}  // namespace match
