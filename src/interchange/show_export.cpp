#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/london.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "import_pages.hpp"
#include "sizes.hpp"
#include "tasks.hpp"

namespace interchange {
namespace {

using html::Html;

constexpr auto export_address = "/export";

Html make_form(const http::Request& request) {
  return one_button_form(request, export_address, html::button({.text = "Make the package"}));
}

Html ready_content(const http::Request& request, const PackageSeen& seen) {
  html::Table table{.head = {{.text = "File"}, {.text = "Rows", .format = "numeric"}},
                    .caption = "What it holds",
                    .caption_classes = "govuk-table__caption--m",
                    .first_cell_is_header = true};
  for (const auto& [file, rows] : seen.files) {
    table.rows.push_back({{.text = file_words_of(file)}, {.text = html::number(rows), .format = "numeric"}});
  }
  return html::html(
      "<p class=\"govuk-body\">Your package is ready. It can be fetched once, within the hour; then it is gone from "
      "here.</p>{}{}",
      one_button_form(request, "/export/package",
                      html::button({.text = fmt::format("Download the package ({})", size_words(seen.bytes))})),
      html::table(table));
}

Html state_content(const http::Request& request, const std::optional<PackageSeen>& seen) {
  if (!seen) {
    return make_form(request);
  }
  switch (seen->state) {
    case PackageState::making:
      return html::inset_text(
          {.html = html::html("<p>Your package is being made. It goes on if you leave this page.</p><p><a "
                              "class=\"govuk-link\" href=\"/export\">See whether it is ready</a></p>")});
    case PackageState::ready:
      return ready_content(request, *seen);
    case PackageState::gone:
      return html::html(
          "<p class=\"govuk-body\">Your last package was fetched, or its hour was over: nothing of it is "
          "left here.</p>{}",
          make_form(request));
    case PackageState::failed:
      break;
  }
  return html::html("{}{}",
                    html::warning_text({.text = "Your package could not be made, and nothing of it is left here. Try "
                                                "again; if it fails again, tell whoever runs the server."}),
                    make_form(request));
}

std::string export_json(const std::optional<PackageSeen>& seen) {
  constexpr std::string_view states[] = {"making", "ready", "gone", "failed"};
  nlohmann::ordered_json told;
  told["state"] =
      seen ? nlohmann::ordered_json(states[static_cast<std::size_t>(seen->state)]) : nlohmann::ordered_json{};
  told["bytes"] = seen ? seen->bytes : 0;
  told["files"] = nlohmann::ordered_json::object();
  for (const auto& [file, rows] : seen ? seen->files : std::vector<std::pair<std::string, std::int64_t>>{}) {
    told["files"][file] = rows;
  }
  return told.dump();
}

}  // namespace

http::Response show_export(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto seen = site.exports.find(asker.id.text());
  if (request.accepts_json()) {
    return http::json(export_json(seen));
  }
  return site.page(
      request, asker, 200,
      {.title = "Export",
       .breadcrumbs = {{.text = "Administration", .href = "/administration"}, {.text = "Export"}},
       .content = html::html(
           "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\"><h1 class=\"govuk-heading-l\">"
           "Export</h1><p class=\"govuk-body\">A package holds every record of the authority as CSV files in one .zip: "
           "people with names, birth dates and addresses, protected ones too, target groups, registrations and "
           "attendances. It is for moving to another system, for answering a request to see records, and for keeping a "
           "copy where nobody else can open it.</p><p class=\"govuk-body\">That you made it, and what for, is written "
           "into the journal.{}</p>{}</div></div>",
           asker.needs_purpose ? " Where you are asked first what it is for, press the button again afterwards." : "",
           state_content(request, seen))});
}

http::Response begin_export(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto seen = site.exports.find(asker.id.text());
  if (seen && (seen->state == PackageState::making || seen->state == PackageState::ready)) {
    return http::see_other(export_address);  // sent again: the one that there is will do
  }
  const rights::Look look{
      .room = "interchange", .kind = "package", .record = std::nullopt, .rows = 1, .question = {}, .purpose = {}};
  if (auto recorded = site.record_look(request, asker, look); !recorded) {
    return std::move(recorded.error());
  }
  site.exports.begin(asker.id.text());
  return http::see_other(export_address);
}

http::Response fetch_export(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto zip = site.exports.fetch(asker.id.text());
  if (!zip) {
    return request.accepts_json() ? http::problem(404, "There is no package to fetch. Make one first.")
                                  : http::see_other(export_address);
  }
  const auto today = base::london_date(site.database.env().now());
  return http::file(http::Content{std::move(zip)}, "application/zip", fmt::format("hearth-{}.zip", today.iso()));
}

}  // namespace interchange
