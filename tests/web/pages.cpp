/// Writes pages made of the house's own components, with invented figures, for the browser to judge:
///   web_pages FOLDER MANIFEST
#include "pages.hpp"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>

namespace {

html::Assets assets_of(const char* manifest) {
  const auto names = nlohmann::json::parse(std::ifstream{manifest});
  const auto address = [&](const char* what) { return "/" + names.at(what).get<std::string>(); };
  return {.stylesheet = address("stylesheet"),
          .early_script = address("early_script"),
          .script = address("script"),
          .icon = address("icon")};
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    fmt::print(stderr, "Use: web_pages FOLDER MANIFEST\n");
    return 2;
  }
  const auto assets = assets_of(words[2]);
  const std::string folder = words[1];
  std::ofstream{folder + "/place.html"} << pages::place_page(assets).text();
  std::ofstream{folder + "/form.html"} << pages::form_page(assets).text();
  std::ofstream{folder + "/record.html"} << pages::record_page(assets).text();
  return 0;
}
