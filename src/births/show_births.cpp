#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "births_page.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "list_file.hpp"
#include "lists.hpp"
#include "outcome.hpp"
#include "tasks.hpp"

namespace births {
namespace {

using html::Html;
using Json = nlohmann::ordered_json;

constexpr auto csv_types = ".csv,text/csv";

Html upload_form(const http::Request& request, const std::string& action, const html::FileUpload& field,
                 const std::string& button) {
  return html::form({.action = action,
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html("{}{}", html::file_upload(field), html::button({.text = button})),
                     .has_files = true});
}

Html list_form(const http::Request& request, const base::Problems& problems) {
  return upload_form(
      request, "/births/lists",
      {.name = "list",
       .label = {.text = "The monthly list from health, a CSV file", .classes = "govuk-label--m"},
       .hint = {.text = "One birth a row, with whether the family agreed to sharing. You say which column holds what, "
                        "and are shown what the list would come to, before anything is written."},
       .error_message = html::error_of(problems, "list"),
       .attributes = html::Attributes{}.add("accept", csv_types)},
      "Send the list");
}

Html counts_form(const http::Request& request, const base::Problems& problems) {
  return upload_form(
      request, "/births/counts",
      {.name = "counts",
       .label = {.text = "How many were born, where nobody may be named", .classes = "govuk-label--m"},
       .hint = {.text = "A CSV file with the columns area, month (like 2026-09) and count. What is said last of an "
                        "area and month holds."},
       .error_message = html::error_of(problems, "counts"),
       .attributes = html::Attributes{}.add("accept", csv_types)},
      "Keep the counts");
}

/// `August 2026 to September 2026`
std::string months_of(const BornBetween& born) {
  if (!born.first || !born.last) {
    return "";
  }
  const auto first = html::month(*born.first);
  const auto last = html::month(*born.last);
  return first == last ? first : first + " to " + last;
}

Html lists_table(const std::vector<BirthList>& lists, const std::map<std::int64_t, std::string>& names) {
  if (lists.empty()) {
    return html::html("<p class=\"govuk-body\">There was none yet.</p>");
  }
  html::Table table{.head = {{.text = "When"},
                             {.text = "Births of"},
                             {.text = "By"},
                             {.text = "What came of it"},
                             html::hidden_head("Action")},
                    .caption = "Lists",
                    .caption_classes = "govuk-visually-hidden"};
  for (const auto& list : lists) {
    std::string words = "Not taken in yet";
    std::string months;
    if (!list.taken.empty()) {
      const auto outcome = outcome_in(list.outcome);
      months = months_of(outcome.born);
      words = fmt::format("{} taken in, {} held already, {} without consent, {} wrong",
                          outcome.expected + outcome.family + outcome.unknown, outcome.held, outcome.without_consent,
                          outcome.wrong);
    }
    const auto when = html::instant(list.taken.empty() ? list.changed : list.taken);
    const auto name = names.find(list.account);
    table.rows.push_back({{.text = when},
                          {.text = months},
                          {.text = name == names.end() ? std::string{} : name->second},
                          {.text = words},
                          {.html = html::html("<a class=\"govuk-link\" href=\"/births/lists/{}\">Open<span "
                                              "class=\"govuk-visually-hidden\"> the list of {}</span></a>",
                                              list.id.text(), when)}});
  }
  return html::card_table(table);
}

std::string lists_json(const std::vector<BirthList>& lists) {
  auto all = Json::array();
  for (const auto& list : lists) {
    all.push_back({{"list", list.id.text()},
                   {"changed", list.changed},
                   {"taken", list.taken.empty() ? Json{} : Json(list.taken)},
                   {"outcome", list.outcome.empty() ? Json{} : Json::parse(list.outcome)}});
  }
  return Json{{"lists", std::move(all)}}.dump();
}

}  // namespace

http::Response births_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const base::Problems& problems) {
  const bool takes = asker.may_everywhere(rights::Permission::take_births);
  const auto lists = takes ? site.database.read([&](db::Session& session) { return lists_of(session, asker.account); })
                           : std::vector<BirthList>{};
  if (request.accepts_json()) {
    return problems.empty() ? http::json(lists_json(lists)) : http::as_json(problems);
  }
  Html content = html::summary_of(problems);
  if (request.query("done").value_or("") == "counts") {
    content += html::notification_banner({.text = "The counts are kept.", .type = "success"});
  }
  content += html::html(
      "<h1 class=\"govuk-heading-l\">Births</h1><ul class=\"govuk-list\"><li><a class=\"govuk-link\" "
      "href=\"/births/gap\">Births that we do not know of yet, by centre and month</a></li>{}</ul>",
      asker.may(rights::Permission::see_family)
          ? html::html("<li><a class=\"govuk-link\" href=\"/births/welcomes\">Families to "
                       "welcome</a></li>")
          : Html{});
  content += takes ? html::html("{}{}<h2 class=\"govuk-heading-m\">Lists</h2>{}", list_form(request, problems),
                                counts_form(request, problems), lists_table(lists, site.account_names()))
                   : html::inset_text({.text = "A list of births is of the whole county: whoever has this work "
                                               "everywhere takes it in."});
  return site.page(request, asker, problems.empty() ? 200 : 422,
                   {.title = "Births", .has_errors = !problems.empty(), .content = content});
}

http::Response show_births(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return births_page(site, request, asker, {});
}

http::Response send_list(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto* const upload = request.form().file("list");
  if (upload == nullptr || upload->bytes.empty()) {
    return births_page(site, request, asker, {"list", "Choose the list that is to be taken in, a CSV file."});
  }
  const auto file = read_list(upload->bytes);
  if (!file) {
    return births_page(site, request, asker, {"list", file.error()});
  }
  auto& env = site.database.env();
  const BirthList sent{
      .id = env.new_id(), .account = asker.account, .changed = env.instant(), .bytes = std::string{upload->bytes}};
  site.database.write([&](db::Session& session) {
    begin_list(session, site.key, sent);
    session.record({.actor = asker.id.text(),
                    .origin = "web",
                    .room = "births",
                    .kind = "birth_list",
                    .record = std::nullopt,
                    .action = "send",
                    .rows = static_cast<std::int64_t>(file->rows.size()),
                    .digest = {},
                    .detail = {}});
  });
  return http::see_other(fmt::format("/births/lists/{}/columns", sent.id.text()));
}

}  // namespace births
