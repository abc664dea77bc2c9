#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "html/components.hpp"
#include "import_pages.hpp"
#include "tasks.hpp"

namespace interchange {
namespace {

std::string heading_of(const ImportSeen& seen) {
  const auto name = seen.file_name.empty() ? std::string{"the package"} : seen.file_name;
  switch (seen.state) {
    case ImportState::reading:
      return "Reading " + name;
    case ImportState::previewed:
      return "Preview of " + name;
    case ImportState::taking_in:
      return "Taking in " + name;
    case ImportState::done:
      return "Taken in: " + name;
    default:
      return "Not taken in: " + name;
  }
}

http::Response import_is_gone(const Site& site, const http::Request& request, const rights::Asker& asker) {
  constexpr auto sentence =
      "This import is not here any more: another came after it, or the server was started again. If it is not among "
      "the "
      "past imports, nothing of it was written. Its file is gone.";
  if (request.accepts_json()) {
    return http::problem(404, sentence);
  }
  return site.page(
      request, asker, 404,
      {.title = "Import not found",
       .breadcrumbs = {{.text = "Administration", .href = "/administration"},
                       {.text = "Imports", .href = "/imports"},
                       {.text = "Import"}},
       .content = html::html("<h1 class=\"govuk-heading-l\">Import not found</h1><p class=\"govuk-body\">{}"
                             "</p><p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/imports\">All "
                             "imports</a></p>",
                             sentence)});
}

}  // namespace

http::Response show_import(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto seen = site.imports.find(request.path("id"));
  if (!seen) {
    return import_is_gone(site, request, asker);
  }
  if (request.accepts_json()) {
    return http::json(import_json(*seen).dump());
  }
  const auto heading = heading_of(*seen);
  return site.page(
      request, asker, 200,
      {.title = heading,
       .breadcrumbs = {{.text = "Administration", .href = "/administration"},
                       {.text = "Imports", .href = "/imports"},
                       {.text = "Import"}},
       .content = html::html("<h1 class=\"govuk-heading-l\">{}</h1>{}", heading, import_content(request, *seen))});
}

http::Response show_import_report(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto seen = site.imports.find(request.path("id"));
  if (!seen || !seen->report) {
    return import_is_gone(site, request, asker);
  }
  return http::file(http::Content{seen->report}, "text/csv; charset=utf-8", "import-report.csv");
}

}  // namespace interchange
