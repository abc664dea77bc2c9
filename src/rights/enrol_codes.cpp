#include <nlohmann/json.hpp>

#include "answers.hpp"
#include "browser.hpp"
#include "html/components.hpp"
#include "tasks.hpp"

namespace rights {
namespace {

using html::Html;

constexpr auto title = "Set up one-time codes";

const Asker* asker_of(const SignedIn& signed_in) {
  return signed_in.stage == Stage::complete ? signed_in.asker.get() : nullptr;
}

Html steps(const CodeOffer& offer) {
  return html::html(
      "<ol class=\"govuk-list govuk-list--number\"><li>Get an app for one-time codes on your phone.</li>"
      "<li>On the phone, <a class=\"govuk-link\" href=\"{}\">open it with this link</a>, or type this key into it: "
      "<code class=\"hearth-key\">{}</code></li><li>Type the six digits that it shows.</li></ol>",
      offer.address, offer.secret);
}

http::Response enrol_page(const Site& site, const http::Request& request, const SignedIn& signed_in,
                          const CodeOffer& offer, const base::Problems& problems) {
  const auto why = signed_in.stage == Stage::codes_wanted
                       ? html::inset_text({.text = "Your role asks for a one-time code beside your password."})
                       : Html{};
  const auto code = html::input({.name = "code",
                                 .inputmode = "numeric",
                                 .label = {.text = "One-time code"},
                                 .error_message = error_of(problems, "code"),
                                 .classes = "govuk-input--width-10",
                                 .autocomplete = "one-time-code",
                                 .spellcheck = false});
  const auto form =
      own_form(request, "/account/codes",
               html::html(R"({}<input type="hidden" name="closed" value="{}">{}{})", hidden_fields(going_on(request)),
                          offer.closed, code, html::button({.text = "Continue"})));
  return site.page(request, asker_of(signed_in), problems.empty() ? 200 : 422,
                   {.title = title,
                    .has_errors = !problems.empty(),
                    .content = column(title, problems, html::html("{}{}{}", why, steps(offer), form))});
}

http::Response show_recovery_codes(const Site& site, const http::Request& request, const SignIns::Enrolled& enrolled,
                                   const Going& going) {
  const auto codes = html::each(enrolled.recovery_codes,
                                [](const std::string& code) { return html::html("<li><code>{}</code></li>", code); });
  const auto signed_in = site.rights.sign_ins.find(enrolled.opened.token);
  const auto on = !going.to.empty() ? going.to : signed_in ? home_of(*signed_in->asker) : std::string{"/sign-in"};
  const auto content = html::html(
      "<p class=\"govuk-body\">Keep these codes where others do not find them. Each opens your account once if you "
      "lose "
      "your phone. They are shown this once.</p><ul class=\"govuk-list hearth-codes\">{}</ul>{}",
      codes, html::button({.text = "Continue", .href = on}));
  // Nobody's frame: its form of signing out would be bound to the sign-in that has just been replaced.
  return site.page(request, nullptr, 200,
                   {.title = "Your recovery codes", .content = column("Your recovery codes", {}, content)});
}

}  // namespace

http::Response show_enrol_codes(const Site& site, const http::Request& request, const SignedIn& signed_in) {
  const auto offer = site.rights.sign_ins.offer_codes(sign_in_token(request));
  if (!offer) {
    return http::see_other("/sign-in");
  }
  return request.accepts_json()
             ? http::json(
                   Json{{"secret", offer->secret}, {"address", offer->address}, {"closed", offer->closed}}.dump())
             : enrol_page(site, request, signed_in, *offer, {});
}

http::Response enrol_codes(const Site& site, const http::Request& request, const SignedIn& signed_in) {
  auto& sign_ins = site.rights.sign_ins;
  const auto token = sign_in_token(request);
  const auto closed = request.form().text("closed").value_or("");
  const auto enrolled = sign_ins.confirm_codes(token, closed, request.form().text("code").value_or(""));
  if (!enrolled) {
    const auto offer = sign_ins.offer_codes(token, closed);
    return request.accepts_json() || !offer ? json_of(enrolled.error())
                                            : enrol_page(site, request, signed_in, *offer, enrolled.error());
  }
  const auto cookie = sign_in_cookie(request, enrolled->opened.token);
  if (request.accepts_json()) {
    return http::json(Json{{"recovery_codes", enrolled->recovery_codes}}.dump()).with(cookie);
  }
  return show_recovery_codes(site, request, *enrolled, going_on(request)).with(cookie);
}

}  // namespace rights
