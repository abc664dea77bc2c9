// Finds families among half a million people, as somebody at a desk types: how long each answer takes.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>

#include "matching/forename_pairs.hpp"
#include "measure.hpp"
#include "search/index.hpp"

namespace {

using search::Document;
using search::Field;

/// Words by how often they occur, from a file `word,frequency,…` with a head.
class Frequent {
 public:
  explicit Frequent(const std::string& file) {
    std::ifstream in{file};
    std::string line;
    std::getline(in, line);
    std::vector<double> weights;
    while (std::getline(in, line)) {
      const auto first = line.find(',');
      words_.push_back(line.substr(0, first));
      weights.push_back(std::stod(line.substr(first + 1)));
    }
    if (words_.empty()) {
      throw std::runtime_error{file + " holds no names"};
    }
    choose_ = std::discrete_distribution<std::size_t>{weights.begin(), weights.end()};
  }
  const std::string& one(std::mt19937& random) { return words_[choose_(random)]; }

 private:
  std::vector<std::string> words_;
  std::discrete_distribution<std::size_t> choose_;
};

/// Families of two to five, with an address.
class People {
 public:
  explicit People(const std::string& folder)
      : forenames_{folder + "/forenames.csv"}, surnames_{folder + "/surnames.csv"} {}

  std::vector<Document> families(std::size_t people) {
    std::vector<Document> all;
    for (std::size_t count = 0; count < people;) {
      auto& family = all.emplace_back(Document{.number = static_cast<search::Number>(all.size() + 1)});
      const auto surname = surnames_.one(random_);
      const auto members = 2 + random_() % 4;
      for (std::size_t member = 0; member < members; ++member, ++count) {
        add(family, static_cast<std::uint8_t>(member), random_() % 5 == 0 ? surnames_.one(random_) : surname);
      }
      family.texts.push_back({Field::postcode, 0, postcode()});
      family.texts.push_back(
          {Field::street, 0, fmt::format("{} {} Road", 1 + random_() % 200, surnames_.one(random_))});
    }
    return all;
  }

  /// What somebody types of that family.
  std::vector<std::string> typed(const Document& family) {
    const auto forename = family.texts[0].text;
    const auto surname = family.texts[1].text;
    const auto& postcode = family.texts[family.texts.size() - 2].text;
    return {forename.substr(0, 2) + " " + surname.substr(0, 2),
            forename + " " + surname,
            surname + " " + forename.substr(0, 1),
            slipped(surname) + " " + forename,
            surname + " " + postcode,
            postcode.substr(0, 4),
            forename + " " + family.texts[2].text.substr(0, 4),
            forename.substr(0, 1)};
  }

  std::mt19937& random() { return random_; }

 private:
  void add(Document& family, std::uint8_t part, const std::string& surname) {
    family.texts.push_back({Field::forename, part, forenames_.one(random_)});
    family.texts.push_back({Field::surname, part, surname});
    family.texts.push_back(
        {Field::born, part,
         fmt::format("{}{:02}{:02}", 1980 + random_() % 46, 1 + random_() % 12, 1 + random_() % 28)});
  }
  std::string postcode() {
    const auto letter = [&] { return static_cast<char>('A' + random_() % 26); };
    return fmt::format("ME{} {}{}{}", 1 + random_() % 20, random_() % 10, letter(), letter());
  }
  std::string slipped(std::string word) {
    if (word.size() > 3) {
      std::swap(word[1 + random_() % (word.size() - 2)], word[1 + random_() % (word.size() - 2)]);
    }
    return word;
  }

  std::mt19937 random_{2026};
  Frequent forenames_;
  Frequent surnames_;
};

/// Each question once, of families all over the county.
bench::Times asked(const search::Index& index, const std::vector<std::string>& questions,
                   const search::Allowed& allowed) {
  constexpr std::size_t a_page = 20;
  std::vector<double> times;
  for (const auto& typed : questions) {
    const bench::Stopwatch one;
    index.find(typed, allowed, a_page);
    times.push_back(one.milliseconds());
  }
  return bench::summary(std::move(times));
}

}  // namespace

int main(int argc, char** argv) try {
  CLI::App app{"Measures the search for families."};
  std::string names = "data/names";
  std::size_t people = 500'000;
  app.add_option("--names", names, "the folder with forenames.csv and surnames.csv");
  app.add_option("--people", people, "how many");
  CLI11_PARSE(app, argc, argv);
  People made{names};
  const auto families = made.families(people);
  const bench::Stopwatch building;
  const search::Index index{families, matching::forename_pairs()};
  const auto built = building.milliseconds();
  std::vector<std::string> questions;
  constexpr int asked_of = 250;
  for (int i = 0; i < asked_of; ++i) {
    for (auto& typed : made.typed(families[made.random()() % families.size()])) {
      questions.push_back(std::move(typed));
    }
  }
  constexpr search::Number centres = 85;
  const nlohmann::json told{{"people", people},
                            {"families", families.size()},
                            {"built_milliseconds", built},
                            {"mebibytes", index.bytes() >> 20U},
                            {"all", asked(index, questions, [](search::Number) { return search::Fields::all(); })},
                            {"one_centre", asked(index, questions, [](search::Number family) {
                               return family % centres == 0 ? search::Fields::all() : search::Fields{};
                             })}};
  std::cout << told.dump(2) << '\n';
  return 0;
} catch (const std::exception& fault) {
  std::cerr << fault.what() << '\n';
  return 1;
}
