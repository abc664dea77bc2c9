#include "package.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "package_name.hpp"
#include "zip_package.hpp"

namespace interchange {
namespace {

namespace fs = std::filesystem;

class FolderContent final : public PackageContent {
 public:
  explicit FolderContent(fs::path folder) : folder_{std::move(folder)} {}

  std::unique_ptr<csv::Source> open(std::string_view file) override { return csv::file_source(folder_ / file); }

 private:
  fs::path folder_;
};

PackageRefused refused(PackageRefused::Why why, std::string field, std::string message) {
  return {.why = why, .problems = base::Problems{std::move(field), std::move(message)}};
}

std::expected<Package, PackageRefused> open_folder(const fs::path& path) {
  std::vector<std::string> files;
  base::Problems problems;
  for (const fs::directory_entry& entry : fs::directory_iterator{path}) {
    std::string name = entry.path().filename().string();
    if (!is_read(name)) {
      continue;
    }
    if (has_control_character(name)) {
      problems.add(printable_name(name),
                   "has a control character in its name; the name of a file of a package would be right");
    } else if (!entry.is_regular_file()) {
      problems.add(name, "is not a file; a CSV file of that name, or nothing, would be right");
    }
    files.push_back(std::move(name));
  }
  if (!problems.empty()) {
    return std::unexpected{PackageRefused{.why = PackageRefused::Why::not_right, .problems = std::move(problems)}};
  }
  std::ranges::sort(files);
  return Package{path, path, std::move(files), std::make_unique<FolderContent>(path)};
}

}  // namespace

Package::Package(std::filesystem::path path, std::filesystem::path folder, std::vector<std::string> files,
                 std::unique_ptr<PackageContent> content)
    : path_{std::move(path)}, folder_{std::move(folder)}, files_{std::move(files)}, content_{std::move(content)} {}

std::expected<Package, PackageRefused> open_package(const std::filesystem::path& path, const PackageLimits& limits) {
  const fs::file_status status = fs::status(path);
  if (!fs::exists(status)) {
    return std::unexpected{refused(PackageRefused::Why::not_there, path.string(),
                                   "is not there; a folder of CSV files, or a .zip of them, would be right")};
  }
  if (fs::is_directory(status)) {
    return open_folder(path);
  }
  if (fs::is_regular_file(status)) {
    return open_zip(path, limits);
  }
  return std::unexpected{refused(PackageRefused::Why::not_right, path.string(),
                                 "is neither a folder nor a .zip; a folder of CSV files would be right")};
}

std::expected<Package, PackageRefused> open_package(const fs::path& name, std::string_view bytes,
                                                    const PackageLimits& limits) {
  return open_zip(name, bytes, limits);
}

bool is_read(std::string_view file) { return file.ends_with(".csv") && !file.ends_with(".rejected.csv"); }

}  // namespace interchange
