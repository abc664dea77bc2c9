#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct libdeflate_compressor;

namespace http {

/// Compresses as gzip, quickly, for answers that are made once and sent once. Safe to use from several threads.
class Gzip {
 public:
  /// From 1, quick, to 12, small.
  explicit Gzip(int level) : level_{level} {}
  ~Gzip();
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  /// Nothing where it would not be smaller.
  std::optional<std::string> compressed(std::string_view bytes);

 private:
  libdeflate_compressor* take();
  void give_back(libdeflate_compressor* compressor);

  int level_;
  std::mutex mutex_;
  std::vector<libdeflate_compressor*> idle_;  // making one costs more than compressing a page
};

/// Brotli, small rather than quick: for what is made once and sent often. Nothing where it would not be smaller.
std::optional<std::string> brotli_compressed(std::string_view bytes);

}  // namespace http
