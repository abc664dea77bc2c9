#pragma once

#include <map>
#include <optional>
#include <vector>

#include "likely_pairs.hpp"
#include "linkage/site.hpp"

namespace linkage {

/// Two families side by side, both of which the asker may see by name and decide about.
struct PairView {
  families::Brief first;  ///< the lower number
  families::Brief second;
  std::vector<LikelyPair> likely;  ///< of their people, the likeliest first: `first` is of the first family
  bool apart = false;              ///< somebody said that they are not the same

  /// Whether they stand on the list of pairs to decide.
  bool is_listed() const { return !likely.empty() && !apart; }

  /// Whether what was learned of addresses may be told: not where one is protected, whatever the last run compared.
  bool addresses() const {
    return first.addresses && second.addresses && !first.has_protected && !second.has_protected;
  }
};

/// Those that the address names; nothing where one of them is not for the asker, or both are one already.
std::optional<PairView> asked_pair(const Site& site, const http::Request& request, const rights::Asker& asker);

std::string address_of(const PairView& pair);

/// The people of the second family with whom somebody of the first could be the same: children and expected babies, or
/// carers.
std::vector<const families::Brief::Person*> alike(const PairView& pair, const families::Brief::Person& person);

/// Whom somebody would take for the same: of the likely pairs from one half on, the likeliest first, each person once;
/// the second family's by the first's.
std::map<std::int64_t, std::int64_t> likeliest(const PairView& pair);

}  // namespace linkage
