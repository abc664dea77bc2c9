#include "read_for_search.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "db/cells.hpp"
#include "sql.hpp"

namespace families {
namespace {

using search::Field;

std::string eight_digits(std::string_view iso) {
  std::string digits{iso};
  std::erase(digits, '-');
  return digits;
}

/// Reads all families, or one.
class Reading {
 public:
  explicit Reading(db::Session& session, std::int64_t family = 0)
      : session_{session}, first_{family}, last_{family == 0 ? std::numeric_limits<std::int32_t>::max() : family} {}

  ForSearch all() {
    read_people();
    read_other_names();
    read_homes();
    read_numbers(sql::search_phones, Field::phone);
    read_numbers(sql::search_cards, Field::code);
    read_registrations();
    return std::move(read_);
  }

 private:
  struct Line {
    std::uint8_t part;
    std::string postcode;
    std::string lines;
    bool is_protected;
  };

  search::Document& document(std::int64_t family) {
    const auto number = static_cast<search::Number>(family);
    if (read_.documents.empty() || read_.documents.back().number != number) {
      read_.documents.push_back({.number = number});
    }
    return read_.documents.back();
  }

  void read_people() {
    constexpr std::size_t most_parts = 255;
    session_.scan(sql::search_people, {{"first", first_}, {"last", last_}}, [&](const db::Row& row) {
      auto& found = document(row.number(0));
      auto& people = read_.ties[found.number].people;
      if (people.empty() || people.back() != row.number(1)) {  // else another record of the same person
        people.push_back(row.number(1));
      }
      const auto part = static_cast<std::uint8_t>(std::min(people.size() - 1, most_parts));
      const auto add = [&](Field field, std::string text) {
        if (!text.empty()) {
          found.texts.push_back({field, part, std::move(text)});
        }
      };
      add(Field::forename, std::string{row.text(2)});
      add(Field::surname, std::string{row.text(3)});
      add(Field::born, eight_digits(row.text(4)));
      add(Field::code, std::string{row.text(5)});
    });
    places_.reserve(read_.documents.size());
    for (std::size_t i = 0; i < read_.documents.size(); ++i) {
      places_.emplace(read_.documents[i].number, i);
    }
  }

  void read_other_names() {
    session_.scan(sql::search_other_names, {{"first", first_}, {"last", last_}}, [&](const db::Row& row) {
      const auto number = static_cast<search::Number>(row.number(0));
      read_.documents.at(places_.at(number))
          .texts.push_back(
              {Field::other_name, part_of(read_.ties.at(number), row.number(1)), std::string{row.text(2)}});
    });
  }

  void read_homes() {
    std::int64_t family = 0;
    std::vector<Line> lines;
    session_.scan(sql::search_homes, {{"first", first_}, {"last", last_}}, [&](const db::Row& row) {
      if (row.number(0) != family) {
        add_lines(family, std::exchange(lines, {}));
        family = row.number(0);
      }
      auto& held = read_.ties.at(static_cast<search::Number>(family));
      held.homes.push_back({std::string{row.text(4)}, db::interval(row, 2, 3)});
      lines.push_back({part_of(held, row.number(1)), std::string{row.text(4)}, lines_of(row), row.number(8) == 1});
    });
    add_lines(family, lines);
  }

  static std::uint8_t part_of(const HeldTies& held, std::int64_t person) {
    return static_cast<std::uint8_t>(std::ranges::find(held.people, person) - held.people.begin());
  }

  static std::string lines_of(const db::Row& row) {
    std::string lines;
    for (const int column : {5, 6, 7}) {
      lines += std::string{row.text(column)} + " ";
    }
    return lines;
  }

  /// Each address once, and none that is protected, of whomever.
  void add_lines(std::int64_t family, const std::vector<Line>& lines) {
    std::set<std::string> left_out;
    for (const auto& line : lines) {
      if (line.is_protected) {
        left_out.insert(line.postcode);
      }
    }
    std::set<std::string> added;
    for (const auto& line : lines) {
      if (!left_out.contains(line.postcode) && added.insert(line.postcode + line.lines).second) {
        auto& texts = read_.documents.at(places_.at(static_cast<search::Number>(family))).texts;
        texts.push_back({Field::postcode, line.part, line.postcode});
        texts.push_back({Field::street, line.part, line.lines});
      }
    }
  }

  void read_numbers(const db::Sql& numbers, Field field) {
    session_.scan(numbers, {{"first", first_}, {"last", last_}}, [&](const db::Row& row) {
      const auto number = static_cast<search::Number>(row.number(0));
      read_.documents.at(places_.at(number))
          .texts.push_back({field, part_of(read_.ties.at(number), row.number(1)), std::string{row.text(2)}});
    });
  }

  void read_registrations() {
    session_.scan(sql::search_registrations, {{"first", first_}, {"last", last_}}, [&](const db::Row& row) {
      const auto number = static_cast<search::Number>(row.number(0));
      const auto held = db::interval(row, 2, 3);
      read_.ties.at(number).registrations.push_back({row.number(1), held});
      auto& rank = read_.documents.at(places_.at(number)).rank;  // whoever came last stands first
      rank = std::max(rank, static_cast<std::uint32_t>(std::max(0, held.from().days())));
    });
  }

  db::Session& session_;
  const std::int64_t first_;
  const std::int64_t last_;
  ForSearch read_;
  std::unordered_map<search::Number, std::size_t> places_;
};

}  // namespace

Ties HeldTies::on(std::int64_t family, base::Date day) const {
  Ties ties{family};
  for (const auto& home : homes) {
    if (home.held.holds(day)) {
      ties.postcodes.push_back(home.postcode);
    }
  }
  for (const auto& registration : registrations) {
    if (registration.held.holds(day)) {
      ties.centres.push_back(registration.centre);
    }
  }
  return ties;
}

ForSearch read_for_search(db::Session& session, std::int64_t family) { return Reading{session, family}.all(); }

}  // namespace families
