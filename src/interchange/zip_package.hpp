#pragma once

#include <expected>
#include <filesystem>
#include <string_view>

#include "package.hpp"

namespace interchange {

/// The zip at `path`, which is a file; see open_package.
std::expected<Package, PackageRefused> open_zip(const std::filesystem::path& path, const PackageLimits& limits);

/// The zip whose bytes these are; they must outlive it.
std::expected<Package, PackageRefused> open_zip(const std::filesystem::path& name, std::string_view bytes,
                                                const PackageLimits& limits);

}  // namespace interchange
