#include "misspelling.hpp"

#include <array>
#include <cctype>
#include <string_view>
#include <utility>
#include <vector>

namespace demo {
namespace {

// Only between two plain letters, so that no letter of two bytes is torn.
bool plain(char letter) { return std::isalpha(static_cast<unsigned char>(letter)) != 0; }

std::vector<std::size_t> plain_places(const std::string& name) {
  std::vector<std::size_t> places;
  for (std::size_t i = 1; i + 1 < name.size(); ++i) {
    if (plain(name[i]) && plain(name[i + 1])) {
      places.push_back(i);
    }
  }
  return places;
}

char beside_on_the_keyboard(char letter, Chance& chance) {
  constexpr std::array<std::string_view, 3> rows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  for (const auto row : rows) {
    const auto place = row.find(letter);
    if (place != std::string_view::npos) {
      const bool right = place == 0 || (place + 1 < row.size() && chance.happens(0.5));
      return row[right ? place + 1 : place - 1];
    }
  }
  return letter;
}

std::string slipped(std::string name, Chance& chance) {
  const auto places = plain_places(name);
  if (places.empty()) {
    return name;
  }
  const auto place = places[chance.below(places.size())];
  switch (chance.below(4)) {
    case 0:
      name.erase(place, 1);
      break;
    case 1:
      name.insert(place, 1, name[place]);
      break;
    case 2:
      std::swap(name[place], name[place + 1]);
      break;
    default:
      name[place] = beside_on_the_keyboard(name[place], chance);
  }
  return name;
}

std::string misread(std::string name, const Names& names, Chance& chance) {
  const auto errors = names.typing_errors();
  const auto first = chance.below(errors.size());
  for (std::size_t i = 0; i < errors.size(); ++i) {
    const auto& error = errors[(first + i) % errors.size()];
    const auto place = name.find(error.right);
    if (place != std::string::npos) {
      return name.replace(place, error.right.size(), error.wrong);
    }
  }
  return name;
}

}  // namespace

std::string misspelled(const std::string& name, const Names& names, Chance& chance) {
  return chance.happens(0.25) ? misread(name, names, chance) : slipped(name, chance);
}

}  // namespace demo
