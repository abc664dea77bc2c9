#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// Keys, tokens, and what is made with them. Everything is libsodium's, and safe to use from several threads.
namespace secrets {

/// Thirty-two secret bytes.
class Key {
 public:
  static constexpr std::size_t size = 32;

  /// A new one.
  static Key random();
  /// What base64() gave; nothing for any other text.
  static std::optional<Key> from_base64(std::string_view text);

  std::string base64() const;
  const unsigned char* data() const { return bytes_.data(); }

 private:
  Key() = default;

  std::array<unsigned char, size> bytes_{};
};

/// The text encrypted and authenticated (XSalsa20-Poly1305) with the key, as base64. The same text twice gives two
/// different answers.
std::string encrypt(const Key& key, std::string_view text);
/// What encrypt() was given; nothing where the text is not one that it made with this key.
std::optional<std::string> decrypt(const Key& key, std::string_view encrypted);

/// Random bytes, for what a program made by others wants raw.
std::string random_bytes(std::size_t count);
/// 256 random bits, in 43 characters that may stand in an address or a cookie.
std::string random_token();

/// The BLAKE2b-256 hash of a token, in 43 such characters: what is kept where the token itself must not be. Only for
/// what nobody can guess; a password takes a slow hash.
std::string hash_of(std::string_view token);
/// The same, made with a key: without it nobody can find the text by trying all there are.
std::string keyed_hash(const Key& key, std::string_view text);

}  // namespace secrets
