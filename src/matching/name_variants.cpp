#include "name_variants.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "csv/reader.hpp"
#include "csv/source.hpp"
#include "matching/forename_pairs.hpp"
#include "variants_data.hpp"

namespace matching {
namespace {

template <class Visit>
void each_pair(std::span<const std::string_view> pieces, const Visit& visit) {
  std::string whole;
  for (const auto piece : pieces) {
    whole += piece;
  }
  const auto source = csv::memory_source(whole);
  csv::Reader reader{*source};
  reader.next();  // the header
  while (reader.next()) {
    visit(reader.cells()[0], reader.cells()[1]);
  }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> forename_pairs() {
  std::vector<std::pair<std::string, std::string>> pairs;
  each_pair(forename_variants(), [&](auto a, auto b) { pairs.emplace_back(a, b); });
  return pairs;
}

match::Variants name_variants() {
  match::Variants variants;
  each_pair(forename_variants(), [&](auto a, auto b) { variants.add_given_names(a, b); });
  each_pair(surname_variants(), [&](auto a, auto b) { variants.add_surnames(a, b); });
  return variants;
}

}  // namespace matching
