// Configs of hearth match on any text: one that is read has what it needs; one that is refused is so with a sentence.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "config.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto config = matching::read_config({reinterpret_cast<const char*>(data), size}, "fuzzed.toml");
  if (!config) {
    return config.error().empty() ? (std::abort(), 1) : 0;
  }
  if (config->id.empty() || config->fields.empty()) {
    std::abort();
  }
  for (const auto& field : config->fields) {
    if (field.columns.empty() || field.field.name.empty()) {
      std::abort();
    }
  }
  return 0;
}
