#include "answers.hpp"
#include "browser.hpp"
#include "html/components.hpp"
#include "tasks.hpp"

namespace rights {
namespace {

http::Response code_page(const Site& site, const http::Request& request, int status, const std::string& sentence,
                         const Going& going) {
  base::Problems problems;
  if (!sentence.empty()) {
    problems.add("code", sentence);
  }
  const auto code = html::input(
      {.name = "code",
       .label = {.text = "One-time code"},
       .hint = {.text = "Six digits from the app on your phone. Or one of your recovery codes, if you lost it."},
       .error_message = error_of(problems, "code"),
       .classes = "govuk-input--width-20",
       .autocomplete = "one-time-code",
       .spellcheck = false,
       .autocapitalize = "none"});
  const auto form = own_form(request, "/sign-in/code",
                             html::html("{}{}{}", hidden_fields(going), code, html::button({.text = "Continue"})));
  return site.page(request, nullptr, status,
                   {.title = "Enter your one-time code",
                    .has_errors = !problems.empty(),
                    .content = column("Enter your one-time code", problems, form)});
}

}  // namespace

http::Response show_code(const Site& site, const http::Request& request) {
  return code_page(site, request, 200, "", going_on(request));
}

http::Response show_code(const Site& site, const http::Request& request, const Going& going) {
  return code_page(site, request, 200, "", going);
}

http::Response give_code(const Site& site, const http::Request& request) {
  const auto going = going_on(request);
  const auto opened = site.rights.sign_ins.give_code(sign_in_token(request), request.form().text("code").value_or(""));
  if (opened) {
    return go_on(site, request, *opened, going);
  }
  const auto status = opened.error().retry_after.count() > 0 ? 429 : 401;
  return request.accepts_json() ? http::problem(status, opened.error().sentence)
                                : code_page(site, request, status, opened.error().sentence, going);
}

}  // namespace rights
