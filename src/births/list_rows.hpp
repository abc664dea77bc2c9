#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "families/told_birth.hpp"
#include "list_fields.hpp"
#include "list_file.hpp"

namespace births {

/// What is wrong with a row, and what would be right.
struct RowFault {
  std::int64_t line = 0;
  std::string column = {};  ///< as the file calls it
  std::string value = {};
  std::string remedy = {};
};

/// A row that is right.
struct ListRow {
  std::int64_t line = 0;
  bool consents = false;  ///< the family agreed to sharing; otherwise nothing is known but day and postcode
  families::ToldBirth birth = {};
};

struct ListRows {
  std::vector<ListRow> rows = {};
  std::vector<RowFault> faults = {};  ///< by line
  std::size_t wrong = 0;              ///< rows with faults
};

/// The rows of a file, understood. Of a row without consent nothing is read but when and at which postcode.
ListRows understand(const ListFile& file, const Columns& columns, base::Date today);

}  // namespace births
