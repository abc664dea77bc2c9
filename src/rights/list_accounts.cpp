#include <nlohmann/json.hpp>

#include "answers.hpp"
#include "html/components.hpp"
#include "tasks.hpp"
#include "words.hpp"

namespace rights {
namespace {

using html::Html;

std::string roles_in_force(const Roles& roles, const Holder& holder, base::Date today) {
  std::string text;
  for (const auto& each : holder.grants) {
    if (each.held.holds(today)) {
      text += (text.empty() ? "" : ", ") + name_of(roles, each);
    }
  }
  return text.empty() ? "none" : text;
}

http::Response add_page(const Site& site, const http::Request& request, const Asker& asker,
                        const base::Problems& problems) {
  const auto name = html::input({.name = "name",
                                 .value = typed(request, "name"),
                                 .label = {.text = "Name"},
                                 .error_message = error_of(problems, "name"),
                                 .autocomplete = "off"});
  const auto email = html::input({.name = "email",
                                  .type = "email",
                                  .value = typed(request, "email"),
                                  .label = {.text = "E-mail address"},
                                  .error_message = error_of(problems, "email"),
                                  .autocomplete = "off"});
  const auto form =
      own_form(request, "/accounts", html::html("{}{}{}", name, email, html::button({.text = "Add account"})));
  return site.page(request, &asker, problems.empty() ? 200 : 422,
                   {.title = "Add an account",
                    .has_errors = !problems.empty(),
                    .back_link = html::BackLink{.href = "/accounts"},
                    .content = column("Add an account", problems, form)});
}

}  // namespace

http::Response list_accounts(const Site& site, const http::Request& request, const Asker& asker) {
  const auto holders = site.rights.accounts.seen_by(asker);
  if (request.accepts_json()) {
    Json all = Json::array();
    for (const auto& each : holders) {
      all.push_back(told(each));
    }
    return http::json(Json{{"accounts", all}}.dump());
  }
  html::Table table{.head = {{.text = "Name"}, {.text = "E-mail address"}, {.text = "Roles"}, {.text = "State"}},
                    .first_cell_is_header = true};
  for (const auto& each : holders) {
    table.rows.push_back({{.html = html::html(R"(<a class="govuk-link" href="/accounts/{}">{}</a>)",
                                              each.account.id.text(), each.account.name)},
                          {.text = each.account.email},
                          {.text = roles_in_force(site.rights.roles, each, asker.today)},
                          {.text = state_of(each.account)}});
  }
  return site.page(request, &asker, 200,
                   {.title = "Accounts",
                    .content = html::html("<h1 class=\"govuk-heading-l\">Accounts</h1>{}{}",
                                          html::button({.text = "Add an account", .href = "/accounts/new"}),
                                          html::card_table(table))});
}

http::Response show_add_account(const Site& site, const http::Request& request, const Asker& asker) {
  return add_page(site, request, asker, {});
}

http::Response add_account(const Site& site, const http::Request& request, const Asker& asker) {
  const auto& form = request.form();
  const auto added = site.rights.accounts.add(
      {asker, "web"}, {std::string{form.text("name").value_or("")}, std::string{form.text("email").value_or("")}});
  if (added) {
    return http::see_other("/accounts/" + added->id.text() + "?done=added");
  }
  return request.accepts_json() ? json_of(added.error()) : add_page(site, request, asker, added.error());
}

}  // namespace rights
