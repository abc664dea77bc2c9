#pragma once

#include <cstdint>

namespace bench {

/// Bytes of this process that are in memory, now and at most so far, as Linux counts them (VmRSS, VmHWM).
struct Memory {
  std::uint64_t now = 0;
  std::uint64_t most = 0;
};

Memory memory();

}  // namespace bench
