// A registration while it is typed: begun, step by step or all on one page, kept at every step and in between.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/instant.hpp"
#include "html/components.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"
#include "registration.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;

constexpr std::string_view one_page = "all";

std::string now_words(const Site& site) { return base::instant_text(site.database.env().now()); }

Html add_button(Step step) {
  if (step != Step::children && step != Step::carers) {
    return {};
  }
  const bool child = step == Step::children;
  return html::button({.text = child ? "Add another child" : "Add another carer",
                       .name = "go",
                       .value = child ? "add-child" : "add-carer",
                       .classes = "govuk-button--secondary"});
}

Html typed_form(const http::Request& request, const Draft& draft, std::string_view page, const Html& fields,
                const Html& buttons) {
  const auto form = html::form({.action = address_of(draft, page),
                                .csrf_token = std::string{request.forgery_token()},
                                .html = html::html(R"({}<div class="govuk-button-group">{}</div>)", fields, buttons)});
  return html::html(R"(<div data-keeps="{}">{}<p class="govuk-hint" data-kept role="status"></p></div>)",
                    address_of(draft, page), form);
}

http::Response typing_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const base::Problems& problems, const std::string& title, const std::string& caption,
                           html::BackLink back, const Html& content) {
  const auto above = caption.empty() ? Html{} : html::html("<span class=\"govuk-caption-l\">{}</span>", caption);
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = title,
       .has_errors = !problems.empty(),
       .back_link = std::move(back),
       .content = html::html("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}{}<h1 "
                             "class=\"govuk-heading-l\">{}</h1>{}</div></div>",
                             html::summary_of(problems), above, title, content)});
}

http::Response step_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const OpenRegistration& registration, const StepWords& step, const base::Problems& problems) {
  const auto& [draft, offered] = registration;
  const auto steps = steps_of(offered);
  const auto at = std::ranges::find(steps, step.key, &StepWords::key);
  const auto back =
      at == steps.begin() || at == steps.end() ? std::string{"/families"} : address_of(draft, (at - 1)->key);
  const auto fields = step_fields(draft.typed, step.step, offered, problems, asker.today);
  const auto buttons =
      html::html("{}{}{}", html::button({.text = "Go on", .name = "go", .value = "on"}), add_button(step.step),
                 html::button({.text = "All on one page",
                               .name = "go",
                               .value = std::string{one_page},
                               .classes = "govuk-button--secondary"}));
  const auto place = fmt::format("Step {} of {}", at - steps.begin() + 1, steps.size());
  return typing_page(site, request, asker, problems, std::string{step.question}, place, {.text = "Back", .href = back},
                     typed_form(request, draft, step.key, fields, buttons));
}

http::Response whole_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                          const OpenRegistration& registration, const base::Problems& problems) {
  const auto& [draft, offered] = registration;
  Html fields;
  for (const auto& step : steps_of(offered)) {
    fields += html::html(R"(<section aria-labelledby="{}"><h2 class="govuk-heading-m" id="{}">{}</h2>{}{}</section>)",
                         step.key, step.key, step.question,
                         step_fields(draft.typed, step.step, offered, problems, asker.today), add_button(step.step));
  }
  // Enter, in any field, means the first button of a form.
  const auto enter = html::html(
      R"(<button class="govuk-visually-hidden" name="go" value="on" tabindex="-1" aria-hidden="true">Go on</button>)");
  return typing_page(site, request, asker, problems, "Register a family", {}, {.text = "Families", .href = "/families"},
                     typed_form(request, draft, one_page, html::html("{}{}", enter, fields),
                                html::button({.text = "Check what was typed", .name = "go", .value = "on"})));
}

base::Problems problems_of(const OpenRegistration& registration, std::optional<Step> step, base::Date today) {
  const auto choices = registration.offered.choices();
  if (step) {
    return problems_of_step(registration.draft.typed, *step, choices, today);
  }
  const auto family = read_new_family(registration.draft.typed, choices, today);
  return family ? base::Problems{} : family.error();
}

std::string next_page(const OpenRegistration& registration, const std::optional<StepWords>& step) {
  const auto steps = steps_of(registration.offered);
  const auto at = step ? std::ranges::find(steps, step->key, &StepWords::key) : steps.end();
  return address_of(registration.draft, at == steps.end() || at + 1 == steps.end() ? "check" : (at + 1)->key);
}

void add_row(TypedFields& typed, const std::string& of) {
  typed[of] = std::to_string(std::min(rows_typed(typed, of) + 1, most_rows));
}

}  // namespace

http::Response begin_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto offered = offered_to(site, asker);
  if (offered.centres.empty()) {
    return http::problem(403, "There is no open centre at which you may register a family.");
  }
  Draft draft{.id = site.database.env().new_id(), .changed = now_words(site)};
  draft.typed = with_only_centre(std::move(draft.typed), offered);
  site.database.write([&](db::Session& session) { begin_draft(session, site.key, draft, asker.account); });
  const bool whole = request.form().text("how").value_or("") == one_page;
  return http::see_other(address_of(draft, whole ? one_page : "children"));
}

http::Response show_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto registration = asked_registration(site, request, asker);
  const auto page = request.path("step");
  const auto step = step_of(page);
  if (!registration || (!step && page != one_page)) {
    return http::not_found();
  }
  if (request.accepts_json()) {
    return http::json(
        nlohmann::json{{"typed", registration->draft.typed}, {"changed", registration->draft.changed}}.dump());
  }
  return step ? step_page(site, request, asker, *registration, *step, {})
              : whole_page(site, request, asker, *registration, {});
}

namespace {

/// Where a button leads that asks nothing of what was typed: to one page, or to a new row; empty for others.
std::string where_to(const Draft& draft, std::string_view page, std::string_view go) {
  if (go == one_page) {
    return address_of(draft, one_page);
  }
  if (go == "add-child" || go == "add-carer") {
    return address_of(draft, page) + (go == "add-child" ? "#child-" : "#carer-") +
           std::to_string(rows_typed(draft.typed, go == "add-child" ? "children" : "carers")) + "-forename";
  }
  return {};
}

}  // namespace

http::Response keep_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto registration = asked_registration(site, request, asker);
  const auto page = request.path("step");
  const auto step = step_of(page);
  if (!registration || (!step && page != one_page)) {
    return http::not_found();
  }
  auto& draft = registration->draft;
  const auto go = request.form().text("go").value_or("");
  const auto changed = now_words(site);
  const bool kept = site.database.write_alone([&](db::Session& session) {  // two tabs, or a keep that comes late
    auto standing = find_draft(session, site.key, draft.id, asker.account);
    if (!standing) {
      return false;
    }
    take_fields(standing->typed, request.form().fields, step ? std::optional{step->step} : std::nullopt);
    standing->typed = with_only_centre(std::move(standing->typed), registration->offered);
    if (go == "add-child" || go == "add-carer") {
      add_row(standing->typed, go == "add-child" ? "children" : "carers");
    }
    standing->changed = changed;
    draft = *std::move(standing);
    return save_draft(session, site.key, draft, asker.account);
  });
  if (!kept) {
    return http::not_found();
  }
  if (go == "keep") {  // script, while somebody types
    return http::Response{204};
  }
  if (const auto elsewhere = where_to(draft, page, go); !elsewhere.empty()) {
    return http::see_other(elsewhere);
  }
  const auto problems = problems_of(*registration, step ? std::optional{step->step} : std::nullopt, asker.today);
  if (problems.empty()) {
    return http::see_other(next_page(*registration, step));
  }
  if (request.accepts_json()) {
    return http::as_json(problems);  // what was typed is kept all the same
  }
  return step ? step_page(site, request, asker, *registration, *step, problems)
              : whole_page(site, request, asker, *registration, problems);
}

}  // namespace families
