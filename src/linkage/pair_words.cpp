#include "pair_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace linkage {
namespace {

constexpr double says_something = 0.5;  // bits

std::string reasons(const LikelyPair& pair, bool addresses, double sign) {
  std::vector<const FieldWeight*> all;
  for (const auto& weight : pair.weights) {
    if (weight.level != match::absent && weight.bits * sign > says_something &&
        (addresses || !is_of_address(weight.field))) {
      all.push_back(&weight);
    }
  }
  std::ranges::stable_sort(all, std::ranges::greater{}, [&](const FieldWeight* weight) { return weight->bits * sign; });
  const auto& fields = fields_compared(pair.whose);
  std::string words;
  for (const auto* weight : all) {
    const auto field = std::ranges::find(fields, weight->field, &match::Field::name);
    words += fmt::format("{}{} ({})", words.empty() ? "" : ", ", field_words(weight->field),
                         match::words_of(field->kind, weight->level));
  }
  return words;
}

}  // namespace

std::string probability_words(double probability) {
  return fmt::format("{} in 100", std::clamp(static_cast<int>(std::lround(probability * 100)), 1, 99));
}

std::string reasons_for(const LikelyPair& pair, bool addresses) { return reasons(pair, addresses, 1); }

std::string reasons_against(const LikelyPair& pair, bool addresses) { return reasons(pair, addresses, -1); }

}  // namespace linkage
