#include "zip_builder.hpp"

#include <zip.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

std::filesystem::path ZipBuilder::write(const std::filesystem::path& path) const {
  std::filesystem::remove(path);
  int code = 0;
  zip_t* zip = zip_open(path.c_str(), ZIP_CREATE, &code);
  if (zip == nullptr) {
    throw std::runtime_error{"the zip cannot be made"};
  }
  for (const auto& [name, content] : entries_) {
    zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
    const zip_int64_t entry = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_RAW);
    if (encrypted_) {
      zip_file_set_encryption(zip, static_cast<zip_uint64_t>(entry), ZIP_EM_AES_256, "word");
    }
  }
  if (zip_close(zip) != 0) {
    throw std::runtime_error{"the zip cannot be written"};
  }
  std::string bytes = read_file(path);
  for (const auto& [from, to] : replacements_) {
    for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size())) {
      bytes.replace(at, from.size(), to);
    }
  }
  write_file(path, bytes);
  return path;
}

void write_file(const std::filesystem::path& path, std::string_view content) {
  std::ofstream{path, std::ios::binary} << content;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}
