#include "list_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "text/fold.hpp"

namespace births {
namespace {

constexpr auto known_fields = std::to_array<ListField>({
    {Field::child_forename, "child_forename", "Child's forename", false},
    {Field::child_surname, "child_surname", "Child's surname", true},
    {Field::born, "born", "Child's date of birth", true},
    {Field::sex, "sex", "Child's sex", false},
    {Field::mother_forename, "mother_forename", "Mother's forename", false},
    {Field::mother_surname, "mother_surname", "Mother's surname", false},
    {Field::mother_born, "mother_born", "Mother's date of birth", false},
    {Field::line1, "line1", "House and street", false},
    {Field::town, "town", "Town", false},
    {Field::postcode, "postcode", "Postcode", true},
    {Field::phone, "phone", "Telephone number", false},
    {Field::consent, "consent", "Whether the family agreed to sharing", true},
});

constexpr std::string_view child_words[] = {"child", "baby", "infant", "newborn", ""};
constexpr std::string_view mother_words[] = {"mother", "mothers", "mum", "mat", "maternal", "parent", "carer"};

/// What a header has in it, in the order in which they are tried: a header is taken once.
struct Guess {
  Field field;
  std::span<const std::string_view> of;  ///< one of these words begins it; an empty one: none must
  std::span<const std::string_view> has;
};
constexpr std::string_view any_beginning[] = {""};
constexpr std::string_view forename_headers[] = {"forename", "first name", "firstname", "given name"};
constexpr std::string_view surname_headers[] = {"surname", "last name", "lastname", "family name"};
constexpr std::string_view birth_headers[] = {"born", "birth date", "date of birth", "dob", "birthdate"};
constexpr std::string_view sex_headers[] = {"sex", "gender"};
constexpr std::string_view line_headers[] = {"address line 1", "address 1", "address1", "line 1",
                                             "line1",          "street",    "house",    "address"};
constexpr std::string_view town_headers[] = {"town", "city", "post town", "address line 3"};
constexpr std::string_view postcode_headers[] = {"postcode", "post code", "pcode"};
constexpr std::string_view phone_headers[] = {"phone", "telephone", "mobile", "tel"};
constexpr std::string_view consent_headers[] = {"consent", "agreed", "share", "sharing"};

constexpr auto guesses = std::to_array<Guess>({
    {Field::mother_forename, mother_words, forename_headers},
    {Field::mother_surname, mother_words, surname_headers},
    {Field::mother_born, mother_words, birth_headers},
    {Field::consent, any_beginning, consent_headers},
    {Field::postcode, any_beginning, postcode_headers},
    {Field::phone, any_beginning, phone_headers},
    {Field::child_forename, child_words, forename_headers},
    {Field::child_surname, child_words, surname_headers},
    {Field::born, child_words, birth_headers},
    {Field::sex, any_beginning, sex_headers},
    {Field::town, any_beginning, town_headers},
    {Field::line1, any_beginning, line_headers},
});

bool has_word(std::string_view header, std::string_view word) { return header.find(word) != std::string_view::npos; }

bool fits(const Guess& guess, const std::string& header) {
  const auto is_of = [&](std::string_view word) { return word.empty() || header.starts_with(word); };
  return std::ranges::any_of(guess.of, is_of) &&
         std::ranges::any_of(guess.has, [&](std::string_view word) { return has_word(header, word); });
}

}  // namespace

std::span<const ListField> list_fields() { return known_fields; }

const ListField& words_of(Field field) { return known_fields.at(static_cast<std::size_t>(field)); }

Columns guess_columns(const std::vector<std::string>& headers) {
  std::vector<std::string> folded;
  std::ranges::transform(headers, std::back_inserter(folded), [](const auto& each) { return text::folded(each); });
  Columns columns;
  std::set<std::size_t> taken;
  for (const auto& guess : guesses) {
    for (std::size_t i = 0; i < folded.size() && !columns.contains(guess.field); ++i) {
      if (!taken.contains(i) && !has_word(folded[i], "nhs") && fits(guess, folded[i])) {
        columns.emplace(guess.field, i);
        taken.insert(i);
      }
    }
  }
  return columns;
}

base::Problems problems_of(const Columns& columns) {
  base::Problems problems;
  for (const auto& each : known_fields) {
    if (each.is_needed && !columns.contains(each.field)) {
      problems.add(std::string{each.key}, fmt::format("Choose the column for: {}.", each.label));
    }
  }
  return problems;
}

}  // namespace births
