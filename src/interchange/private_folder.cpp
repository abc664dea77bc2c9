#include "private_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>

namespace interchange {
namespace {

constexpr std::string_view beginning = "hearth-package-";

/// Its descriptor, locked; -1 where another process holds it, or it cannot be opened.
int locked(const std::filesystem::path& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) != 0) {
    ::close(file);
    return -1;
  }
  return file;
}

}  // namespace

PrivateFolder::PrivateFolder() {
  auto name = (std::filesystem::temp_directory_path() / beginning).string() + "XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) {
    throw std::system_error{errno, std::generic_category(), "cannot make a folder for a package"};
  }
  path_ = name;
  lock_ = locked(path_);
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
  if (lock_ >= 0) {
    ::close(lock_);
  }
}

void PrivateFolder::remove_left() {
  std::error_code ignored;
  for (const auto& each : std::filesystem::directory_iterator{std::filesystem::temp_directory_path(), ignored}) {
    if (!each.path().filename().string().starts_with(beginning)) {
      continue;
    }
    if (const int lock = locked(each.path()); lock >= 0) {
      std::filesystem::remove_all(each.path(), ignored);
      ::close(lock);
    }
  }
}

}  // namespace interchange
