#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace http {

/// The bytes that came with a request: in memory, or, where they are many, in a file without a name that is gone with
/// the body.
class Body {
 public:
  Body() = default;
  explicit Body(std::string bytes) : bytes_{std::move(bytes)} {}
  /// Takes over the file descriptor of a file of `size` bytes. Throws std::system_error where it cannot be mapped.
  Body(int file, std::size_t size);
  ~Body();
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;

  /// Valid as long as the body.
  std::string_view bytes() const;

 private:
  std::string bytes_;
  void* mapped_ = nullptr;
  std::size_t mapped_size_ = 0;
};

}  // namespace http
