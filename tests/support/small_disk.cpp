#include "support/small_disk.hpp"

#include <csignal>

namespace support {

SmallDisk::SmallDisk(rlim_t bytes) {
  getrlimit(RLIMIT_FSIZE, &before_);
  const rlimit small{bytes, before_.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  handler_ = std::signal(SIGXFSZ, SIG_IGN);
}

SmallDisk::~SmallDisk() {
  setrlimit(RLIMIT_FSIZE, &before_);
  std::signal(SIGXFSZ, handler_);
}

}  // namespace support
