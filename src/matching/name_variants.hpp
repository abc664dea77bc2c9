#pragma once

#include "match/variants.hpp"

namespace matching {

/// The names that are written for one another (data/names/README.md: sdglinkage, MIT), built into the program.
match::Variants name_variants();

}  // namespace matching
