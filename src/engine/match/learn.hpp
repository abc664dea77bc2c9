#pragma once

#include <cstdint>

#include "candidates.hpp"
#include "model.hpp"
#include "records.hpp"
#include "variants.hpp"

namespace match {

/// Learns the weights from the records themselves, without labels: how often levels come up in two persons' pairs from
/// pairs drawn at random, in one person's by expectation and maximisation (Fellegi and Sunter 1969; Dempster, Laird,
/// Rubin 1977) over candidates, which are reckoned to hold all pairs of one person. Which field's level tells
/// another's, as a postcode its town, is learned last: a tree over the fields (Chow and Liu 1968; Friedman, Geiger,
/// Goldszmidt 1997). The same records give the same model.
Model learn(const Records& records, const Candidates& candidates, Shared least, const Variants& variants,
            std::size_t threads);

}  // namespace match
