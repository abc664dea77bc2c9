#include "data_key.hpp"

#include <fmt/ranges.h>
#include <sodium.h>

#include <array>
#include <stdexcept>
#include <vector>

#include "sql.hpp"

namespace families {
namespace {

using KeyBytes = std::array<unsigned char, crypto_secretbox_KEYBYTES>;
using Bytes = std::vector<unsigned char>;

void start_sodium() {
  if (sodium_init() < 0) {
    throw std::runtime_error{"the encryption library could not be started"};
  }
}

std::string to_base64(const unsigned char* bytes, std::size_t size) {
  std::string text(sodium_base64_encoded_len(size, sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, size, sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the NUL that it ends with
  return text;
}

std::optional<Bytes> from_base64(std::string_view text) {
  Bytes bytes(text.size());
  std::size_t size = 0;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr,
                        sodium_base64_VARIANT_ORIGINAL) != 0) {
    return std::nullopt;
  }
  bytes.resize(size);
  return bytes;
}

std::optional<KeyBytes> key_from(std::string_view text) {
  const auto bytes = from_base64(text);
  if (!bytes || bytes->size() != KeyBytes{}.size()) {
    return std::nullopt;
  }
  KeyBytes key;
  std::copy(bytes->begin(), bytes->end(), key.begin());
  return key;
}

std::optional<KeyBytes> find_key(db::Session& session, std::int64_t family) {
  const auto rows = session.query(sql::family_key, {{"family", family}});
  return rows.empty() ? std::nullopt : key_from(rows.front().text(0));
}

KeyBytes key_of(db::Session& session, std::int64_t family) {
  if (const auto key = find_key(session, family)) {
    return *key;
  }
  KeyBytes key;
  crypto_secretbox_keygen(key.data());
  session.execute(sql::insert_family_key, {{"family", family}, {"data_key", to_base64(key.data(), key.size())}});
  return find_key(session, family).value();  // another's, where one was made at the same time
}

std::string encrypt(const KeyBytes& key, std::string_view text) {
  Bytes box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size());
  randombytes_buf(box.data(), crypto_secretbox_NONCEBYTES);
  const Bytes plain{text.begin(), text.end()};
  crypto_secretbox_easy(box.data() + crypto_secretbox_NONCEBYTES, plain.data(), plain.size(), box.data(), key.data());
  return to_base64(box.data(), box.size());
}

}  // namespace

struct PersonKeys::Key {
  KeyBytes bytes;
};

PersonKeys::PersonKeys(db::Session& session, std::span<const std::int64_t> people) : session_{session} {
  start_sodium();
  const auto asked = fmt::format("[{}]", fmt::join(people, ","));
  session.scan(sql::family_keys_of_people, {{"people", asked}}, [&](const db::Row& row) {
    const auto family = families_[row.number(0)] = row.number(1);
    const auto key = row.null(2) ? std::nullopt : key_from(row.text(2));
    if (key) {
      keys_[family] = std::make_unique<Key>(*key);
    }
  });
}

PersonKeys::~PersonKeys() = default;

std::string PersonKeys::encrypt_for(std::int64_t person, std::string_view text) {
  const auto family = families_.at(person);
  auto& key = keys_[family];
  if (!key) {
    key = std::make_unique<Key>(key_of(session_, family));
  }
  return encrypt(key->bytes, text);
}

std::optional<std::int64_t> family_of(db::Session& session, std::int64_t person) {
  const auto rows = session.query(sql::family_of_person, {{"person", person}});
  return rows.empty() ? std::nullopt : std::optional{rows.front().number(0)};
}

std::string encrypt_for(db::Session& session, std::int64_t family, std::string_view text) {
  start_sodium();
  return encrypt(key_of(session, family), text);
}

std::optional<std::string> decrypt_for(db::Session& session, std::int64_t family, std::string_view encrypted) {
  start_sodium();
  const auto key = find_key(session, family);
  const auto box = from_base64(encrypted);
  constexpr auto around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
  if (!key || !box || box->size() < around) {
    return std::nullopt;
  }
  Bytes plain(box->size() - around);
  if (crypto_secretbox_open_easy(plain.data(), box->data() + crypto_secretbox_NONCEBYTES,
                                 box->size() - crypto_secretbox_NONCEBYTES, box->data(), key->data()) != 0) {
    return std::nullopt;
  }
  return std::string{plain.begin(), plain.end()};
}

}  // namespace families
