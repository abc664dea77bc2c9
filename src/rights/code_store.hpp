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

/// A secret for that account, closed: it can be carried by a page, and is nobody else's.
std::string closed(const secrets::Key& key, std::int64_t account, std::string_view secret);
/// What closed() was given; nothing where it was not for that account.
std::optional<std::string> opened(const secrets::Key& key, std::int64_t account, std::string_view text);

/// The secret becomes the account's, where `code` is one of it; new recovery codes in place of the old ones. Nothing
/// where it is not.
std::optional<std::vector<std::string>> set_secret(db::Session& session, const secrets::Key& key, std::int64_t account,
                                                   const std::string& secret, std::string_view code, std::int64_t now);

}  // namespace rights
