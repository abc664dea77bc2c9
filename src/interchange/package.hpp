#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "csv/source.hpp"

namespace interchange {

/// How much a package may hold.
struct PackageLimits {
  /// Bytes that the `.csv` files of a zip may unpack to, all together; counted as they unpack, whatever the zip says.
  std::uint64_t unpacked = std::uint64_t{4} * 1024 * 1024 * 1024;
};

/// Why a package cannot be read.
struct PackageRefused {
  enum class Why : std::uint8_t {
    not_there,  ///< the words of the command are wrong
    not_right,  ///< it is there, and is no package that can be trusted
  };

  Why why;
  base::Problems problems;  ///< field: the package's path, or the file in it
};

/// A file of a zip that turns out, while it is read, to be damaged, encrypted, or larger than the limit. The sentence
/// begins with the file's name.
struct PackageDamaged : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What a package's files lie in.
class PackageContent {
 public:
  virtual ~PackageContent() = default;
  /// The bytes of a file; nothing of the package is unpacked to disk.
  virtual std::unique_ptr<csv::Source> open(std::string_view file) = 0;
};

/// A folder of CSV files, or a .zip with the files at its top (interchange.md).
class Package {
 public:
  Package(std::filesystem::path path, std::filesystem::path folder, std::vector<std::string> files,
          std::unique_ptr<PackageContent> content);

  /// As the user wrote it.
  const std::filesystem::path& path() const { return path_; }

  /// Where files beside those of the package go: the folder, or the one in which the zip lies.
  const std::filesystem::path& folder() const { return folder_; }

  /// The names of the `.csv` files, by bytes, with their ending: `people.csv`. Also those that the contract does not
  /// have; not `*.rejected.csv`, which are passed over.
  std::span<const std::string> files() const { return files_; }

  /// The bytes of one of files(), from the beginning, as often as is wanted. The source must not outlive the package.
  /// Opening and reading throw std::system_error where the machine fails, PackageDamaged where the zip does.
  std::unique_ptr<csv::Source> open(std::string_view file) { return content_->open(file); }

 private:
  std::filesystem::path path_;
  std::filesystem::path folder_;
  std::vector<std::string> files_;
  std::unique_ptr<PackageContent> content_;
};

/// Opens the folder or zip at `path`. A zip is refused where an entry's path leads out of it (`..`, absolute, a
/// backslash), where a `.csv` does not lie at its top, is encrypted, or is there twice, or where the sizes that it
/// admits to are over the limit. Folders within a folder are passed over, and so is `__MACOSX` in a zip.
std::expected<Package, PackageRefused> open_package(const std::filesystem::path& path,
                                                    const PackageLimits& limits = {});

/// The same of a zip whose bytes are at hand, and outlive it; `name` is for sentences. It has no folder.
std::expected<Package, PackageRefused> open_package(const std::filesystem::path& name, std::string_view bytes,
                                                    const PackageLimits& limits = {});

/// True iff a package's file of that name is read: a `.csv`, and no `.rejected.csv`.
bool is_read(std::string_view file);

}  // namespace interchange
