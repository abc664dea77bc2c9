#include "layout.hpp"

#include <algorithm>

#include "packed.hpp"
#include "record_tables.hpp"

namespace interchange {
namespace {

bool is_referred_to(const File& file) {
  const auto refers = [&](const Column& column) { return column.refers_to == file.name; };
  return std::ranges::any_of(files(), [&](const File& other) { return std::ranges::any_of(other.columns, refers); });
}

}  // namespace

Layout::Layout(const File& file)
    : file_{&file}, table_{&record_table(file)}, is_indexed_{has_numbers() || is_referred_to(file)} {
  for (const auto& column : file.columns) {
    const bool by_number = !column.refers_to.empty() && record_table(*find_file(column.refers_to)).keys.has_value();
    fields_.push_back({&column, column.refers_to, by_number, file.name == "people" && column.name == "family"});
  }
}

void Layout::append_key(std::string& key, std::size_t field, std::string_view cell) const {
  key += cell;
  if (!fields_[field].by_number) {
    key += '\0';
  }
}

std::string_view Layout::cell(const db::Row& row, std::size_t field, std::string& room) const {
  const auto column = static_cast<int>(field);
  if (row.null(column)) {
    return {};
  }
  if (!fields_[field].by_number) {
    return row.text(column);
  }
  room.clear();
  append_ordered(room, row.number(column));
  return room;
}

void Layout::key_of(const db::Row& row, std::string& key) const {
  std::string room;
  key.clear();
  for (std::size_t field = 0; field < file_->key_columns; ++field) {
    append_key(key, field, cell(row, field, room));
  }
}

void Layout::cells_of(const db::Row& row, std::string& cells) const {
  std::string room;
  cells.clear();
  for (std::size_t field = 0; field < fields_.size(); ++field) {
    pack_cell(cells, cell(row, field, room));
  }
}

std::vector<db::Parameter> Layout::key_parameters(const std::vector<std::string_view>& cells) const {
  std::vector<db::Parameter> key;
  for (std::size_t i = 0; i < file_->key_columns; ++i) {
    const auto name = db::parameter_for(fields_[i].column->name);
    if (cells[i].empty()) {
      key.emplace_back(name, std::nullopt);
    } else if (fields_[i].by_number) {
      key.emplace_back(name, number_of(cells[i]));
    } else {
      key.emplace_back(name, cells[i]);
    }
  }
  return key;
}

std::string Layout::name_of(std::string_view cells) const {
  Unpacker packed{cells};
  std::string name{packed.cell()};
  for (std::size_t field = 1; field < file_->key_columns; ++field) {
    name += '\0';
    name += packed.cell();
  }
  return name;
}

std::vector<std::string_view> unpacked(std::string_view cells) {
  std::vector<std::string_view> out;
  Unpacker packed{cells};
  while (!packed.rest().empty()) {
    out.push_back(packed.cell());
  }
  return out;
}

}  // namespace interchange
