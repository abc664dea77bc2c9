#include "zip_writer.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

namespace interchange {
namespace {

struct DiscardZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
using NewZip = std::unique_ptr<zip_t, DiscardZip>;

[[noreturn]] void cannot_zip(const char* why) {
  throw std::runtime_error{fmt::format("a package cannot be written as a zip: {}", why)};
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& each : std::filesystem::directory_iterator{folder}) {
    files.push_back(each.path());
  }
  std::ranges::sort(files);
  return files;
}

void add_file(zip_t* zip, const std::filesystem::path& file) {
  zip_source_t* const source = zip_source_file(zip, file.c_str(), 0, -1);
  if (source == nullptr) {
    cannot_zip(zip_strerror(zip));
  }
  if (zip_file_add(zip, file.filename().c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
    zip_source_free(source);
    cannot_zip(zip_strerror(zip));
  }
}

int ask(zip_t* /*zip*/, void* stopped) { return (*static_cast<const std::function<bool()>*>(stopped))() ? 1 : 0; }

}  // namespace

bool write_zip(const std::filesystem::path& folder, const std::filesystem::path& path,
               const std::function<bool()>& stopped) {
  int code = 0;
  NewZip zip{zip_open(path.c_str(), ZIP_CREATE | ZIP_EXCL, &code)};
  if (!zip) {
    cannot_zip("it cannot be made");
  }
  for (const auto& file : files_in(folder)) {
    add_file(zip.get(), file);
  }
  auto ask_again = stopped;
  zip_register_cancel_callback_with_state(zip.get(), ask, nullptr, &ask_again);
  if (zip_close(zip.get()) == 0) {
    static_cast<void>(zip.release());  // closed, and gone
    return true;
  }
  if (stopped()) {
    return false;
  }
  cannot_zip(zip_strerror(zip.get()));
}

}  // namespace interchange
