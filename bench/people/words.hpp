#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "chance.hpp"

namespace people {

/// What people are made of: names as often as they are in data/names, and invented streets and places.
struct Words {
  Drawn boys;
  Drawn girls;
  Drawn surnames;
  std::multimap<std::string, std::string, std::less<>> short_forms;
  std::vector<std::string> places;   ///< invented
  std::vector<std::string> streets;  ///< invented

  const std::string& given_name(bool girl, Chance& chance) const { return (girl ? girls : boys).draw(chance); }
  /// A short form or other spelling; the name itself where none is known.
  std::string variant(const std::string& name, Chance& chance) const;
};

/// Reads data/names below `data`. Throws std::runtime_error where it cannot.
Words read_words(const std::filesystem::path& data);

/// One slip of the hand or of a reading machine.
std::string slip(std::string text, Chance& chance);

/// A date as eight digits; `wrong` has one of the mistakes that dates have.
std::string date_between(int first_year, int last_year, Chance& chance);
std::string wrong_date(std::string date, Chance& chance);

}  // namespace people
