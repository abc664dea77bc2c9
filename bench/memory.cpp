#include "memory.hpp"

#include <fstream>
#include <string>

namespace bench {

Memory memory() {
  std::ifstream status{"/proc/self/status"};
  Memory memory;
  constexpr std::uint64_t kilobyte = 1024;
  for (std::string word; status >> word;) {
    if (word == "VmRSS:" && status >> memory.now) {
      memory.now *= kilobyte;
    } else if (word == "VmHWM:" && status >> memory.most) {
      memory.most *= kilobyte;
    }
  }
  return memory;
}

}  // namespace bench
