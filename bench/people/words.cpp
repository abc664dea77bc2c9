#include "words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <unordered_map>

#include "csv/reader.hpp"
#include "csv/source.hpp"

namespace people {
namespace {

template <class Visit>
void each_row(const std::filesystem::path& file, const Visit& visit) {
  const auto source = csv::file_source(file);
  csv::Reader reader{*source};
  for (reader.next(); reader.next();) {
    visit(reader.cells());
  }
}

double number_in(std::string_view text) { return std::stod(std::string{text}); }

void read_given_names(const std::filesystem::path& file, Words& words) {
  std::map<std::string, double, std::less<>> boys;
  std::map<std::string, double, std::less<>> girls;
  each_row(file, [&](const auto& cells) {
    (cells[2] == "female" ? girls : boys)[std::string{cells[0]}] += number_in(cells[1]);
  });
  for (const auto& [name, often] : boys) {
    words.boys.add(name, often);
  }
  for (const auto& [name, often] : girls) {
    words.girls.add(name, often);
  }
}

void invent_places(Words& words) {
  static constexpr auto ends = std::to_array<std::string_view>(
      {"ton", "ham", "ford", " hill", "bury", "wick", " green", "ley", " bay", " park"});
  static constexpr auto sorts =
      std::to_array<std::string_view>({"street", "road", "close", "avenue", "crescent", "place", "circuit", "lane"});
  Chance chance{99};
  for (std::size_t i = 0; i < 1500; ++i) {
    words.places.push_back(words.surnames.draw(chance) + std::string{ends[chance.below(ends.size())]});
  }
  for (std::size_t i = 0; i < 9000; ++i) {
    words.streets.push_back(words.surnames.draw(chance) + " " + std::string{sorts[chance.below(sorts.size())]});
  }
}

char any_letter_like(char letter, Chance& chance) {
  return static_cast<char>(letter >= '0' && letter <= '9' ? '0' + chance.between(0, 9) : 'a' + chance.between(0, 25));
}

std::string with(std::string text, std::size_t i, std::string_view digits) {
  return text.replace(i, digits.size(), digits);
}

}  // namespace

std::string Words::variant(const std::string& name, Chance& chance) const {
  const auto [begin, end] = short_forms.equal_range(name);
  const auto count = static_cast<std::size_t>(std::distance(begin, end));
  return count == 0 ? name : std::next(begin, static_cast<std::ptrdiff_t>(chance.below(count)))->second;
}

Words read_words(const std::filesystem::path& data) {
  Words words;
  read_given_names(data / "names/forenames.csv", words);
  each_row(data / "names/surnames.csv",
           [&](const auto& cells) { words.surnames.add(std::string{cells[0]}, number_in(cells[1])); });
  each_row(data / "names/forename_variants.csv",
           [&](const auto& cells) { words.short_forms.emplace(std::string{cells[0]}, std::string{cells[1]}); });
  invent_places(words);
  return words;
}

std::string slip(std::string text, Chance& chance) {
  if (text.size() < 2) {
    return text;
  }
  const auto at = chance.below(text.size());
  switch (chance.below(text.size() > 5 ? 6 : 5)) {
    case 0:
      text.erase(at, 1);
      break;
    case 1:
      text.insert(at, 1, any_letter_like(text[at], chance));
      break;
    case 2:
      text.insert(at, 1, text[at]);
      break;
    case 3:
      std::swap(text[at], text[at + 1 < text.size() ? at + 1 : at - 1]);
      break;
    case 4:
      text[at] = any_letter_like(text[at], chance);
      break;
    default:
      text.insert(std::max<std::size_t>(at, 1), 1, ' ');
  }
  return text;
}

std::string date_between(int first_year, int last_year, Chance& chance) {
  return fmt::format("{:04}{:02}{:02}", chance.between(first_year, last_year), chance.between(1, 12),
                     chance.between(1, 28));
}

std::string wrong_date(std::string date, Chance& chance) {
  if (date.size() != 8) {
    return date;
  }
  switch (chance.below(7)) {
    case 0:
      return date.substr(0, 4) + date.substr(6, 2) + date.substr(4, 2);
    case 1:
      return date.substr(0, 4) + "0101";
    case 2:
      return with(date, 6, fmt::format("{:02}", chance.between(1, 28)));
    case 3:
      return with(date, 4, fmt::format("{:02}", chance.between(1, 12)));
    case 4:
      return fmt::format("{:04}", std::stoi(date.substr(0, 4)) + chance.between(-10, 10)) + date.substr(4);
    default:
      date[chance.below(8)] = static_cast<char>('0' + chance.between(0, 9));
      return date;
  }
}

}  // namespace people
