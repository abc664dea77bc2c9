#include <fmt/format.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/page.hpp"
#include "import_pages.hpp"
#include "sizes.hpp"
#include "tasks.hpp"

namespace interchange {
namespace {

using html::Html;

std::string name_of(const Site& site, std::string_view actor) {
  const auto name = site.account_name(actor);
  return !name.empty() ? name : actor == "import" ? "hearth import" : std::string{actor};
}

/// The same for many rows, asked once for each who stands there.
class Names {
 public:
  explicit Names(const Site& site) : site_{site} {}
  const std::string& of(const std::string& actor) {
    const auto [found, is_new] = names_.try_emplace(actor);
    if (is_new) {
      found->second = name_of(site_, actor);
    }
    return found->second;
  }

 private:
  const Site& site_;
  std::map<std::string, std::string> names_;
};

bool waits(const ImportSeen& seen) {
  return seen.state == ImportState::reading || seen.state == ImportState::previewed ||
         seen.state == ImportState::taking_in;
}

Html under_way_here(const Site& site, const ImportSeen& seen) {
  return html::inset_text(
      {.html = html::html(
           "<p>An import is under way, begun by {}: <a class=\"govuk-link\" href=\"/imports/{}\">{}</a>. "
           "Another can begin when it is taken in or cancelled.</p>",
           name_of(site, seen.actor), seen.id, seen.file_name.empty() ? std::string{"a package"} : seen.file_name)});
}

Html upload_form(const Site& site, const http::Request& request, const std::string& error) {
  const auto field = html::file_upload(
      {.name = "package",
       .label = {.text = "The package, a .zip", .classes = "govuk-label--m"},
       .hint = {.text =
                    fmt::format("CSV files at the top of the .zip, as an export has them; {} at most. It is read and "
                                "checked, and you are shown what it would do, before anything is written.",
                                size_words(site.largest_upload))},
       .error_message = {.text = error},
       .attributes = html::Attributes{}.add("accept", ".zip,application/zip")});
  return html::form({.action = "/imports",
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html("{}{}", field, html::button({.text = "Send and preview"})),
                     .has_files = true});
}

Html past_table(const Site& site, const std::vector<PastImport>& past) {
  if (past.empty()) {
    return html::html("<p class=\"govuk-body\">There was none yet.</p>");
  }
  Names names{site};
  html::Table table{.head = {{.text = "When"}, {.text = "Who"}, {.text = "New or changed"}}};
  for (const auto& each : past) {
    std::string what;
    for (const auto& [file, records] : each.changed) {
      what += fmt::format("{}{}: {}", what.empty() ? "" : ", ", file, html::number(records));
    }
    table.rows.push_back({{.text = html::instant(each.instant)}, {.text = names.of(each.actor)}, {.text = what}});
  }
  return html::card_table(table);
}

http::Response imports_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                            const std::string& error) {
  const auto past = site.database.read([](db::Session& session) { return past_imports(session); });
  const auto last = site.imports.last();
  Html content;
  if (!error.empty()) {
    content +=
        html::error_summary({.title_text = "There is a problem", .error_list = {{.href = "#package", .text = error}}});
  }
  content += html::html("<h1 class=\"govuk-heading-l\">Imports</h1>");
  content += last && waits(*last) ? under_way_here(site, *last) : upload_form(site, request, error);
  content += html::html("<h2 class=\"govuk-heading-m\">Past imports</h2>{}", past_table(site, past));
  return site.page(request, asker, error.empty() ? 200 : 422,
                   {.title = "Imports",
                    .has_errors = !error.empty(),
                    .breadcrumbs = {{.text = "Administration", .href = "/administration"}, {.text = "Imports"}},
                    .content = content});
}

std::string imports_json(const Site& site) {
  nlohmann::ordered_json told;
  const auto last = site.imports.last();
  told["last"] = last ? import_json(*last) : nlohmann::ordered_json{};
  Names names{site};
  told["past"] = nlohmann::ordered_json::array();
  for (const auto& each : site.database.read([](db::Session& session) { return past_imports(session); })) {
    auto changed = nlohmann::ordered_json::object();
    for (const auto& [file, records] : each.changed) {
      changed[file] = records;
    }
    told["past"].push_back(
        {{"instant", each.instant}, {"who", names.of(each.actor)}, {"from", each.origin}, {"changed", changed}});
  }
  return told.dump();
}

http::Response refused_upload(const Site& site, const http::Request& request, const rights::Asker& asker,
                              const std::string& error) {
  return request.accepts_json()
             ? http::json(nlohmann::ordered_json{{"problems", {{{"field", "package"}, {"message", error}}}}}.dump(),
                          422)
             : imports_page(site, request, asker, error);
}

}  // namespace

http::Response show_imports(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return request.accepts_json() ? http::json(imports_json(site)) : imports_page(site, request, asker, {});
}

http::Response begin_import(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto* const upload = request.form().file("package");
  if (upload == nullptr || upload->bytes.empty()) {
    return refused_upload(site, request, asker, "Choose the .zip that is to be taken in.");
  }
  const auto keeps = std::make_shared<const http::Request>(request);  // its bytes are shared, not copied
  const auto id =
      site.imports.begin({.file_name = upload->file_name, .bytes = upload->bytes, .keeps = keeps}, asker.id.text());
  if (!id) {
    return refused_upload(site, request, asker, "Another import is under way. Take it in or cancel it first.");
  }
  return http::see_other("/imports/" + *id);
}

}  // namespace interchange
