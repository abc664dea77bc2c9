#pragma once

#include <optional>
#include <vector>

#include "likely_pairs.hpp"
#include "linkage/site.hpp"

namespace linkage {

/// Two families side by side, both of which the asker may see by name and decide about.
struct PairView {
  families::Brief first;  ///< the lower number
  families::Brief second;
  std::vector<LikelyPair> likely;  ///< of their people: first is of the first family

  bool addresses() const { return first.addresses && second.addresses; }
};

/// Those that the address names; nothing where one of them is not for the asker, or both are one already.
std::optional<PairView> asked_pair(const Site& site, const http::Request& request, const rights::Asker& asker);

std::string address_of(const PairView& pair);

/// The people of the second family with whom somebody of the first could be the same: children and expected babies, or
/// carers.
std::vector<const families::Brief::Person*> alike(const PairView& pair, const families::Brief::Person& person);

/// Of the likely pairs, those that somebody would take: of each person the likeliest, from one half on.
const LikelyPair* likeliest(const PairView& pair, std::int64_t person);

}  // namespace linkage
