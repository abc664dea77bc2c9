#include "support/temporary_folder.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <system_error>

namespace support {
namespace {

namespace fs = std::filesystem;

// In memory where there is room: thousands of small transactions wait for no disk there, and none outlives its test.
fs::path where_folders_are_made() {
  constexpr std::uintmax_t enough = std::uintmax_t{1} << 30U;
  const fs::path memory{"/dev/shm"};
  std::error_code fault;
  const auto space = fs::space(memory, fault);
  const bool has_room = !fault && space.available >= enough && std::getenv("TMPDIR") == nullptr;
  return has_room ? memory : fs::temp_directory_path();
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  auto pattern = (where_folders_are_made() / "hearth-test-XXXXXX").string();
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
