#include "made_people.hpp"

#include <algorithm>
#include <array>

#include "value.hpp"

namespace made {
namespace {

class Drawing {
 public:
  explicit Drawing(std::uint64_t seed) : seed_{seed} {}
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(match::joined(seed_, ++drawn_) % count); }
  std::string digits(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += static_cast<char>('0' + below(10));
    }
    return text;
  }
  std::string name(std::size_t kinds) {
    static constexpr auto parts =
        std::to_array<const char*>({"ba", "ko", "li", "mer", "ton", "da", "ven", "so", "ri", "gal", "hu", "pen"});
    const auto which = below(kinds);
    std::string text;
    for (std::uint64_t i = 0; i < 3; ++i) {
      text += parts.at(match::joined(which, i) % parts.size());
    }
    return text;
  }

 private:
  std::uint64_t seed_;
  std::uint64_t drawn_ = 0;
};

std::string two(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::vector<std::string> person(Drawing& drawing) {
  return {
      drawing.name(300), drawing.name(800),
      std::to_string(1950 + drawing.below(60)) + "-" + two(1 + drawing.below(12)) + "-" + two(1 + drawing.below(28)),
      "ME" + std::to_string(1 + drawing.below(9)) + " " + drawing.digits(1) + "AB", "07" + drawing.digits(9)};
}

std::string mistyped(std::string text, Drawing& drawing) {
  const auto at = drawing.below(text.size() - 1);
  if (drawing.below(2) == 0) {
    std::swap(text[at], text[at + 1]);
  } else {
    text.erase(at, 1);
  }
  return text;
}

}  // namespace

match::Records People::records(std::size_t left, std::size_t threads) const {
  std::vector<match::Texts> cells(fields.size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells[i].add(row[i]);
    }
  }
  return {fields, cells, left == 0 ? rows.size() : left, threads};
}

People with_copies(std::size_t persons, std::uint64_t seed) {
  using match::Kind;
  People people{{{"given_name", Kind::given_name},
                 {"surname", Kind::surname},
                 {"born", Kind::date},
                 {"postcode", Kind::postcode},
                 {"phone", Kind::phone}},
                {},
                {}};
  Drawing drawing{seed};
  for (std::size_t i = 0; i < persons; ++i) {
    people.add(i, person(drawing));
  }
  for (std::size_t i = 0; i < persons; i += 2) {
    auto row = people.rows[i];
    for (std::size_t mistakes = 1 + drawing.below(2); mistakes > 0; --mistakes) {
      auto& cell = row[drawing.below(row.size())];
      cell = cell.size() < 2 || drawing.below(4) == 0 ? "" : mistyped(cell, drawing);
    }
    people.add(i, row);
  }
  return people;
}

People families_of_full_names(std::size_t families, std::uint64_t seed) {
  using match::Kind;
  People people{
      {{"full_name", Kind::full_name}, {"surname", Kind::surname}, {"born", Kind::date}, {"place", Kind::place}},
      {},
      {}};
  Drawing drawing{seed};
  for (std::size_t i = 0; i < families * 2; ++i) {
    auto born = person(drawing)[2];
    auto row = std::vector{drawing.name(300), drawing.name(800), born, drawing.name(200)};
    if (i % 2 == 1) {
      const auto& brother = people.rows.back();
      row[1] = brother[1];
      row[2] = std::to_string(std::stoi(brother[2].substr(0, 4)) + 2) + born.substr(4);
      row[3] = brother[3];
    }
    const auto given = row[0];
    for (std::size_t copy = 0; copy < 3; ++copy) {
      row[0] = (copy == 2 && drawing.below(3) == 0 ? mistyped(given, drawing) : given) + " " + row[1];
      people.add(i, row);
    }
    people.rows[people.rows.size() - 3][3] = drawing.below(5) == 0 ? "" : row[3];
  }
  return people;
}

double f1(const People& people, const std::vector<match::Pair>& found, std::size_t left) {
  double right = 0;
  for (const auto& pair : found) {
    right += people.person[pair.left] == people.person[pair.right] ? 1 : 0;
  }
  double wanted = 0;
  for (std::size_t i = 0; i < people.rows.size(); ++i) {
    for (auto j = i + 1; j < people.rows.size(); ++j) {
      const bool asked = left == 0 || (i < left && j >= left);
      wanted += asked && people.person[i] == people.person[j] ? 1 : 0;
    }
  }
  return 2 * right / (static_cast<double>(found.size()) + wanted);
}

}  // namespace made
