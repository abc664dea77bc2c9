#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

namespace support {

TemporaryFolder::TemporaryFolder() {
  auto pattern = (std::filesystem::temp_directory_path() / "hearth-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) {
    throw std::system_error{errno, std::generic_category(), "cannot make the folder " + pattern};
  }
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace support
