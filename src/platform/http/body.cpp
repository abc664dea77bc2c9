#include "body.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace http {

// The file is ours alone, has no name and never shrinks: what is mapped stays.
Body::Body(int file, std::size_t size)
    : mapped_{mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0)}, mapped_size_{size} {
  const int fault = errno;
  close(file);
  if (mapped_ == MAP_FAILED) {
    mapped_ = nullptr;
    throw std::system_error{fault, std::generic_category(), "an upload cannot be read back from its temporary file"};
  }
}

Body::~Body() {
  if (mapped_ != nullptr) {
    munmap(mapped_, mapped_size_);
  }
}

std::string_view Body::bytes() const {
  return mapped_ == nullptr ? std::string_view{bytes_}
                            : std::string_view{static_cast<const char*>(mapped_), mapped_size_};
}

}  // namespace http
