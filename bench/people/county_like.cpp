#include <fmt/format.h>

#include <algorithm>

#include "shapes.hpp"

namespace people {
namespace {

enum Column : std::size_t { id, person, given, surname, born, sex, street, postcode, phone, email, nhs };

std::string nhs_number(Chance& chance) {
  for (;;) {
    std::string digits = fmt::format("{}", chance.between(400'000'000, 799'999'999));
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) {
      sum += (digits[i] - '0') * (10 - static_cast<int>(i));
    }
    const int check = (11 - sum % 11) % 11;
    if (check != 10) {
      return digits + static_cast<char>('0' + check);
    }
  }
}

std::string postcode_in_county(Chance& chance) {
  return fmt::format("{}{} {}{}{}",
                     chance.happens(0.5)   ? "ME"
                     : chance.happens(0.5) ? "CT"
                                           : "TN",
                     chance.between(1, 30), chance.between(1, 9), static_cast<char>('A' + chance.between(0, 25)),
                     static_cast<char>('A' + chance.between(0, 25)));
}

class County {
 public:
  County(const Words& words, Chance& chance, Table& table) : words_{words}, chance_{chance}, table_{table} {}

  void family() {
    home_.resize(nhs + 1);
    home_[surname] = words_.surnames.draw(chance_);
    move();
    const bool two = chance_.happens(0.7);
    for (int i = 0; i <= (two ? 1 : 0); ++i) {
      put(member(i == 0, 1970, 2004, i == 1 && chance_.happens(0.4) ? words_.surnames.draw(chance_) : home_[surname]));
    }
    const auto children = 1 + chance_.below(3);
    for (std::size_t i = 0; i < children; ++i) {
      auto child = member(chance_.happens(0.5), 2018, 2026, home_[surname]);
      put(child);
      if (chance_.happens(0.016)) {
        auto twin = member(chance_.happens(0.5), 2018, 2026, home_[surname]);
        twin[born] = child[born];
        put(twin);
      }
    }
  }

 private:
  void move() {
    home_[street] = fmt::format("{} {}", chance_.between(1, 150), chance_.one_of(words_.streets));
    home_[postcode] = postcode_in_county(chance_);
  }

  Row member(bool girl, int first_year, int last_year, const std::string& name) {
    auto row = home_;
    row[surname] = name;
    row[given] = words_.given_name(girl, chance_);
    row[sex] = girl ? "F" : "M";
    row[born] = date_between(first_year, last_year, chance_);
    row[nhs] = nhs_number(chance_);
    row[phone] = fmt::format("07{}", chance_.between(100'000'000, 999'999'999));
    row[email] =
        chance_.happens(0.5) ? fmt::format("{}.{}{}@mail.example", row[given], name, chance_.between(1, 999)) : "";
    return row;
  }

  void put(const Row& row) {
    const auto whose = fmt::format("p{}", ++people_);
    add(row, whose, 0.02);
    if (chance_.happens(0.33)) {
      add(again(row), whose, 0.1);
    }
  }

  void add(Row row, const std::string& whose, double mistakes) {
    row[id] = fmt::format("r{}", table_.rows.size());
    row[person] = whose;
    for (std::size_t column = given; column < nhs; ++column) {
      if (column != sex && chance_.happens(mistakes)) {
        row[column] = column == born ? wrong_date(row[column], chance_) : slip(row[column], chance_);
      }
    }
    for (const auto& [column, missing] :
         {std::pair{nhs, 0.5}, {phone, 0.4}, {email, 0.5}, {street, 0.1}, {postcode, 0.03}, {born, 0.02}}) {
      if (chance_.happens(missing)) {
        row[column].clear();
      }
    }
    table_.rows.push_back(std::move(row));
  }

  Row again(Row row) {
    if (chance_.happens(0.25)) {
      const auto old = home_;
      move();
      row[street] = home_[street];
      row[postcode] = home_[postcode];
      home_ = old;
    }
    if (chance_.happens(0.06)) {
      row[surname] =
          chance_.happens(0.4) ? row[surname] + "-" + words_.surnames.draw(chance_) : words_.surnames.draw(chance_);
    }
    if (chance_.happens(0.12)) {
      row[given] = words_.variant(row[given], chance_);
    }
    if (chance_.happens(0.02)) {
      std::swap(row[given], row[surname]);
    }
    if (chance_.happens(0.2)) {
      row[phone] = fmt::format("07{}", chance_.between(100'000'000, 999'999'999));
    }
    return row;
  }

  const Words& words_;
  Chance& chance_;
  Table& table_;
  Row home_;
  std::size_t people_ = 0;
};

}  // namespace

Table county_like(std::size_t records, const Words& words, Chance chance) {
  Table table{{"id", "person", "given_name", "surname", "date_of_birth", "sex", "street", "postcode", "phone", "email",
               "nhs_number"},
              {}};
  County county{words, chance, table};
  while (table.rows.size() < records) {
    county.family();
  }
  table.rows.resize(records);
  for (auto i = table.rows.size() - 1; i > 0; --i) {
    std::swap(table.rows[i], table.rows[chance.below(i + 1)]);
  }
  return table;
}

}  // namespace people
