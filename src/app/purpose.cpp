#include "purpose.hpp"

#include "html/problems.hpp"
#include "http/json.hpp"

namespace app {
namespace {

constexpr auto cookie_name = "purpose";
constexpr std::chrono::minutes kept_for{30};

/// A program says it with each request.
std::string purpose_of(const http::Request& request) {
  const auto kept = request.own_cookie(cookie_name).value_or("");
  return std::string{request.query("purpose").value_or(request.header("x-purpose").value_or(kept))};
}

/// The page that asks. `problems`: of what was chosen; none where it is asked for the first time.
http::Response ask(const rights::Rights& rights, const Frame& frame, const http::Request& request,
                   const rights::Asker& asker, std::string_view to, const base::Problems& problems) {
  html::Radios radios{
      .fieldset = html::Fieldset{.legend = {.text = "Why do you need to see these families?",
                                            .is_page_heading = true,
                                            .classes = "govuk-fieldset__legend--l"}},
      .hint = {.text =
                   "Your role is asked before families are shown. It is written into the journal, and holds for half "
                   "an hour."},
      .error_message = html::error_of(problems, "purpose"),
      .name = "purpose"};
  for (const auto& purpose : rights.roles.purposes()) {
    radios.items.push_back({.text = purpose.name, .value = purpose.key});
  }
  const auto form = html::form({.action = "/purpose",
                                .csrf_token = std::string{request.forgery_token()},
                                .html = html::html(R"(<input type="hidden" name="to" value="{}">{}{})", to,
                                                   html::radios(radios), html::button({.text = "Go on"}))});
  return frame.page(request, &asker, problems.empty() ? 403 : 422,
                    {.title = "Why do you need to see these families?",
                     .has_errors = !problems.empty(),
                     .content = html::html("{}{}", html::summary_of(problems), form)});
}

}  // namespace

std::expected<void, http::Response> record_look(rights::Rights& rights, const Frame& frame,
                                                const http::Request& request, const rights::Asker& asker,
                                                rights::Look look) {
  look.purpose = purpose_of(request);
  const auto recorded = rights.looks.record(asker, std::move(look));
  if (!recorded) {
    return std::unexpected{request.accepts_json() ? http::as_json(recorded.error())
                                                  : ask(rights, frame, request, asker, request.target(), {})};
  }
  return {};
}

http::Route<rights::Permissions, rights::Asker> choose_purpose(const rights::Rights& rights, const Frame& frame) {
  using enum rights::Permission;
  const auto choose = [&](const http::Request& request, const rights::Asker& asker) {
    const std::string purpose{request.form().text("purpose").value_or("")};
    const std::string to{request.form().text("to").value_or("/")};
    if (!http::stays_here(to)) {
      return http::problem(400, "That address leads away from here.");
    }
    if (!rights.roles.has_purpose(purpose)) {
      return ask(rights, frame, request, asker, to, {"purpose", "Choose why you need to see these families."});
    }
    auto cookie = http::own_cookie(request, cookie_name, purpose);
    cookie.max_age = kept_for;
    return http::see_other(to).with(cookie);
  };
  return {http::Method::post, "/purpose", rights::Permissions{open_list, see_family, export_package, take_births},
          choose};
}

}  // namespace app
