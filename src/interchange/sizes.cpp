#include "sizes.hpp"

#include <fmt/format.h>

namespace interchange {

std::string size_words(std::uint64_t bytes) {
  auto size = static_cast<double>(bytes) / 1024;
  const char* unit = "kB";
  for (const auto* next : {"MB", "GB"}) {
    if (size >= 1024) {
      size /= 1024;
      unit = next;
    }
  }
  auto number = fmt::format("{:.1f}", size);
  if (number.ends_with(".0")) {
    number.resize(number.size() - 2);
  }
  return fmt::format("{} {}", number, unit);
}

}  // namespace interchange
