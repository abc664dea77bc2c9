#include "unfinished_folder.hpp"

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace interchange {
namespace {

std::filesystem::path unfinished(const std::filesystem::path& folder, std::string_view name) {
  return folder / fmt::format("{}.part", name);
}

}  // namespace

std::expected<UnfinishedFolder, base::Problems> UnfinishedFolder::make(const std::filesystem::path& path) {
  const std::filesystem::file_status status = std::filesystem::status(path);
  if (!std::filesystem::exists(status)) {
    std::filesystem::create_directories(path);
    return UnfinishedFolder{path, true};
  }
  if (!std::filesystem::is_directory(status)) {
    return std::unexpected{base::Problems{
        "folder", fmt::format("{} is not a folder; one that is new or empty would be right", path.string())}};
  }
  if (!std::filesystem::is_empty(path)) {
    return std::unexpected{
        base::Problems{"folder", fmt::format("{} is not empty; a new or empty folder would be right", path.string())}};
  }
  return UnfinishedFolder{path, false};
}

UnfinishedFolder::UnfinishedFolder(UnfinishedFolder&& other) noexcept
    : path_{std::move(other.path_)},
      is_new_{other.is_new_},
      finished_{std::exchange(other.finished_, true)},
      names_{std::move(other.names_)} {}

UnfinishedFolder::~UnfinishedFolder() {
  if (finished_) {
    return;
  }
  std::error_code ignored;
  for (const std::string& name : names_) {
    std::filesystem::remove(path_ / name, ignored);
    std::filesystem::remove(unfinished(path_, name), ignored);
  }
  if (is_new_) {
    std::filesystem::remove(path_, ignored);
  }
}

std::filesystem::path UnfinishedFolder::add(std::string_view name) {
  names_.emplace_back(name);
  return unfinished(path_, name);
}

void UnfinishedFolder::finish() {
  for (const std::string& name : names_) {
    std::filesystem::rename(unfinished(path_, name), path_ / name);
  }
  finished_ = true;
}

}  // namespace interchange
