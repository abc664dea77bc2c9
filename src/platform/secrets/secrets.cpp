#include "secrets.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace secrets {
namespace {

using Bytes = std::vector<unsigned char>;
static_assert(Key::size == crypto_secretbox_KEYBYTES);
static_assert(Key::size == crypto_generichash_KEYBYTES);

constexpr int plain = sodium_base64_VARIANT_ORIGINAL;
constexpr int for_addresses = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

void start_sodium() {
  if (sodium_init() < 0) {
    throw std::runtime_error{"the encryption library could not be started"};
  }
}

std::string to_base64(const unsigned char* bytes, std::size_t size, int variant) {
  std::string text(sodium_base64_encoded_len(size, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, size, variant);
  text.pop_back();  // the NUL that it ends with
  return text;
}

std::optional<Bytes> bytes_of(std::string_view text) {
  Bytes bytes(text.size() + 1);  // never none: libsodium takes no null pointer
  std::size_t size = 0;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr, plain) != 0) {
    return std::nullopt;
  }
  bytes.resize(size);
  return bytes;
}

std::string hash(std::string_view text, const Key* key) {
  start_sodium();
  std::array<unsigned char, 32> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     key != nullptr ? key->data() : nullptr, key != nullptr ? Key::size : 0);
  return to_base64(digest.data(), digest.size(), for_addresses);
}

}  // namespace

Key Key::random() {
  start_sodium();
  Key key;
  randombytes_buf(key.bytes_.data(), size);
  return key;
}

std::optional<Key> Key::from_base64(std::string_view text) {
  const auto bytes = bytes_of(text);
  if (!bytes || bytes->size() != size) {
    return std::nullopt;
  }
  Key key;
  std::ranges::copy(*bytes, key.bytes_.begin());
  return key;
}

std::string Key::base64() const { return to_base64(bytes_.data(), size, plain); }

std::string encrypt(const Key& key, std::string_view text) {
  start_sodium();
  Bytes box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size());
  randombytes_buf(box.data(), crypto_secretbox_NONCEBYTES);
  const Bytes open{text.begin(), text.end()};
  crypto_secretbox_easy(box.data() + crypto_secretbox_NONCEBYTES, open.data(), open.size(), box.data(), key.data());
  return to_base64(box.data(), box.size(), plain);
}

std::optional<std::string> decrypt(const Key& key, std::string_view encrypted) {
  start_sodium();
  const auto box = bytes_of(encrypted);
  constexpr auto around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
  if (!box || box->size() < around) {
    return std::nullopt;
  }
  Bytes open(box->size() - around);
  if (crypto_secretbox_open_easy(open.data(), box->data() + crypto_secretbox_NONCEBYTES,
                                 box->size() - crypto_secretbox_NONCEBYTES, box->data(), key.data()) != 0) {
    return std::nullopt;
  }
  return std::string{open.begin(), open.end()};
}

std::string random_bytes(std::size_t count) {
  start_sodium();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string random_token() {
  const auto bytes = random_bytes(32);
  return to_base64(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), for_addresses);
}

std::string hash_of(std::string_view token) { return hash(token, nullptr); }

std::string keyed_hash(const Key& key, std::string_view text) { return hash(text, &key); }

}  // namespace secrets
