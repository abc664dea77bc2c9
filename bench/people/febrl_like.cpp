#include <fmt/format.h>

#include <algorithm>

#include "shapes.hpp"

namespace people {
namespace {

enum Column : std::size_t {
  id,
  given,
  surname,
  number,
  street,
  building,
  suburb,
  postcode,
  state,
  born,
  social,
  person
};

std::string state_of(Chance& chance) {
  static const Drawn states = [] {
    Drawn drawn;
    drawn.add("nsw", 34);
    drawn.add("vic", 27);
    drawn.add("qld", 20);
    drawn.add("wa", 8);
    drawn.add("sa", 7);
    drawn.add("tas", 2);
    drawn.add("act", 1);
    return drawn;
  }();
  return states.draw(chance);
}

Row original(std::size_t i, const Words& words, Chance& chance) {
  Row row{fmt::format("rec-{}-org", i),
          words.given_name(chance.happens(0.5), chance),
          words.surnames.draw(chance),
          fmt::format("{}", chance.between(1, chance.happens(0.7) ? 60 : 400)),
          chance.one_of(words.streets),
          chance.one_of(words.places),
          chance.one_of(words.places),
          fmt::format("{}", chance.between(2000, 7300)),
          state_of(chance),
          date_between(1900, 1999, chance),
          fmt::format("{}", chance.between(1'000'000, 9'999'999)),
          fmt::format("{}", i)};
  for (const auto& [column, missing] : {std::pair{given, 0.03},
                                        {surname, 0.02},
                                        {number, 0.06},
                                        {street, 0.03},
                                        {building, 0.12},
                                        {suburb, 0.01},
                                        {postcode, 0.0},
                                        {state, 0.04},
                                        {born, 0.06}}) {
    if (chance.happens(missing)) {
      row[column].clear();
    }
  }
  return row;
}

class Spoiler {
 public:
  Spoiler(const std::vector<Row>& originals, const FebrlShape& shape, const Words& words, Chance& chance)
      : originals_{originals}, shape_{shape}, words_{words}, chance_{chance} {}

  Row spoiled(Row row) {
    const auto mistakes = 1 + chance_.below(shape_.most);
    std::vector<std::size_t> made(row.size());
    for (std::size_t i = 0; i < mistakes; ++i) {
      const auto column = static_cast<std::size_t>(chance_.between(given, social));
      if (made[column] < shape_.most_in_field) {
        ++made[column];
        spoil(row, column);
      }
    }
    return row;
  }

 private:
  void spoil(Row& row, std::size_t column) {
    auto& cell = row[column];
    const auto luck = chance_.unit();
    if (luck < 0.12) {
      cell.clear();
    } else if (luck < 0.18) {
      cell = chance_.one_of(originals_)[column];
    } else if (luck < 0.26 && (column == given || column == street)) {
      std::swap(cell, row[column + 1]);
    } else if (luck < 0.30 && (column == given || column == street || column == building)) {
      row[column + 1] = cell + (cell.empty() ? "" : " ") + row[column + 1];
      cell.clear();
    } else if (luck < 0.40 && column == given) {
      cell = words_.variant(cell, chance_);
    } else if (luck < 0.50 && column == born) {
      cell = wrong_date(cell, chance_);
    } else {
      cell = slip(cell, chance_);
    }
  }

  const std::vector<Row>& originals_;
  const FebrlShape& shape_;
  const Words& words_;
  Chance& chance_;
};

}  // namespace

Table febrl_like(const FebrlShape& shape, const Words& words, Chance chance) {
  Table table{{"rec_id", "given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode",
               "state", "date_of_birth", "soc_sec_id", "person"},
              {}};
  for (std::size_t i = 0; i < shape.people; ++i) {
    table.rows.push_back(original(i, words, chance));
  }
  const auto originals = table.rows;
  Spoiler spoiler{originals, shape, words, chance};
  std::vector<std::size_t> copies(shape.people);
  for (std::size_t made = 0; made < shape.copies;) {
    const auto i = shape.most_copies == 1 ? made : chance.below(shape.people);
    const auto more = std::min(shape.most_copies - copies[i], 1 + chance.below(shape.most_copies));
    for (std::size_t j = 0; j < more && made < shape.copies; ++j, ++made) {
      auto row = spoiler.spoiled(originals[i]);
      row[id] = fmt::format("rec-{}-dup-{}", i, copies[i]++);
      table.rows.push_back(std::move(row));
    }
  }
  for (auto i = table.rows.size() - 1; i > 0; --i) {
    std::swap(table.rows[i], table.rows[chance.below(i + 1)]);
  }
  return table;
}

std::pair<Table, Table> originals_and_copies(const Table& table) {
  std::pair<Table, Table> both{{table.header, {}}, {table.header, {}}};
  for (const auto& row : table.rows) {
    (row[id].ends_with("org") ? both.first : both.second).rows.push_back(row);
  }
  return both;
}

}  // namespace people
