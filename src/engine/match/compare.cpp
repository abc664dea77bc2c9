#include "compare.hpp"

#include "levels.hpp"

namespace match {

Likeness compare(Kind kind, const Value& a, const Value& b, const Variants& variants) {
  if (a.text.empty() || b.text.empty()) {
    return {absent};
  }
  if (a.text == b.text) {
    return {same};
  }
  // Words are paired off as they come, and their bits added up: in one order, whoever is first.
  if (b.text < a.text) {
    return compare(kind, b, a, variants);
  }
  switch (kind) {
    case Kind::given_name:
    case Kind::surname:
      return compare_names(kind, a, b, variants);
    case Kind::full_name:
      return compare_full_names(a, b, variants);
    case Kind::date:
      return {compare_dates(a.text, b.text)};
    case Kind::postcode:
      return {compare_postcodes(a.text, b.text)};
    case Kind::number:
    case Kind::nhs_number:
    case Kind::phone:
      return {compare_numbers(a.text, b.text)};
    case Kind::email:
      return {compare_emails(a.text, b.text)};
    case Kind::category:
      return {category_level::different};
    case Kind::street:
    case Kind::place:
    case Kind::text:
      return compare_texts(a, b);
  }
  return {absent};
}

}  // namespace match
