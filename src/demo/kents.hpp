#pragma once

#include <cstddef>

namespace demo {

struct Geography;

/// Adds repetitions until there are `kents` Kents. A repetition's areas, wards and districts have the original's codes
/// and names with a suffix (`-02`), its postcodes other letters at their beginning (each Kent its own, so none is
/// twice), and it lies further west, so that no two places are the same.
void repeat_kent(Geography& geography, std::size_t kents);

}  // namespace demo
