#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>
#include <system_error>

#include "web.hpp"

namespace app {
namespace {

/// Made with no moment at which others could read it; nothing where it is there already.
bool write_new(const std::filesystem::path& file, const std::string& text) {
  const int handle = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (handle < 0 && errno == EEXIST) {
    return false;
  }
  if (handle < 0) {
    throw std::system_error{errno, std::generic_category(), "the key file " + file.string() + " cannot be made"};
  }
  const auto written = write(handle, text.data(), text.size());
  const auto kept = fsync(handle);
  close(handle);
  if (written != static_cast<ssize_t>(text.size()) || kept != 0) {
    std::filesystem::remove(file);
    throw std::runtime_error{"the key file " + file.string() + " cannot be written in full"};
  }
  return true;
}

}  // namespace

secrets::Key installation_key(const std::filesystem::path& file) {
  const auto made = secrets::Key::random();
  if (write_new(file, made.base64() + "\n")) {
    return made;
  }
  std::ifstream stream{file};
  std::string line;
  std::getline(stream, line);
  const auto key = secrets::Key::from_base64(line);
  if (!key) {
    throw std::runtime_error{
        fmt::format("the file {} holds no key: bring back the one that this database was used with, from its backup",
                    file.string())};
  }
  return *key;
}

}  // namespace app
