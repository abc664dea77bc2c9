#include "export_files.hpp"

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

namespace twin {

Files files_of(const Package& package) {
  Files files;
  for (const auto& [name, table] : exported(package)) files[name + ".csv"] = csv(table);
  return files;
}

Files files_in(const std::filesystem::path& folder) {
  Files files;
  for (const auto& file : std::filesystem::directory_iterator{folder}) {
    if (file.path().extension() == ".csv") files[file.path().filename()] = contents(file.path());
  }
  return files;
}

std::string contents(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) throw std::system_error{errno, std::generic_category(), file.string()};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace twin
