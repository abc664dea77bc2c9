#include "digest.hpp"

#include <sodium.h>

#include <stdexcept>

namespace db {
namespace {

constexpr std::uint64_t no_field = ~std::uint64_t{0};

std::array<std::uint8_t, 8> little_endian(std::uint64_t number) {
  std::array<std::uint8_t, 8> bytes{};
  for (auto& byte : bytes) {
    byte = static_cast<std::uint8_t>(number);
    number >>= 8U;
  }
  return bytes;
}

crypto_generichash_state* state_in(std::array<std::uint8_t, 384>& bytes) {
  static_assert(sizeof(crypto_generichash_state) <= sizeof bytes && alignof(crypto_generichash_state) <= 64);
  return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

}  // namespace

Digest::Digest() {
  if (sodium_init() < 0) {
    throw std::runtime_error{"the cryptographic library could not start"};
  }
  crypto_generichash_init(state_in(state_), nullptr, 0, Hash{}.size());
}

Digest& Digest::add(std::string_view field) {
  const auto size = little_endian(field.size());
  add_bytes(size.data(), size.size());
  add_bytes(field.data(), field.size());
  return *this;
}

Digest& Digest::add(std::int64_t field) { return add(std::string_view{std::to_string(field)}); }

Digest& Digest::add_null() {
  const auto size = little_endian(no_field);
  add_bytes(size.data(), size.size());
  return *this;
}

Digest::Hash Digest::hash() {
  Hash hash{};
  crypto_generichash_final(state_in(state_), hash.data(), hash.size());
  return hash;
}

std::string Digest::hex() {
  const auto bytes = hash();
  std::string digits(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
  digits.pop_back();
  return digits;
}

void Digest::add_bytes(const void* bytes, std::size_t size) {
  crypto_generichash_update(state_in(state_), static_cast<const unsigned char*>(bytes), size);
}

}  // namespace db
