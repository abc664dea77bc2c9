#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/session.hpp"
#include "secrets/secrets.hpp"

/// One-time and recovery codes, as they stand in the tables: secrets encrypted, recovery codes hashed.
namespace rights {

/// Whether that is a one-time code or a recovery code of the account; it is used up by that.
bool use_code(db::Session& session, const secrets::Key& key, std::int64_t account, std::string_view code,
              std::int64_t now);

/// Offers the secret, which counts for nothing before it is taken.
void offer_secret(db::Session& session, const secrets::Key& key, std::int64_t account, const std::string& secret);
/// The offered secret becomes the account's, where `code` is one of it; new recovery codes in place of the old ones.
/// Nothing where it is not, or none was offered.
std::optional<std::vector<std::string>> take_offered_secret(db::Session& session, const secrets::Key& key,
                                                            std::int64_t account, std::string_view code,
                                                            std::int64_t now);

}  // namespace rights
