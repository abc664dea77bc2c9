#include <fmt/format.h>

#include <charconv>
#include <map>
#include <nlohmann/json.hpp>

#include "html/components.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "list_file.hpp"
#include "lists.hpp"
#include "tasks.hpp"

namespace births {
namespace {

/// A list that waits, and its file.
struct Waiting {
  BirthList list;
  ListFile file;
};

std::optional<Waiting> waiting(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto list = site.database.read(
      [&](db::Session& session) { return find_list(session, site.key, request.path("list"), asker.account); });
  auto file = list && list->taken.empty() ? read_list(list->bytes) : std::unexpected{std::string{}};
  return file ? std::optional{Waiting{*std::move(list), *std::move(file)}} : std::nullopt;
}

html::Html field(const ListField& each, const Waiting& waiting, const Columns& columns,
                 const base::Problems& problems) {
  const auto chosen = columns.find(each.field);
  html::Select select{.name = std::string{each.key},
                      .value = chosen == columns.end() ? std::string{} : std::to_string(chosen->second),
                      .label = {.text = std::string{each.label}},
                      .error_message = html::error_of(problems, each.key)};
  select.items.push_back({.value = "", .text = each.is_needed ? "Choose a column" : "Not in this file"});
  for (std::size_t i = 0; i < waiting.file.headers.size(); ++i) {
    const auto& header = waiting.file.headers[i];
    select.items.push_back(
        {.value = std::to_string(i), .text = header.empty() ? fmt::format("Column {}", i + 1) : header});
  }
  return html::select(select);
}

http::Response columns_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                            const Waiting& waiting, const Columns& columns, const base::Problems& problems) {
  const auto fields =
      html::each(list_fields(), [&](const ListField& each) { return field(each, waiting, columns, problems); });
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = "Which column holds what?",
       .has_errors = !problems.empty(),
       .back_link = html::BackLink{.text = "Births", .href = "/births"},
       .content = html::html(
           "{}<h1 class=\"govuk-heading-l\">Which column holds what?</h1><p class=\"govuk-body\">What you choose is "
           "remembered for files with these headers. Columns that you leave out, NHS numbers above all, are not "
           "kept.</p>{}",
           html::summary_of(problems),
           html::form({.action = fmt::format("/births/lists/{}/columns", waiting.list.id.text()),
                       .csrf_token = std::string{request.forgery_token()},
                       .html = html::html("{}{}", fields, html::button({.text = "Go on to the preview"}))}))});
}

/// The columns that a form chose; problems where one is none, or holds two things.
Columns chosen(const http::Form& form, std::size_t columns, base::Problems& problems) {
  Columns all;
  std::map<std::size_t, Field> holds;
  for (const auto& each : list_fields()) {
    const auto value = form.text(each.key).value_or("");
    std::size_t column = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), column);
    if (value.empty()) {
      continue;
    }
    if (error != std::errc{} || end != value.data() + value.size() || column >= columns) {
      problems.add(std::string{each.key}, "Choose a column of the file.");
      continue;
    }
    all.emplace(each.field, column);
    if (const auto [other, is_new] = holds.emplace(column, each.field); !is_new) {
      problems.add(std::string{each.key}, fmt::format("This column is chosen for “{}” as well. Choose another.",
                                                      words_of(other->second).label));
    }
  }
  const auto missing = problems_of(all);
  for (const auto& problem : missing.all()) {
    problems.add(problem.field, problem.message);
  }
  return all;
}

}  // namespace

http::Response show_columns(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto found = waiting(site, request, asker);
  if (!found) {
    return http::not_found();
  }
  auto columns = found->list.columns;
  if (columns.empty()) {
    columns = site.database.read([&](db::Session& session) { return remembered_columns(session, found->file.headers); })
                  .value_or(guess_columns(found->file.headers));
  }
  if (request.accepts_json()) {
    auto all = nlohmann::ordered_json::object();
    for (const auto& [field, column] : columns) {
      all[std::string{words_of(field).key}] = column;
    }
    return http::json(nlohmann::ordered_json{{"headers", found->file.headers}, {"columns", std::move(all)}}.dump());
  }
  return columns_page(site, request, asker, *found, columns, {});
}

http::Response choose_columns(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto found = waiting(site, request, asker);
  if (!found) {
    return http::not_found();
  }
  base::Problems problems;
  const auto columns = chosen(request.form(), found->file.headers.size(), problems);
  if (!problems.empty()) {
    return request.accepts_json() ? http::as_json(problems)
                                  : columns_page(site, request, asker, *found, columns, problems);
  }
  found->list.columns = columns;
  found->list.changed = site.database.env().instant();
  site.database.write([&](db::Session& session) { save_columns(session, site.key, found->list, found->file.headers); });
  return http::see_other(fmt::format("/births/lists/{}", found->list.id.text()));
}

}  // namespace births
