#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/session.hpp"

/// Each family's own data key: what the journal says of a person is encrypted with it, so that erasing the key leaves
/// the journal whole, and silent about them (architecture.md, The journal).
namespace families {

/// The family that a person is of.
std::optional<std::int64_t> family_of(db::Session& session, std::int64_t person);

/// The text encrypted and authenticated (XSalsa20-Poly1305) with the family's key, as base64. The key is made at the
/// first use, so the session must be one that writes.
std::string encrypt_for(db::Session& session, std::int64_t family, std::string_view text);

/// What encrypt_for() was given; nothing where the family's key was erased, or the text is not one that it made.
std::optional<std::string> decrypt_for(db::Session& session, std::int64_t family, std::string_view encrypted);

}  // namespace families
