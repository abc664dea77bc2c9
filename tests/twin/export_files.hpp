#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "package.hpp"

namespace twin {

/// Files by name: `people.csv` and its bytes.
using Files = std::map<std::string, std::string>;

/// The files that an export of the package's records must have.
Files files_of(const Package& package);

/// The .csv files of the folder.
Files files_in(const std::filesystem::path& folder);

/// The bytes of the file. Throws std::system_error where it cannot be read.
std::string contents(const std::filesystem::path& file);

}  // namespace twin
