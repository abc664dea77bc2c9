#include "file_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/progress.hpp"
#include "base/text.hpp"
#include "cell.hpp"
#include "packed.hpp"

namespace interchange {
namespace {

bool is_nul(std::string_view cell) { return cell.contains('\0'); }

// The fault in this cell's bytes, where the row has one somewhere.
csv::Fault fault_of(std::string_view cell) {
  if (is_nul(cell)) {
    return csv::Fault::nul;
  }
  return base::first_invalid_utf8(cell) ? csv::Fault::invalid_utf8 : csv::Fault::none;
}

}  // namespace

void StagedRow::pack(std::string& out) const {
  out.clear();
  pack_number(out, static_cast<std::uint64_t>(line));
  pack_number(out, refused ? 1 : 0);
  out += cells;
}

StagedRow StagedRow::unpack(std::string_view bytes) {
  Unpacker packed{bytes};
  const auto line = static_cast<std::int64_t>(packed.number());
  const bool refused = packed.number() == 1;
  return {line, refused, packed.rest()};
}

FileReader::FileReader(const Layout& layout, std::size_t number, Staging& staging)
    : layout_{layout}, number_{number}, staging_{staging}, references_(layout.fields().size()) {
  for (std::size_t i = 0; i < references_.size(); ++i) {
    const auto refers_to = layout.fields()[i].refers_to;
    if (!refers_to.empty() && refers_to != layout.file().name) {
      const auto* const other = find_file(refers_to);
      references_[i].index = &staging.indexes.of(refers_to);
      references_[i].within_first = other != nullptr && other->key_columns == 2;
    }
  }
}

bool FileReader::read(csv::Source& source, Sorter& rows) {
  csv::Reader reader{source};
  base::Progress progress{fmt::format("Reading {}.csv", layout_.file().name), "rows"};
  read_header(reader);
  while (reader.next()) {
    read_row(reader, rows);
    progress.add();
    ++rows_;
    staging_.watch.count_row();
  }
  if (reader.fault() != csv::Fault::none) {
    row_fault(reader.line(), fmt::format("the row has {}", csv::sentence(reader.fault())));
    refused_ = true;
  }
  return refused_;
}

void FileReader::read_header(csv::Reader& reader) {
  if (!reader.next()) {
    if (reader.fault() == csv::Fault::none) {
      row_fault(1, "the file has no header row; write the names of its columns there");
      refused_ = true;
    }
    header_.positions.resize(layout_.fields().size());
    return;
  }
  header_ = interchange::read_header(layout_.file(), reader.cells());
  if (reader.fault() != csv::Fault::none) {
    row_fault(reader.line(), fmt::format("the header has {}", csv::sentence(reader.fault())));
    refused_ = true;
  }
  for (std::size_t i = 0; i < header_.wrong.size(); ++i) {
    const auto& wrong = header_.wrong[i];
    staging_.faults.add({number_, reader.line(), i + 1, {}, {}, false, shown(wrong.column) + ": " + wrong.sentence});
    refused_ = true;
  }
}

void FileReader::read_row(csv::Reader& reader, Sorter& rows) {
  line_ = reader.line();
  row_refused_ = reader.fault() != csv::Fault::none;
  refused_ = refused_ || row_refused_;
  const auto cells = reader.cells();
  if (cells.size() != header_.cells) {
    row_fault(line_, fmt::format("the row has {} cells and the header has {}; give it a cell for each column",
                                 cells.size(), header_.cells));
    return;
  }
  if (row_refused_ && std::ranges::all_of(cells, [](auto cell) { return fault_of(cell) == csv::Fault::none; })) {
    row_fault(line_, fmt::format("the row has {}", csv::sentence(reader.fault())));
  }
  key_readable_ = true;
  first_readable_ = false;
  key_.clear();
  cells_.clear();
  for (std::size_t field = 0; field < layout_.fields().size(); ++field) {
    const auto position = header_.positions[field];
    if (position) {
      check(reader, field, cells[*position]);
    } else {
      key_readable_ =
          key_readable_ && (field >= layout_.file().key_columns || !layout_.fields()[field].column->required);
      stage_cell(field, {});
    }
  }
  if (key_readable_) {
    StagedRow{line_, row_refused_, cells_}.pack(value_);
    rows.add(key_, value_);
  }
}

void FileReader::check(const csv::Reader& reader, std::size_t field, std::string_view cell) {
  const auto& column = *layout_.fields()[field].column;
  const auto bytes = reader.fault() == csv::Fault::none ? csv::Fault::none : fault_of(cell);
  auto held = bytes == csv::Fault::none ? hold(column, cell, room_)
                                        : std::unexpected{fmt::format("has {}", csv::sentence(bytes))};
  if (!held) {
    fault(line_, field, cell, std::move(held.error()));
    key_readable_ = key_readable_ && field >= layout_.file().key_columns;
    stage_cell(field, layout_.fields()[field].by_number ? std::string_view{} : cell);
    return;
  }
  if (field == 0) {
    first_ = *held;
    first_readable_ = true;
  } else if (field == 1 && layout_.file().is_unordered_pair && first_readable_) {
    check_order(*held, cell);
  }
  stage_cell(field, resolve(field, *held, cell));
}

void FileReader::check_order(std::string_view second, std::string_view written) {
  const auto columns = layout_.file().columns;
  if (second == first_) {
    fault(line_, 1, written, fmt::format("is {} itself; name two records", columns[0].name));
  } else if (second < std::string_view{first_}) {
    fault(line_, 1, written,
          fmt::format("comes before {} by its bytes; write the two the other way round", columns[0].name));
  }
}

void FileReader::stage_cell(std::size_t field, std::string_view cell) {
  if (field < layout_.file().key_columns) {
    layout_.append_key(key_, field, cell);
  }
  pack_cell(cells_, cell);
}

// The cell as it is staged; a fault where what it refers to will not be there.
std::string_view FileReader::resolve(std::size_t field, std::string_view cell, std::string_view written) {
  const auto& here = layout_.fields()[field];
  const auto& reference = references_[field];
  if (reference.index == nullptr || cell.empty() || (reference.within_first && !first_readable_)) {
    return cell;
  }
  const auto found = look_up(field, cell);
  if (found.state == KeyIndex::State::refused) {
    fault(line_, field, written, fmt::format("is refused in {}.csv; mend it there", here.refers_to));
  } else if (found.state == KeyIndex::State::unknown) {
    fault(line_, field, written,
          fmt::format("is neither in {}.csv nor in the database; add it there, or name one that is", here.refers_to));
  }
  if (!here.by_number) {
    return cell;
  }
  number_room_.clear();
  append_ordered(number_room_, found.number);
  return number_room_;
}

KeyIndex::Found FileReader::look_up(std::size_t field, std::string_view cell) {
  auto& reference = references_[field];
  if (reference.within_first) {
    const auto key = first_ + '\0' + std::string{cell};
    return reference.index->find(key);
  }
  if (reference.last != cell || reference.found.number == 0) {
    reference.last = cell;
    reference.found = layout_.fields()[field].by_number ? reference.index->look(cell) : reference.index->find(cell);
  }
  return reference.found;
}

void FileReader::fault(std::int64_t line, std::size_t field, std::string_view value, std::string sentence) {
  row_refused_ = true;
  const auto& column = *layout_.fields()[field].column;
  staging_.faults.add(
      {number_, line, field + 1, std::string{column.name}, std::string{value}, false, std::move(sentence)});
}

void FileReader::row_fault(std::int64_t line, std::string sentence) {
  staging_.faults.add({number_, line, 0, {}, {}, false, std::move(sentence)});
}

}  // namespace interchange
