#pragma once

#include <expected>
#include <filesystem>

#include "base/problems.hpp"
#include "secrets.hpp"

namespace secrets {

/// The key in that file, which is made, readable for its owner alone, where there is none. Two that start at once get
/// the same key. Problems (field `key`) where the file cannot be read or made, holds no key, or can be read by others
/// than its owner.
std::expected<Key, base::Problems> key_in_file(const std::filesystem::path& file);

}  // namespace secrets
