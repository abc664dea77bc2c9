#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "body.hpp"
#include "refusal.hpp"

namespace http {

struct BodyLimits {
  std::uint64_t bytes = 0;       ///< of the body; 413 past it
  std::size_t in_memory = 0;     ///< past it the body goes to a file
  std::filesystem::path folder;  ///< where that file is made, without a name
  std::string too_large = "The request is larger than is read here.";
};

/// Gathers a body as it comes.
class BodyReceiver {
 public:
  explicit BodyReceiver(BodyLimits limits);
  ~BodyReceiver();
  BodyReceiver(const BodyReceiver&) = delete;
  BodyReceiver& operator=(const BodyReceiver&) = delete;

  /// Refused with 413 where there are too many bytes, with 507 where the machine has no room for them.
  OrRefused<void> take(std::string_view bytes);
  std::uint64_t size() const { return size_; }

  /// The body; nothing may be taken after it.
  OrRefused<std::shared_ptr<const Body>> finish();

 private:
  OrRefused<void> to_file(std::string_view bytes) const;

  BodyLimits limits_;
  std::string memory_;
  std::uint64_t size_ = 0;
  int file_ = -1;
};

}  // namespace http
