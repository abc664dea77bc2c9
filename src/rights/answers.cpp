#include "answers.hpp"

#include <nlohmann/json.hpp>

#include "browser.hpp"
#include "html/components.hpp"
#include "http/json.hpp"
#include "http/percent.hpp"

namespace rights {
namespace {

using html::Html;

std::string_view word_of(Stage stage) {
  return stage == Stage::code_wanted ? "code_wanted" : stage == Stage::codes_wanted ? "codes_wanted" : "complete";
}

std::string with_going(const std::string& path, const Going& going) {
  return going.to.empty() ? path : path + "?to=" + http::percent_encoded(going.to);
}

}  // namespace

Html column(std::string_view heading, const base::Problems& problems, const Html& content) {
  return html::html(
      "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}<h1 "
      "class=\"govuk-heading-l\">{}</h1>{}</div></div>",
      summary_of(problems), heading, content);
}

http::Response json_of(const base::Problems& problems) { return http::as_json(problems); }

std::string typed(const http::Request& request, std::string_view field) {
  return std::string{request.form().text(field).value_or("")};
}

Html own_form(const http::Request& request, std::string action, const Html& content) {
  return html::form({.action = std::move(action), .csrf_token = std::string{request.forgery_token()}, .html = content});
}

http::Response go_on(const Site& site, const http::Request& request, const Opened& opened, const Going& going) {
  const auto cookie = sign_in_cookie(request, opened.token);
  if (request.accepts_json()) {
    return http::json(Json{{"stage", word_of(opened.stage)}}.dump()).with(cookie);
  }
  if (opened.stage == Stage::codes_wanted) {
    return http::see_other(with_going("/account/codes", going)).with(cookie);
  }
  if (!going.kept.empty()) {
    // The browser sends the same once more, now with the new sign-in, to which the next form's token is bound.
    return http::Response{307}.with("Location", kept_address).with(cookie);
  }
  if (opened.stage == Stage::code_wanted) {
    return http::see_other(with_going("/sign-in/code", going)).with(cookie);
  }
  const auto signed_in = site.rights.sign_ins.find(opened.token);
  return http::see_other(!going.to.empty() ? going.to
                         : signed_in       ? home_of(*signed_in->asker)
                                           : "/sign-in")
      .with(cookie);
}

std::string home_of(const Asker& asker) {
  return asker.may(Permission::see_reach) ? "/" : asker.may_any(of_administration()) ? "/administration" : "/account";
}

}  // namespace rights
