#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace db {

/// The BLAKE2b-256 hash of a row of fields. Each goes in with its length before it, so that no two different rows of
/// fields give the same bytes (docs/formats/journal.md, Encoding).
class Digest {
 public:
  using Hash = std::array<std::uint8_t, 32>;

  Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;

  Digest& add(std::string_view field);
  Digest& add(std::int64_t field);
  /// A field that is not there: not the same as an empty one.
  Digest& add_null();

  /// The hash of all fields; nothing may be added after it.
  Hash hash();
  /// The same in 64 lower-case hex digits.
  std::string hex();

 private:
  void add_bytes(const void* bytes, std::size_t size);

  alignas(64) std::array<std::uint8_t, 384> state_{};  // a crypto_generichash_state; asserted in digest.cpp
};

}  // namespace db
