#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "config.hpp"
#include "match/match.hpp"
#include "match/texts.hpp"

namespace matching {

/// Writes `left,right,probability` and for each field `weight_NAME`, in bits: what its comparison says for one person
/// (above 0) or two (below 0). Probabilities have six decimals, weights three.
void write_pairs(const std::filesystem::path& out, const std::vector<match::Field>& fields, const match::Texts& ids,
                 const std::vector<match::Pair>& pairs);

}  // namespace matching
