#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Makes zips, honest ones and others.
class ZipBuilder {
 public:
  ZipBuilder& with(std::string name, std::string content) {
    entries_.emplace_back(std::move(name), std::move(content));
    return *this;
  }
  ZipBuilder& encrypted() {
    encrypted_ = true;
    return *this;
  }
  /// Once the zip is made: every occurrence of `from` in its bytes becomes `to`, of the same length.
  ZipBuilder& then_replace(std::string from, std::string to) {
    replacements_.emplace_back(std::move(from), std::move(to));
    return *this;
  }

  std::filesystem::path write(const std::filesystem::path& path) const;

 private:
  std::vector<std::pair<std::string, std::string>> entries_;
  std::vector<std::pair<std::string, std::string>> replacements_;
  bool encrypted_ = false;
};

inline ZipBuilder a_zip() { return {}; }

void write_file(const std::filesystem::path& path, std::string_view content);
std::string read_file(const std::filesystem::path& path);
