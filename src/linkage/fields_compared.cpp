#include "fields_compared.hpp"

#include <algorithm>
#include <array>

namespace linkage {
namespace {

using match::Kind;

struct Words {
  std::string_view name;
  std::string_view words;
  bool is_of_address;
};

constexpr Words all_words[] = {{"forename", "forename", false},  {"surname", "surname", false},
                               {"born", "date of birth", false}, {"sex", "sex", false},
                               {"postcode", "postcode", true},   {"street", "address", true},
                               {"phone", "telephone", true},     {"email", "e-mail", true}};

const Words& words_of_field(std::string_view name) { return *std::ranges::find(all_words, name, &Words::name); }

}  // namespace

const std::vector<match::Field>& fields_compared(Whose whose) {
  static const std::vector<match::Field> of_children{
      {"forename", Kind::given_name}, {"surname", Kind::surname},   {"born", Kind::date},  {"sex", Kind::category},
      {"street", Kind::street},       {"postcode", Kind::postcode}, {"phone", Kind::phone}};
  static const std::vector<match::Field> of_carers{
      {"forename", Kind::given_name}, {"surname", Kind::surname},   {"born", Kind::date},   {"sex", Kind::category},
      {"street", Kind::street},       {"postcode", Kind::postcode}, {"phone", Kind::phone}, {"email", Kind::email}};
  return whose == Whose::children ? of_children : of_carers;
}

std::string_view field_words(std::string_view name) { return words_of_field(name).words; }

bool is_of_address(std::string_view name) { return words_of_field(name).is_of_address; }

}  // namespace linkage
