#include "names.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "data_table.hpp"
#include "name_lists.hpp"

namespace demo {
namespace {

using Row = std::span<const std::string_view>;

char upper(char letter) { return static_cast<char>(std::toupper(static_cast<unsigned char>(letter))); }
char lower(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }

std::string capitalised(std::string_view name) {
  std::string text{name};
  if (!text.empty()) {
    text[0] = upper(text[0]);
  }
  if (text.starts_with("Mc") && text.size() > 3) {
    text[2] = upper(text[2]);
  }
  return text;
}

std::string lowered(std::string_view name) {
  std::string text{name};
  std::ranges::transform(text, text.begin(), lower);
  return text;
}

template <class Variants>
std::string variant_of(const Variants& variants, const std::string& name, Chance& chance) {
  const auto [begin, end] = variants.equal_range(lowered(name));
  const auto count = static_cast<std::size_t>(std::distance(begin, end));
  if (count == 0) {
    return name;
  }
  return capitalised(std::next(begin, static_cast<std::ptrdiff_t>(chance.below(count)))->second);
}

}  // namespace

Names::Names(const std::filesystem::path& data) {
  const auto folder = data / "names";
  read_forenames(folder);
  each_row(folder / "surnames.csv", {"surname", "freq"}, [&](Row row) {
    surnames_.names.emplace_back(row[0]);
    surnames_.weights.add(number(row[1]));
  });
  each_row(folder / "forename_variants.csv", {"forename", "forename2"},
           [&](Row row) { forename_variants_.emplace(row[0], row[1]); });
  each_row(folder / "surname_variants.csv", {"lastname1", "lastname2"},
           [&](Row row) { surname_variants_.emplace(row[0], row[1]); });
  each_row(folder / "ocr_errors.csv", {"orgpat", "newpat"},
           [&](Row row) { typing_errors_.push_back({std::string{row[0]}, std::string{row[1]}}); });
}

void Names::read_forenames(const std::filesystem::path& folder) {
  each_row(folder / "forenames.csv", {"firstname", "freq", "sex", "birthyear"}, [&](Row row) {
    auto& pool = (row[2] == "female" ? girls_ : boys_)[whole_number(row[3])];
    pool.names.emplace_back(row[0]);
    pool.weights.add(number(row[1]));
  });
}

const Names::Pool& Names::forenames(char sex, int birth_year) const {
  const auto& pools = sex == 'F' ? girls_ : boys_;
  const auto found = pools.lower_bound(birth_year);
  return found == pools.end() ? std::prev(found)->second : found->second;
}

std::string Names::forename(char sex, int birth_year, NameStyle style, Chance& chance) const {
  const char table = sex == 'F' || sex == 'M' ? sex : chance.happens(0.5) ? 'F' : 'M';
  const auto own = own_forenames(style, table);
  if (!own.empty() && chance.happens(0.7)) {
    return std::string{chance.one_of(own)};
  }
  const auto& pool = forenames(table, birth_year);
  return capitalised(pool.names[pool.weights.draw(chance)]);
}

std::string Names::surname(NameStyle style, Chance& chance) const {
  const auto own = own_surnames(style);
  if (!own.empty() && chance.happens(0.93)) {
    return std::string{chance.one_of(own)};
  }
  return capitalised(surnames_.names[surnames_.weights.draw(chance)]);
}

std::string Names::variant_of_forename(const std::string& name, Chance& chance) const {
  return variant_of(forename_variants_, name, chance);
}

std::string Names::variant_of_surname(const std::string& name, Chance& chance) const {
  return variant_of(surname_variants_, name, chance);
}

}  // namespace demo
