#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace interchange {

// How a record stands in the staging files: cells one after another, each with its length before it. Lengths and plain
// numbers take seven bits a byte, the lowest first, the top bit of each byte but the last set. An empty cell is "not
// known". A number that records are ordered by takes its length in one byte, then its bytes, the highest first, so that
// bytes sort as the numbers do.

void pack_number(std::string& out, std::uint64_t number);
void pack_cell(std::string& out, std::string_view cell);

/// `number` (at least 0) so that bytes sort as numbers do; never the same as the beginning of another's.
std::string ordered(std::int64_t number);
void append_ordered(std::string& out, std::int64_t number);
/// The number that ordered() made these bytes of.
std::int64_t number_of(std::string_view ordered);

/// Takes cells and numbers off the front of what pack_ functions made.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_{bytes} {}

  std::uint64_t number();
  std::string_view cell();
  /// What was not taken yet.
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace interchange
