#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "shapes.hpp"

namespace people {
namespace {

struct Person {
  bool woman = false;
  std::string given;
  std::vector<std::string> middle;
  std::string surname;
  std::string title;
  std::string born;
  std::string place;
  std::string postcode;
  std::string occupation;
};

constexpr auto occupations = std::to_array<std::string_view>(
    {"politician", "writer",    "military officer", "painter",     "cricketer", "actor",
     "footballer", "priest",    "lawyer",           "poet",        "botanist",  "engineer",
     "architect",  "physician", "composer",         "historian",   "merchant",  "photographer",
     "sculptor",   "explorer",  "banker",           "astronomer",  "judge",     "publisher",
     "diplomat",   "rower",     "economist",        "philosopher", "teacher",   "naval officer"});
constexpr auto titles = std::to_array<std::string_view>(
    {"sir", "1st baronet", "2nd baronet", "lord", "3rd earl of", "dr", "rev", "1st baron"});

std::string occupation(Chance& chance) {
  const auto a = chance.below(occupations.size());
  return std::string{occupations[std::min(a, chance.below(occupations.size()))]};
}

std::string unit_of_district(std::string_view district, Chance& chance) {
  return fmt::format("{} {}{}{}", district, chance.between(1, 9), static_cast<char>('a' + chance.between(0, 25)),
                     static_cast<char>('a' + chance.between(0, 25)));
}

/// A place has a few postcode districts of one area.
std::string postcode_of(std::size_t place, Chance& chance) {
  const auto area = fmt::format("{}{}", static_cast<char>('a' + place % 26), static_cast<char>('a' + place / 26 % 26));
  return unit_of_district(fmt::format("{}{}", area, place % 7 + chance.below(4) + 1), chance);
}

std::string place_of(const Words& words, Chance& chance, std::size_t& place) {
  place = std::min(
      {chance.below(words.places.size()), chance.below(words.places.size()), chance.below(words.places.size())});
  return words.places[place];
}

Person person(const Words& words, Chance& chance) {
  std::size_t place = 0;
  Person person;
  person.woman = chance.happens(0.2);
  person.given = words.given_name(person.woman, chance);
  for (std::size_t i = chance.below(3); i > 0; --i) {
    person.middle.push_back(chance.happens(0.4) ? words.surnames.draw(chance) : words.given_name(person.woman, chance));
  }
  person.surname = words.surnames.draw(chance);
  person.title = chance.happens(0.25) ? std::string{titles[chance.below(titles.size())]} : "";
  person.born = date_between(chance.happens(0.3) ? 1600 : 1800, 1960, chance);
  if (chance.happens(0.08)) {
    person.born = person.born.substr(0, 4) + "0101";
  }
  person.place = place_of(words, chance, place);
  person.postcode = postcode_of(place, chance);
  person.occupation = occupation(chance);
  return person;
}

/// Father, son, brother: the surname, often the place, sometimes the given name.
Person relative(const Person& of, const Words& words, Chance& chance) {
  auto other = of;
  other.given = chance.happens(0.35) && !of.woman ? of.given : words.given_name(of.woman, chance);
  other.middle = chance.happens(0.5) ? of.middle : std::vector<std::string>{};
  other.born = fmt::format("{}", std::stoi(of.born.substr(0, 4)) +
                                     (chance.happens(0.5) ? chance.between(22, 40) : chance.between(1, 12))) +
               date_between(1800, 1801, chance).substr(4);
  other.occupation = chance.happens(0.5) ? of.occupation : occupation(chance);
  return other;
}

class Copyist {
 public:
  Copyist(const Words& words, Chance& chance) : words_{words}, chance_{chance} {}

  /// `care` is 0 to 1: how much of the person comes through.
  Row copy(const Person& person, double care) {
    const auto bad = 1 - care;
    auto given = person.given;
    if (happens(0.25 + 0.2 * bad)) {
      given = words_.variant(given, chance_);
    }
    auto surname = person.surname;
    if (happens(0.35 * bad)) {
      surname = happens(0.15) ? (person.middle.empty() ? words_.surnames.draw(chance_) : person.middle.front())
                              : slip(surname, chance_);
    }
    if (happens(0.25 * bad)) {
      given = slip(given, chance_);
    }
    if (happens(0.1 * bad) && !person.middle.empty()) {
      given = person.middle.front();
    }
    Row row{full_name(person, given, surname, bad),
            given + " " + surname,
            given,
            surname,
            born(person, bad),
            person.place,
            postcode(person, bad),
            person.woman ? "female" : "male",
            person.occupation};
    lose(row, bad);
    return row;
  }

 private:
  bool happens(double probability) { return chance_.happens(probability); }

  std::string full_name(const Person& person, const std::string& given, const std::string& surname, double bad) {
    std::string name = given;
    for (const auto& middle : person.middle) {
      name += happens(0.7) ? " " + (happens(0.1 * bad) ? slip(middle, chance_) : middle) : "";
    }
    name += happens(0.05 * bad) ? "" : " " + surname;
    if (!person.title.empty() && happens(0.6)) {
      name = happens(0.5) ? person.title + " " + name : name + ", " + person.title;
    }
    return happens(0.15 * bad) ? slip(name, chance_) : name;
  }

  std::string born(const Person& person, double bad) {
    auto date = happens(0.35 * bad) ? wrong_date(person.born, chance_) : person.born;
    return fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6));
  }

  std::string postcode(const Person& person, double bad) {
    const auto district = std::string_view{person.postcode}.substr(0, person.postcode.find(' '));
    if (happens(0.3 * bad)) {
      return unit_of_district(district, chance_);
    }
    return happens(0.1 * bad) ? slip(person.postcode, chance_) : person.postcode;
  }

  void lose(Row& row, double bad) {
    for (std::size_t i = 4; i < row.size(); ++i) {
      if (happens(0.03 + 0.25 * bad)) {
        row[i].clear();
      }
    }
    if (happens(0.06 * bad)) {
      row[2].clear();
      row[1] = row[3];
    }
    if (happens(0.05 * bad)) {
      row[8] = occupation(chance_);
    }
  }

  const Words& words_;
  Chance& chance_;
};

}  // namespace

Table historical_like(std::size_t people, const Words& words, Chance chance) {
  Table table{{"unique_id", "cluster", "full_name", "first_and_surname", "first_name", "surname", "dob", "birth_place",
               "postcode_fake", "gender", "occupation"},
              {}};
  Copyist copyist{words, chance};
  Person last;
  for (std::size_t i = 0; i < people; ++i) {
    last = i > 0 && chance.happens(0.12) ? relative(last, words, chance) : person(words, chance);
    const auto copies = chance.happens(0.1) ? 1 + chance.below(3) : 5 + chance.below(13);
    const auto care = 0.2 + 0.6 * chance.unit();
    for (std::size_t j = 1; j <= copies; ++j) {
      auto row = copyist.copy(last, j == 1 ? 1 : std::min(1.0, std::max(0.0, care + 0.5 * (chance.unit() - 0.5))));
      row.insert(row.begin(), {fmt::format("Q{}-{}", i, j), fmt::format("Q{}", i)});
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace people
