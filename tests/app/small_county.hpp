#pragma once

#include <filesystem>
#include <string>

/// A county of one district, one centre and three children, as a package.
namespace small_county {

/// Writes the package into the folder. The children P1, P2 and P3 are known; sessions S1 and S2 are on two days, S3 is
/// cancelled; nobody was ever present.
void write(const std::filesystem::path& folder);

/// Writes a package of one file.
void write_file(const std::filesystem::path& folder, const std::string& file, const std::string& text);

}  // namespace small_county
