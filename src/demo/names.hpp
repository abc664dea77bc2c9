#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chance.hpp"
#include "heritage.hpp"

namespace demo {

/// How a desk can get a letter wrong: what stood there, and what was typed.
struct TypingError {
  std::string right;
  std::string wrong;
};

/// The names tables: forenames by sex and birth year, surnames, variants of both, typing errors; in lower case.
class Names {
 public:
  /// Reads `data`/names.
  explicit Names(const std::filesystem::path& data);

  /// A forename as a birth certificate has it, `Amelia`. `sex` other than F and M takes either table. Years outside
  /// the table's take the nearest in it.
  std::string forename(char sex, int birth_year, NameStyle style, Chance& chance) const;
  /// `Macdonald`, `Singh`.
  std::string surname(NameStyle style, Chance& chance) const;

  /// Another form of the name (`William` for `Bill`) where the table has one, else the name itself.
  std::string variant_of_forename(const std::string& name, Chance& chance) const;
  std::string variant_of_surname(const std::string& name, Chance& chance) const;

  std::span<const TypingError> typing_errors() const { return typing_errors_; }

 private:
  struct Pool {
    std::vector<std::string> names;
    Weights weights;
  };
  using Variants = std::multimap<std::string, std::string, std::less<>>;

  void read_forenames(const std::filesystem::path& folder);
  const Pool& forenames(char sex, int birth_year) const;

  std::map<int, Pool> girls_;
  std::map<int, Pool> boys_;
  Pool surnames_;
  Variants forename_variants_;
  Variants surname_variants_;
  std::vector<TypingError> typing_errors_;
};

}  // namespace demo
