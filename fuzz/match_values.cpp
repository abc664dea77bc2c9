// Two lines of any bytes as values of every kind: comparing them ends, at a level of the kind, the same either way.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "compare.hpp"
#include "match/column.hpp"
#include "match/variants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto end = text.find('\n');
  if (end == std::string_view::npos) {
    return 0;
  }
  match::Texts cells;
  cells.add(text.substr(0, end));
  cells.add(text.substr(end + 1));
  const match::Variants variants;
  for (const auto word : match::kind_words()) {
    const auto kind = *match::kind_of(word);
    const match::Column column{{"field", kind}, cells};
    const auto there = match::compare(kind, column.value(column.of(0)), column.value(column.of(1)), variants);
    const auto back = match::compare(kind, column.value(column.of(1)), column.value(column.of(0)), variants);
    if (there.level != back.level || there.level >= match::levels_of(kind)) {
      std::abort();
    }
  }
  return 0;
}
