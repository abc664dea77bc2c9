#pragma once

#include <expected>
#include <filesystem>

#include "package.hpp"

namespace interchange {

/// The zip at `path`, which is a file; see open_package.
std::expected<Package, PackageRefused> open_zip(const std::filesystem::path& path, const PackageLimits& limits);

}  // namespace interchange
