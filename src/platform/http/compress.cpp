#include "compress.hpp"

#include <brotli/encode.h>
#include <libdeflate.h>

#include <cstdint>
#include <new>

namespace http {
namespace {

// The two highest qualities take a second a megabyte, at each start, for some three per cent.
constexpr int brotli_quality = 9;

}  // namespace

Gzip::~Gzip() {
  for (libdeflate_compressor* compressor : idle_) {
    libdeflate_free_compressor(compressor);
  }
}

std::optional<std::string> Gzip::compressed(std::string_view bytes) {
  std::string out(bytes.size(), '\0');
  libdeflate_compressor* const compressor = take();
  const auto size = libdeflate_gzip_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size());
  give_back(compressor);
  if (size == 0) {
    return std::nullopt;
  }
  out.resize(size);
  return out;
}

libdeflate_compressor* Gzip::take() {
  {
    const std::lock_guard lock{mutex_};
    if (!idle_.empty()) {
      libdeflate_compressor* const compressor = idle_.back();
      idle_.pop_back();
      return compressor;
    }
  }
  libdeflate_compressor* const compressor = libdeflate_alloc_compressor(level_);
  if (compressor == nullptr) {
    throw std::bad_alloc{};
  }
  return compressor;
}

void Gzip::give_back(libdeflate_compressor* compressor) {
  const std::lock_guard lock{mutex_};
  idle_.push_back(compressor);
}

std::optional<std::string> brotli_compressed(std::string_view bytes) {
  std::string out(bytes.size(), '\0');
  std::size_t size = out.size();
  const auto* const from = reinterpret_cast<const std::uint8_t*>(bytes.data());
  auto* const to = reinterpret_cast<std::uint8_t*>(out.data());
  if (BrotliEncoderCompress(brotli_quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, bytes.size(), from, &size,
                            to) == BROTLI_FALSE) {
    return std::nullopt;
  }
  out.resize(size);
  return out;
}

}  // namespace http
