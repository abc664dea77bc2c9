#include "answers.hpp"
#include "html/components.hpp"
#include "tasks.hpp"

namespace rights {
namespace {

using html::Html;

Html password_field(const base::Problems& problems) {
  return html::password_input(
      {.name = "password",
       .label = {.text = "Password"},
       .hint = {.text = "At least 15 characters. Three words that have nothing to do with each other are enough."},
       .error_message = error_of(problems, "password"),
       .autocomplete = "new-password"});
}

Html who_fields(const http::Request& request, const base::Problems& problems) {
  return html::html("{}{}",
                    html::input({.name = "name",
                                 .value = typed(request, "name"),
                                 .label = {.text = "Your name"},
                                 .error_message = error_of(problems, "name"),
                                 .autocomplete = "name"}),
                    html::input({.name = "email",
                                 .type = "email",
                                 .value = typed(request, "email"),
                                 .label = {.text = "Your e-mail address"},
                                 .error_message = error_of(problems, "email"),
                                 .autocomplete = "username"}));
}

http::Response link_page(const Site& site, const http::Request& request, const Links::Link& link,
                         const base::Problems& problems) {
  const bool first = link.kind == Links::Kind::first_administrator;
  const std::string title = first ? "Make the first administrator" : "Choose your password";
  const auto who = first
                       ? who_fields(request, problems)
                       : html::html("<p class=\"govuk-body\">For {}, {}.</p>", link.account->name, link.account->email);
  const auto form = own_form(request, std::string{request.path()},
                             html::html("{}{}{}", who, password_field(problems), html::button({.text = "Continue"})));
  return site.page(request, nullptr, problems.empty() ? 200 : 422,
                   {.title = title, .has_errors = !problems.empty(), .content = column(title, problems, form)});
}

}  // namespace

http::Response show_link(const Site& site, const http::Request& request) {
  const auto link = site.rights.links.find(request.path("token"));
  return link ? link_page(site, request, *link, {}) : http::problem(410, spent_link);
}

http::Response follow_link(const Site& site, const http::Request& request) {
  auto& links = site.rights.links;
  const auto token = request.path("token");
  const auto link = links.find(token);
  if (!link) {
    return http::problem(410, spent_link);
  }
  const auto password = request.form().text("password").value_or("");
  const auto done =
      link->kind == Links::Kind::first_administrator
          ? links.make_first_administrator(token, {typed(request, "name"), typed(request, "email")}, password)
          : links.set_password(token, password);
  if (done) {
    return http::see_other("/sign-in?done=password");
  }
  return request.accepts_json() ? json_of(done.error()) : link_page(site, request, *link, done.error());
}

}  // namespace rights
