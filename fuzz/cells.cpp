// Cells of every column of the contract on any text: what is held is UTF-8 without NUL, is held again as it is, and
// what is refused is refused with a sentence.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "cell.hpp"
#include "interchange/schema.hpp"

namespace {

std::vector<interchange::Column> all_columns() {
  std::vector<interchange::Column> all;
  for (const interchange::File& file : interchange::files()) {
    all.insert(all.end(), file.columns.begin(), file.columns.end());
  }
  return all;
}

bool is_clean(std::string_view text) {
  return !base::first_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<interchange::Column> columns = all_columns();
  if (size == 0) {
    return 0;
  }
  const std::string cell{data + 1, data + size};
  if (!is_clean(cell)) {
    return 0;
  }
  const interchange::Column& column = columns[data[0] % columns.size()];
  std::string room;
  const auto held = interchange::hold(column, cell, room);
  if (!held) {
    return held.error().empty() || !is_clean(held.error()) ? (std::abort(), 1) : 0;
  }
  const std::string once{*held};
  const auto again = interchange::hold(column, once, room);
  if (!is_clean(once) || !again || *again != once) {
    std::abort();
  }
  return 0;
}
