#include "assets.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "http/options.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

nlohmann::json read_manifest(const fs::path& folder) {
  std::ifstream file{folder / "manifest.json"};
  if (!file) {
    throw std::runtime_error{fmt::format(
        "{} holds no manifest.json: build the pages' styles and scripts first (./run build)", folder.string())};
  }
  return nlohmann::json::parse(file);
}

/// The strict policy, and the one style element that the charts' library makes, by its hash.
std::string policy_with(const nlohmann::json& hashes) {
  std::string policy{http::strict_content_policy};
  constexpr std::string_view style = "style-src 'self'";
  for (const auto& hash : hashes) {
    policy.insert(policy.find(style) + style.size(), fmt::format(" '{}'", hash.get<std::string>()));
  }
  return policy;
}

}  // namespace

WebFiles read_web_files(const fs::path& folder) {
  const auto manifest = read_manifest(folder);
  const auto address = [&](const char* name) { return "/" + manifest.at(name).get<std::string>(); };
  return {.assets = {.stylesheet = address("stylesheet"),
                     .early_script = address("early_script"),
                     .script = address("script"),
                     .icon = address("icon")},
          .content_policy = policy_with(manifest.at("style_hashes")),
          .files = http::SiteFiles::read(folder)};
}

fs::path home_folder() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): nobody here changes the environment
  if (const auto* const given = std::getenv("HEARTH_HOME")) {
    return given;
  }
  for (auto folder = fs::read_symlink("/proc/self/exe").parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    if (fs::exists(folder / "data" / "kent")) {
      return folder;
    }
  }
  throw std::runtime_error{
      "the folders data and build/web are nowhere above this program; name where they lie in HEARTH_HOME"};
}

}  // namespace app
