#include <nlohmann/json.hpp>

#include "answers.hpp"
#include "browser.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "tasks.hpp"
#include "words.hpp"

namespace rights {
namespace {

using html::Html;

constexpr auto own_page = "/account";

http::Response password_page(const Site& site, const http::Request& request, const Asker& asker,
                             const base::Problems& problems) {
  const auto present = html::password_input({.name = "present",
                                             .label = {.text = "Your password until now"},
                                             .error_message = error_of(problems, "present")});
  const auto wanted = html::password_input(
      {.name = "password",
       .label = {.text = "New password"},
       .hint = {.text = "At least 15 characters. Three words that have nothing to do with each other are enough."},
       .error_message = error_of(problems, "password"),
       .autocomplete = "new-password"});
  const auto form = own_form(request, "/account/password",
                             html::html("{}{}{}", present, wanted, html::button({.text = "Change password"})));
  return site.page(request, &asker, problems.empty() ? 200 : 422,
                   {.title = "Change your password",
                    .has_errors = !problems.empty(),
                    .back_link = html::BackLink{.href = own_page},
                    .content = column("Change your password", problems, form)});
}

}  // namespace

http::Response show_own_account(const Site& site, const http::Request& request, const SignedIn& signed_in) {
  const auto& asker = *signed_in.asker;
  const auto holder = site.rights.accounts.find(asker.id).value();
  if (request.accepts_json()) {
    return http::json(told(holder).dump());
  }
  const auto change = [](std::string href, std::string what) {
    return html::SummaryListActions{
        .items = {{.href = std::move(href), .text = "Change", .visually_hidden_text = std::move(what)}}};
  };
  const auto list = html::summary_list(
      {.rows = {
           {.key = {.text = "Name"}, .value = {.text = holder.account.name}},
           {.key = {.text = "E-mail address"}, .value = {.text = holder.account.email}},
           {.key = {.text = "Password"}, .value = {.text = "Set"}, .actions = change("/account/password", "password")},
           {.key = {.text = "One-time codes"},
            .value = {.text = holder.account.has_one_time_codes ? "In use" : "Not used"},
            .actions = change("/account/codes", "one-time codes")}}});
  const auto grants = grants_table(site, request, holder, asker.today, false);
  const auto nothing_yet =
      home_of(asker) == own_page
          ? html::inset_text({.text = holder.grants.empty()
                                          ? "You have no rights yet. Whoever gave you this account can give you a role."
                                          : "There is no page of figures for your role yet: small numbers could tell "
                                            "who is meant, and until they can be left out, figures are shown only to "
                                            "those whose work needs them."})
          : html::Html{};
  return site.page(request, &asker, 200,
                   {.title = "Your account",
                    .content = column("Your account", {},
                                      html::html("{}{}<h2 class=\"govuk-heading-m\">Your rights</h2>{}", nothing_yet,
                                                 list, grants))});
}

http::Response show_change_password(const Site& site, const http::Request& request, const SignedIn& signed_in) {
  return password_page(site, request, *signed_in.asker, {});
}

http::Response change_password(const Site& site, const http::Request& request, const SignedIn& signed_in) {
  const auto changed =
      site.rights.sign_ins.change_password(sign_in_token(request), request.form().text("present").value_or(""),
                                           request.form().text("password").value_or(""));
  if (changed) {
    return http::see_other(own_page).with(sign_in_cookie(request, changed->token));
  }
  return request.accepts_json() ? json_of(changed.error())
                                : password_page(site, request, *signed_in.asker, changed.error());
}

}  // namespace rights
