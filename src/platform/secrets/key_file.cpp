#include "key_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <system_error>

namespace secrets {
namespace {

using Path = std::filesystem::path;

std::unexpected<base::Problems> problem(const Path& file, std::string_view what) {
  return std::unexpected{base::Problems{"key", fmt::format("the key file {} {}", file.string(), what)}};
}

bool write_all(int file, const std::string& text) {
  return write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(file) == 0;
}

/// Writes a new key beside the file and links it there: whoever looks sees no file, or a whole one, and of two who do
/// so at once one finds the other's. False, with errno, where it cannot.
bool make(const Path& file) {
  auto beside = file.string() + ".XXXXXX";
  const int made = mkstemp(beside.data());  // readable for its owner alone
  if (made < 0) {
    return false;
  }
  const bool written = write_all(made, Key::random().base64() + "\n");
  close(made);
  const bool linked = written && (link(beside.c_str(), file.c_str()) == 0 || errno == EEXIST);
  const int why = errno;
  unlink(beside.c_str());
  errno = why;
  return linked;
}

}  // namespace

std::expected<Key, base::Problems> key_in_file(const Path& file) {
  struct stat found = {};
  if (stat(file.c_str(), &found) != 0 && (errno != ENOENT || !make(file) || stat(file.c_str(), &found) != 0)) {
    return problem(file, fmt::format("could not be made: {}", std::generic_category().message(errno)));
  }
  if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    return problem(file, "can be read by others than its owner; chmod 600 mends it");
  }
  std::ifstream text{file};
  std::string line;
  std::getline(text, line);
  const auto key = Key::from_base64(line);
  if (!key) {
    return problem(file, "holds no key; restore it from a backup, or move it away and a new one is made");
  }
  return *key;
}

}  // namespace secrets
