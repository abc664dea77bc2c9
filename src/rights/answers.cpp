#include "answers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "browser.hpp"
#include "html/components.hpp"
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

/// A form was kept: it is shown that it was, and sent by whoever typed it.
http::Response offer_kept(const Site& site, const http::Request& request, const Opened& opened, const Going& going) {
  const auto form = html::form({.action = going.to,
                                .csrf_token = secrets::keyed_hash(site.key, "forgery " + opened.token),
                                .html = html::html("{}{}", kept_fields(going), html::button({.text = "Send it now"}))});
  return site.page(
      request, nullptr, 200,
      {.title = "What you typed was kept",
       .content = column("What you typed was kept", {},
                         html::html("<p class=\"govuk-body\">You were signed out before your form arrived. "
                                    "Nothing of it is lost.</p>{}",
                                    form))});
}

}  // namespace

html::ErrorMessage error_of(const base::Problems& problems, std::string_view field) {
  const auto found = std::ranges::find(problems.all(), field, &base::Problem::field);
  return {.text = found == problems.all().end() ? std::string{} : found->message};
}

Html summary_of(const base::Problems& problems) {
  if (problems.empty()) {
    return {};
  }
  std::vector<html::ErrorSummaryItem> items;
  for (const auto& each : problems.all()) {
    items.push_back({.href = "#" + each.field, .text = each.message});
  }
  return html::error_summary({.title_text = "There is a problem", .error_list = items});
}

Html column(std::string_view heading, const base::Problems& problems, const Html& content) {
  return html::html(
      "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}<h1 "
      "class=\"govuk-heading-l\">{}</h1>{}</div></div>",
      summary_of(problems), heading, content);
}

http::Response json_of(const base::Problems& problems) {
  Json all = Json::array();
  for (const auto& each : problems.all()) {
    all.push_back({{"field", each.field}, {"message", each.message}});
  }
  return http::json(Json{{"problems", all}}.dump(), 422);
}

Html own_form(const Site& /*site*/, const http::Request& request, std::string action, const Html& content) {
  return html::form({.action = std::move(action), .csrf_token = forgery_token(request), .html = content});
}

http::Response go_on(const Site& site, const http::Request& request, const Opened& opened, const Going& going) {
  const auto cookie = sign_in_cookie(request, opened.token);
  if (request.accepts_json()) {
    return http::json(Json{{"stage", word_of(opened.stage)}}.dump()).with(cookie);
  }
  if (opened.stage == Stage::codes_wanted) {
    return http::see_other(with_going("/account/codes", going)).with(cookie);
  }
  if (opened.stage == Stage::complete && !going.kept.empty()) {
    return offer_kept(site, request, opened, going).with(cookie);
  }
  const auto signed_in = site.rights.sign_ins.find(opened.token);
  return http::see_other(!going.to.empty() ? going.to
                         : signed_in       ? home_of(*signed_in->asker)
                                           : "/sign-in")
      .with(cookie);
}

std::string home_of(const Asker& asker) {
  return asker.may(Permission::see_reach) ? "/" : asker.may(Permission::manage_accounts) ? "/accounts" : "/account";
}

}  // namespace rights
