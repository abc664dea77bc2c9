#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace demo {

/// Keys as a council's system makes them: a letter and a number, all of one length, so that they sort as they count.
class KeySeries {
 public:
  /// `P` and so many digits that `most` fits, `digits` at least.
  KeySeries(char letter, std::uint64_t most, std::size_t digits);

  /// The key of a number. Valid until the next call.
  std::string_view of(std::uint64_t number);

 private:
  std::string text_;
};

}  // namespace demo
