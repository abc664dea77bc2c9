#pragma once

#include <filesystem>
#include <functional>

namespace interchange {

/// Writes the files of a folder, and not those below it, to a new zip at `path`. `stopped` is asked now and then; where
/// it says true, no zip is left and false is returned. Throws std::runtime_error where the machine fails.
bool write_zip(const std::filesystem::path& folder, const std::filesystem::path& path,
               const std::function<bool()>& stopped);

}  // namespace interchange
