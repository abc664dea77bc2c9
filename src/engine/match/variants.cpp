#include "variants.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "value.hpp"

namespace match {

void Variants::add_given_names(std::string_view a, std::string_view b) {
  given_names_.insert(pair_of(text::folded(a), text::folded(b)));
}

void Variants::add_surnames(std::string_view a, std::string_view b) {
  surnames_.insert(pair_of(text::folded(a), text::folded(b)));
}

std::uint64_t Variants::pair_of(std::string_view a, std::string_view b) {
  const auto [lower, upper] = std::minmax({hash_of(a), hash_of(b)});
  return joined(lower, upper);
}

}  // namespace match
