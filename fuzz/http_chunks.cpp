// Chunks on any bytes: the same body, end and refusal however the bytes come; never more body than there were bytes.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "chunks.hpp"

namespace {

struct Reading {
  std::string body;
  std::size_t size = 0;
  bool ended = false;
  bool refused = false;

  bool operator==(const Reading&) const = default;
};

Reading read(std::string_view text, std::size_t portion) {
  http::ChunkReader reader;
  Reading out;
  while (out.size < text.size() && !reader.ended()) {
    const auto taken = reader.read(text.substr(out.size, portion), [&](std::string_view bytes) {
      out.body += bytes;
      return http::OrRefused<void>{};
    });
    if (!taken) {
      return {.body = {}, .size = 0, .ended = false, .refused = true};
    }
    out.size += *taken;
  }
  out.ended = reader.ended();
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{data, data + size};
  const Reading whole = read(text, size + 1);
  if (whole.body.size() > size || read(text, 1) != whole || read(text, 1 + size % 7) != whole) {
    std::abort();
  }
  return 0;
}
