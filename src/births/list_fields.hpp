#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"

namespace births {

/// What a list of births can say of each; in the order of list_fields().
enum class Field : std::uint8_t {
  child_forename,
  child_surname,
  born,
  sex,
  mother_forename,
  mother_surname,
  mother_born,
  line1,
  town,
  postcode,
  phone,
  consent,
};

struct ListField {
  Field field;
  std::string_view key;
  std::string_view label;
  bool is_needed;
};
std::span<const ListField> list_fields();
const ListField& words_of(Field field);

/// Which column of a file holds a field, counted from 0; fields that none holds are not in it.
using Columns = std::map<Field, std::size_t>;

/// The columns, as far as their headers say what they hold. A column with NHS numbers is never one.
Columns guess_columns(const std::vector<std::string>& headers);

/// What a list cannot do without: problems beside the fields' keys.
base::Problems problems_of(const Columns& columns);

}  // namespace births
