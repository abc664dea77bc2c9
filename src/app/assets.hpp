#pragma once

#include <filesystem>
#include <string>

#include "html/page.hpp"
#include "http/site_file.hpp"

namespace app {

/// What Vite made of web/: what every page loads, and what the content policy must let through for it.
struct WebFiles {
  html::Assets assets;
  std::string content_policy;
  http::SiteFiles files;
};

/// Reads build/web once. Throws std::runtime_error, saying what to do, where it was not built.
WebFiles read_web_files(const std::filesystem::path& folder);

/// Where build/web and data/ lie beside this program: given by HEARTH_HOME, else found above the program's own folder.
/// Throws std::runtime_error where they are in neither.
std::filesystem::path home_folder();

}  // namespace app
