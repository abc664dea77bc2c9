#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "db/session.hpp"

/// Each family's own data key: what the journal says of a person is encrypted with it, so that erasing the key leaves
/// the journal whole, and silent about them (architecture.md, The journal).
namespace families {

/// The family that a person is of.
std::optional<std::int64_t> family_of(db::Session& session, std::int64_t person);

/// The text encrypted and authenticated (XSalsa20-Poly1305) with the family's key, as base64. The key is made at the
/// first use, so the session must be one that writes.
std::string encrypt_for(db::Session& session, std::int64_t family, std::string_view text);

/// The keys of these people's families, found with one question for them all.
class PersonKeys {
 public:
  PersonKeys(db::Session& session, std::span<const std::int64_t> people);
  ~PersonKeys();
  PersonKeys(const PersonKeys&) = delete;
  PersonKeys& operator=(const PersonKeys&) = delete;

  /// Whether there is such a person, among those given.
  bool knows(std::int64_t person) const { return families_.contains(person); }
  /// As encrypt_for() does, for the family of one of them that it knows.
  std::string encrypt_for(std::int64_t person, std::string_view text);
  /// As decrypt_for() does.
  std::optional<std::string> decrypt_for(std::int64_t person, std::string_view encrypted) const;

 private:
  struct Key;

  db::Session& session_;
  std::unordered_map<std::int64_t, std::int64_t> families_;      ///< by person
  std::unordered_map<std::int64_t, std::unique_ptr<Key>> keys_;  ///< by family, where it has one
};

/// What encrypt_for() was given; nothing where the family's key was erased, or the text is not one that it made.
std::optional<std::string> decrypt_for(db::Session& session, std::int64_t family, std::string_view encrypted);

}  // namespace families
