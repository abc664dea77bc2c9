#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "answers.hpp"
#include "browser.hpp"
#include "html/components.hpp"
#include "tasks.hpp"

namespace rights {
namespace {

using html::Html;

Html who_there_is(const std::vector<DemonstrationAccount>& accounts) {
  if (accounts.empty()) {
    return {};
  }
  html::Table table{.head = {{.text = "Role"}, {.text = "E-mail address"}},
                    .caption = "Accounts of this demonstration"};
  for (const auto& each : accounts) {
    table.rows.push_back({{.text = each.role}, {.text = each.email}});
  }
  return html::html("{}<p class=\"govuk-body\">The password of each is <strong>{}</strong>. Nobody here is real.</p>",
                    html::card_table(table), demonstration_password);
}

struct Typed {
  std::string email;
  std::string sentence;  ///< what was wrong
};

Html form(const http::Request& request, const Typed& typed, const Going& going) {
  const auto email = html::input({.name = "email",
                                  .type = "email",
                                  .value = typed.email,
                                  .label = {.text = "E-mail address"},
                                  .error_message = {.text = typed.sentence},
                                  .autocomplete = "username",
                                  .spellcheck = false});
  const auto password = html::password_input({.name = "password", .label = {.text = "Password"}});
  return own_form(request, "/sign-in",
                  html::html("{}{}{}{}", hidden_fields(going), email, password, html::button({.text = "Sign in"})));
}

/// What was done just before.
Html done_banner(const http::Request& request) {
  return request.query("done").value_or("") == "password"
             ? html::notification_banner({.text = "Your password is set. Sign in with it.", .type = "success"})
             : Html{};
}

http::Response sign_in_page(const Site& site, const http::Request& request, int status, const Typed& typed,
                            const Going& going) {
  const auto kept =
      going.kept.empty()
          ? Html{}
          : html::inset_text({.text = "Your sign-in had ended before your form arrived. What you typed is "
                                      "kept: sign in, and you can send it."});
  base::Problems problems;
  if (!typed.sentence.empty()) {
    problems.add("email", typed.sentence);
  }
  return site.page(request, nullptr, status,
                   {.title = "Sign in",
                    .has_errors = !problems.empty(),
                    .content = column("Sign in", problems,
                                      html::html("{}{}{}{}", done_banner(request), kept, form(request, typed, going),
                                                 who_there_is(site.demonstration)))});
}

}  // namespace

http::Response show_sign_in(const Site& site, const http::Request& request) {
  return sign_in_page(site, request, 200, {}, going_on(request));
}

http::Response ask_to_sign_in(const Site& site, const http::Request& request, const Going& going) {
  return sign_in_page(site, request, 401, {}, going);
}

http::Response show_kept(const Site& site, const http::Request& request) {
  const auto signed_in = site.rights.sign_ins.find(sign_in_token(request));
  const auto going = going_on(request);
  if (!signed_in || signed_in->stage == Stage::codes_wanted || !from_this_site(request) || going.to.empty()) {
    return http::see_other("/sign-in");
  }
  if (signed_in->stage == Stage::code_wanted) {
    return show_code(site, request, going);
  }
  const auto form =
      own_form(request, going.to, html::html("{}{}", kept_fields(going), html::button({.text = "Send it now"})));
  constexpr auto title = "What you typed was kept";
  return site.page(
      request, signed_in->asker.get(), 200,
      {.title = title,
       .content = column(title, {},
                         html::html("<p class=\"govuk-body\">You were signed out before your form arrived. "
                                    "Nothing of it is lost.</p>{}",
                                    form))});
}

http::Response sign_in(const Site& site, const http::Request& request) {
  const std::string email{request.form().text("email").value_or("")};
  const auto opened = site.rights.sign_ins.sign_in(
      {.email = email, .password = request.form().text("password").value_or(""), .client = request.client()});
  const auto going = going_on(request);
  if (opened) {
    return go_on(site, request, *opened, going);
  }
  const auto& refused = opened.error();
  const bool slowed = refused.retry_after.count() > 0;
  auto answer = request.accepts_json()
                    ? http::problem(slowed ? 429 : 401, refused.sentence)
                    : sign_in_page(site, request, slowed ? 429 : 401, {email, refused.sentence}, going);
  return slowed ? std::move(answer).with("Retry-After", fmt::format("{}", refused.retry_after.count()))
                : std::move(answer);
}

}  // namespace rights
