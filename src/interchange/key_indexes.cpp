#include "key_indexes.hpp"

#include <string>

#include "interchange/schema.hpp"
#include "record_tables.hpp"

namespace interchange {

KeyIndex& KeyIndexes::of(std::string_view file) {
  const auto [found, is_new] = all_.try_emplace(file, env_);
  if (is_new) {
    read(found->second, file);
  }
  return found->second;
}

void KeyIndexes::read(KeyIndex& index, std::string_view file) {
  const auto& table = file == families_file ? family_table() : record_table(*find_file(file));
  if (table.keys) {
    session_.scan(*table.keys, {}, [&](const db::Row& row) { index.add_standing(row.text(1), row.number(0)); });
    return;
  }
  const auto columns = find_file(file)->key_columns;
  std::int64_t number = 0;
  std::string key;
  session_.scan(table.standing, {}, [&](const db::Row& row) {
    key = row.text(0);
    for (std::size_t column = 1; column < columns; ++column) {
      key += '\0';
      key += row.text(static_cast<int>(column));
    }
    index.add_standing(key, ++number);
  });
}

}  // namespace interchange
