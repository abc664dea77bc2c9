#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "answers.hpp"
#include "html/components.hpp"
#include "tasks.hpp"
#include "words.hpp"

namespace rights {
namespace {

using html::Html;

std::string action(const Holder& holder, std::string_view verb) {
  return fmt::format("/accounts/{}/{}", holder.account.id.text(), verb);
}

Html role_choice(const Site& site, const http::Request& request, const Accounts::Givable& givable,
                 const base::Problems& problems) {
  html::Select select{.name = "role",
                      .value = std::string{request.form().text("role").value_or("")},
                      .label = {.text = "Role"},
                      .error_message = error_of(problems, "role")};
  select.items.push_back({.value = "", .text = "Choose a role"});
  for (const auto& role : site.rights.roles.all()) {
    if (std::ranges::find(givable.roles, role.key) != givable.roles.end()) {
      select.items.push_back({.value = role.key, .text = role.name});
    }
  }
  return html::select(select);
}

Html place_choice(const Site& site, const http::Request& request, const Accounts::Givable& givable,
                  const base::Problems& problems) {
  html::Select select{.name = "place",
                      .value = std::string{request.form().text("place").value_or("")},
                      .label = {.text = "Where"},
                      .error_message = error_of(problems, "place")};
  const auto names = place_names(site.database);
  for (const auto& place : givable.places) {
    if (place) {
      const auto found = names.find(*place);
      select.items.push_back(
          {.value = place->structure + "/" + place->node, .text = found == names.end() ? place->node : found->second});
    }
  }
  std::ranges::sort(select.items, {}, &html::SelectItem::text);
  if (std::ranges::find(givable.places, std::optional<Place>{}) != givable.places.end()) {
    select.items.insert(select.items.begin(), {.value = std::string{everywhere}, .text = "Everywhere"});
  }
  select.items.insert(select.items.begin(), {.value = "", .text = "Choose a place"});
  return html::select(select);
}

Html day_choice(const http::Request& request, const base::Problems& problems, const std::string& field,
                const std::string& legend, const std::string& hint) {
  html::DateInput input{.id = field,
                        .name_prefix = field,
                        .hint = {.text = hint},
                        .error_message = error_of(problems, field),
                        .fieldset = html::Fieldset{.legend = {.text = legend}}};
  for (const auto* part : {"-day", "-month", "-year"}) {
    input.values.emplace(field + part, request.form().text(field + part).value_or(""));
  }
  return html::date_input(input);
}

Html give_form(const Site& site, const http::Request& request, const Asker& asker, const Holder& holder,
               const base::Problems& problems) {
  const auto givable = site.rights.accounts.givable_by(asker);
  return own_form(
      request, action(holder, "grants"),
      html::html("<h2 class=\"govuk-heading-m\">Give a role</h2>{}{}{}{}{}",
                 role_choice(site, request, givable, problems), place_choice(site, request, givable, problems),
                 day_choice(request, problems, "from", "First day", "Leave empty for today."),
                 day_choice(request, problems, "to", "Last day", "Leave empty if it has no end."),
                 html::button({.text = "Give role"})));
}

Html one_button(const http::Request& request, const Holder& holder, std::string_view verb, const std::string& text,
                const std::string& classes = "govuk-button--secondary") {
  return own_form(request, action(holder, verb), html::button({.text = text, .classes = classes}));
}

Html actions(const http::Request& request, const Holder& holder) {
  if (!holder.account.active) {
    return one_button(request, holder, "reopen", "Open this account again");
  }
  const auto link = html::html(
      "<p class=\"govuk-body\">Hearth sends no e-mail: you are shown an address, once, and give it to {} "
      "yourself.</p>{}",
      holder.account.name,
      one_button(request, holder, "link",
                 holder.account.has_password ? "Make a link for a new password" : "Make an invitation"));
  const auto codes =
      holder.account.has_one_time_codes ? one_button(request, holder, "codes", "Reset one-time codes") : Html{};
  return html::html("{}{}{}", link, codes,
                    one_button(request, holder, "close", "Close this account", "govuk-button--warning"));
}

Html name_form(const http::Request& request, const Holder& holder, const base::Problems& problems) {
  const auto& form = request.form();
  const auto name = html::input({.name = "name",
                                 .value = std::string{form.text("name").value_or(holder.account.name)},
                                 .label = {.text = "Name"},
                                 .error_message = error_of(problems, "name"),
                                 .autocomplete = "off"});
  const auto email = html::input({.name = "email",
                                  .type = "email",
                                  .value = std::string{form.text("email").value_or(holder.account.email)},
                                  .label = {.text = "E-mail address"},
                                  .error_message = error_of(problems, "email"),
                                  .autocomplete = "off"});
  const auto inner =
      html::html("{}{}{}", name, email, html::button({.text = "Save", .classes = "govuk-button--secondary"}));
  return html::details({.summary_text = "Change name or e-mail address",
                        .html = own_form(request, action(holder, "name"), inner),
                        .open = form.text("name").has_value()});
}

/// What was done just before, and what follows from it.
Html done_banner(const http::Request& request, const Account& account) {
  static const std::map<std::string_view, std::string_view> sentences{
      {"added", "The account is added. It can do nothing yet: give it a role, then make an invitation."},
      {"renamed", "The name or e-mail address is changed."},
      {"closed", "The account is closed: whoever was signed in with it is signed out. It can be opened again below."},
      {"reopened", "The account is open again, with the roles that it had."},
      {"codes_reset", "One-time codes are reset: at the next sign-in they are set up again."},
      {"role_given", "The role is given."},
      {"role_ended", "The role is ended."}};
  const auto sentence = sentences.find(request.query("done").value_or(""));
  const bool says_closed = sentence != sentences.end() && sentence->first == "closed";
  if (sentence == sentences.end() || says_closed == account.active) {  // an address that was kept says nothing false
    return {};
  }
  return html::notification_banner({.text = std::string{sentence->second}, .type = "success"});
}

}  // namespace

http::Response show_account(const Site& site, const http::Request& request, const Asker& asker) {
  const auto id = base::Uuid::parse(request.path("account"));
  const auto holder = id ? site.rights.accounts.find_for(asker, *id) : std::nullopt;
  if (!holder) {
    return http::not_found();
  }
  return request.accepts_json() ? http::json(told(*holder).dump()) : show_account(site, request, asker, *holder, {});
}

http::Response show_account(const Site& site, const http::Request& request, const Asker& asker, const Holder& holder,
                            const base::Problems& problems) {
  const auto refusal = site.rights.accounts.refusal_of(asker, holder);
  const auto& account = holder.account;
  const auto facts =
      html::summary_list({.rows = {{.key = {.text = "E-mail address"}, .value = {.text = account.email}},
                                   {.key = {.text = "State"}, .value = {.text = state_of(account)}},
                                   {.key = {.text = "One-time codes"},
                                    .value = {.text = account.has_one_time_codes ? "In use" : "Not used"}}}});
  const auto changes = refusal
                           ? html::inset_text({.text = *refusal})
                           : html::html("{}{}{}", name_form(request, holder, problems),
                                        give_form(site, request, asker, holder, problems), actions(request, holder));
  const auto content = html::html("{}{}<h2 class=\"govuk-heading-m\">Roles</h2>{}{}", done_banner(request, account),
                                  facts, grants_table(site, request, holder, asker.today, !refusal), changes);
  return site.page(request, &asker, problems.empty() ? 200 : 422,
                   {.title = account.name,
                    .has_errors = !problems.empty(),
                    .back_link = html::BackLink{.text = "All accounts", .href = "/accounts"},
                    .content = column(account.name, problems, content)});
}

}  // namespace rights
