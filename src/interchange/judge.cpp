#include "judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "file_reader.hpp"
#include "packed.hpp"

namespace interchange {
namespace {

/// Up to so many records are asked for one by one, rather than by a scan of the table.
constexpr std::int64_t few = 2000;

bool leaves_out(const Header& header, const File& file) {
  return std::any_of(header.positions.begin() + static_cast<std::ptrdiff_t>(file.key_columns), header.positions.end(),
                     [](const auto& position) { return !position; });
}

}  // namespace

void Judge::run(const Header& header, Sorter& rows, const Accept& accept) {
  header_ = &header;
  accept_ = &accept;
  rows.sort();
  ahead_ = rows.next();
  if (!leaves_out(header, layout_.file())) {
    while (next(rows)) {
      judge_ends({key_, line_, cells_});
    }
  } else if (rows.size() <= few) {
    complete_each(rows);
  } else {
    complete_from_scan(rows);
  }
}

// Moves on to the next key whose rows agree and are not refused.
bool Judge::next(Sorter& rows) {
  while (ahead_) {
    take_rows_of_key(rows);
    if (!contradicted_ && !row_refused_ && !refused_) {
      return true;
    }
    mark(KeyIndex::State::refused);
  }
  return false;
}

void Judge::take_rows_of_key(Sorter& rows) {
  const auto first = StagedRow::unpack(rows.value());
  key_ = rows.key();
  cells_ = first.cells;
  line_ = first.line;
  row_refused_ = first.refused;
  contradicted_ = false;
  Spool others;
  while ((ahead_ = rows.next()) && rows.key() == key_) {
    const auto other = StagedRow::unpack(rows.value());
    contradicted_ = contradicted_ || other.cells != cells_;
    row_refused_ = row_refused_ || other.refused;
    std::string line;
    pack_number(line, static_cast<std::uint64_t>(other.line));
    others.add(line);
  }
  if (contradicted_) {
    refuse_contradiction(others);
  }
}

void Judge::refuse_contradiction(const Spool& lines) {
  const auto refuse = [this](std::int64_t line, std::string_view other) {
    staging_.faults.add(
        {number_,
         line,
         1,
         key_names(layout_.file()),
         {},
         true,
         fmt::format("the key stands twice in the file with different cells{}; keep one row for it", other)});
  };
  const auto first_of_others = fmt::format(", also in line {}", line_);
  std::int64_t second = 0;
  lines.for_each([&](std::string_view packed) {
    const auto line = static_cast<std::int64_t>(Unpacker{packed}.number());
    second = second == 0 ? line : second;
    refuse(line, first_of_others);
  });
  refuse(line_, fmt::format(", also in line {}", second));
}

void Judge::mark(KeyIndex::State state) {
  if (layout_.is_indexed()) {
    staging_.indexes.of(layout_.file().name).set(layout_.name_of(cells_), state);
  }
}

void Judge::complete_each(Sorter& rows) {
  std::string standing;
  while (next(rows)) {
    const auto key = layout_.key_parameters(unpacked(cells_));
    standing.clear();
    staging_.session.scan(layout_.table().standing_by_key, db::Parameters{key},
                          [&](const db::Row& row) { layout_.cells_of(row, standing); });
    complete(standing);
  }
}

void Judge::complete_from_scan(Sorter& rows) {
  std::string key;
  std::string standing;
  bool at_record = next(rows);
  staging_.session.scan(layout_.table().standing, {}, [&](const db::Row& row) {
    layout_.key_of(row, key);
    while (at_record && key_ < key) {
      complete({});
      at_record = next(rows);
    }
    if (at_record && key_ == key) {
      layout_.cells_of(row, standing);
      complete(standing);
      at_record = next(rows);
    }
  });
  while (at_record) {
    complete({});
    at_record = next(rows);
  }
}

// Puts what stands, if anything, where the file has no column.
void Judge::complete(std::string_view standing) {
  if (standing.empty()) {
    judge_ends({key_, line_, cells_});
    return;
  }
  Unpacker ours{cells_};
  Unpacker theirs{standing};
  whole_.clear();
  for (std::size_t field = 0; field < layout_.fields().size(); ++field) {
    const auto our_cell = ours.cell();
    const auto their_cell = theirs.cell();
    pack_cell(whole_, field < layout_.file().key_columns || header_->positions[field] ? our_cell : their_cell);
  }
  judge_ends({key_, line_, whole_});
}

void Judge::judge_ends(const Judged& judged) {
  if (const auto& ends = layout_.file().ends) {
    const auto cells = unpacked(judged.cells);
    const auto from = cells[ends->from];
    const auto to = cells[ends->to];
    if (!from.empty() && !to.empty() && to <= from) {
      const auto& columns = layout_.file().columns;
      staging_.faults.add({number_, judged.line, ends->to + 1, std::string{columns[ends->to].name}, std::string{to},
                           false,
                           fmt::format("is not after {}, {}; write a later one, or leave it empty for still",
                                       columns[ends->from].name, from)});
      mark(KeyIndex::State::refused);
      return;
    }
  }
  (*accept_)(judged);
}

std::string key_names(const File& file) {
  std::vector<std::string_view> names;
  std::ranges::transform(file.key(), std::back_inserter(names), &Column::name);
  return fmt::format("{}", fmt::join(names, "+"));
}

}  // namespace interchange
