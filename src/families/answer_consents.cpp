// What a family agrees to: each purpose answered anew, so that consent is as easy to take back as to give (UK GDPR,
// article 7(3)).
#include <fmt/format.h>

#include <algorithm>

#include "change_family.hpp"
#include "consents.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

std::string consent_field(const ConsentPurpose& purpose) { return fmt::format("consent-{}", purpose.key); }

std::string said_so_far(const ToChange& to, const ConsentPurpose& purpose) {
  const auto* const last = last_answer(to.shown, purpose.key);
  const auto state = consent_state(to.shown, purpose, to.today);
  return last == nullptr ? std::string{"Not asked yet."}
         : state == ConsentState::expired
             ? fmt::format("They said yes on {}. That has expired: ask again.", html::date(last->on))
             : fmt::format("{} since {}.", state_words(state), html::date(last->on));
}

std::optional<ChangeForm> consents_form(const ToChange& to) {
  ChangeForm form{.title = "What they agree to", .first_field = consent_field(consent_purposes().front())};
  form.lead = html::html(
      "<p class=\"govuk-body\">Answer what you asked, and leave the rest: an answer holds from today. What was said "
      "before stays.</p>");
  form.fields = [&to](const FormFields& fields) {
    return html::each(consent_purposes(), [&](const ConsentPurpose& purpose) {
      return html::radios({.fieldset = html::Fieldset{.legend = {.text = std::string{purpose.question},
                                                                 .classes = "govuk-fieldset__legend--s"}},
                           .hint = {.text = said_so_far(to, purpose)},
                           .error_message = html::error_of(fields.problems(), consent_field(purpose)),
                           .name = consent_field(purpose),
                           .items = {{.text = "Yes", .value = "yes"}, {.text = "No", .value = "no"}},
                           .value = fields.typed(consent_field(purpose)),
                           .classes = "govuk-radios--inline govuk-radios--small"});
    });
  };
  return form;
}

std::expected<FamilyEdits, base::Problems> consents_work(const ToChange& to, const TypedFields& typed) {
  FamilyEdits edits{to.family, to.centres};
  base::Problems problems;
  const TypedValues values{typed, problems};
  for (const auto& purpose : consent_purposes()) {
    const auto said = values.text(consent_field(purpose));
    if (said != "yes" && said != "no") {
      continue;
    }
    const auto* const last = last_answer(to.family, purpose.key);
    const bool is_said =
        last != nullptr && last->on == to.today && last->given == (said == "yes") && last->wording == consent_wording;
    if (!is_said) {  // an answer of today is whoever's gave it
      const auto who = last != nullptr && last->on == to.today ? last->person : speaks_for(to.family, to.today);
      edits.say(Consent{std::string{purpose.key}, to.today, said == "yes", std::string{consent_wording}, who});
    }
  }
  return edits;
}

constexpr FamilyChange consents{
    .task = "consents", .held = held_consents, .form = consents_form, .work = consents_work};

}  // namespace

http::Response show_consents(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, consents);
}

http::Response answer_consents(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, consents);
}

}  // namespace families
