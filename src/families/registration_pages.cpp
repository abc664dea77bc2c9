#include "registration_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "code_words.hpp"
#include "consents.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "http/json.hpp"

namespace families {
namespace {

using html::Html;

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

Html typed_form(const http::Request& request, const std::string& address, const Html& fields, const Html& buttons) {
  const auto form = html::form({.action = address,
                                .csrf_token = std::string{request.forgery_token()},
                                .html = html::html(R"({}<div class="govuk-button-group">{}</div>)", fields, buttons)});
  return html::html(R"(<div data-keeps="{}">{}<p class="govuk-hint" data-kept role="status"></p></div>)", address,
                    form);
}

html::Page column(const base::Problems& problems, const std::string& title, const std::string& caption,
                  html::BackLink back, const Html& content) {
  const auto above = caption.empty() ? Html{} : html::html("<span class=\"govuk-caption-l\">{}</span>", caption);
  return {.title = title,
          .has_errors = !problems.empty(),
          .back_link = std::move(back),
          .content = html::html("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">{}{}<h1 "
                                "class=\"govuk-heading-l\">{}</h1>{}</div></div>",
                                html::summary_of(problems), above, title, content)};
}

html::Page step_page(const http::Request& request, const Typing& typing, const StepWords& step,
                     const base::Problems& problems, base::Date today) {
  const auto steps = steps_of(typing.offered);
  const auto at = std::ranges::find(steps, step.key, &StepWords::key);
  const auto back = at == steps.begin() || at == steps.end() ? typing.before : typing.page((at - 1)->key);
  const auto fields = step_fields(typing.typed, step.step, typing.offered, problems, today);
  const auto buttons =
      html::html("{}{}{}", html::button({.text = "Go on", .name = "go", .value = "on"}), add_button(step.step),
                 html::button({.text = "All on one page",
                               .name = "go",
                               .value = std::string{one_page},
                               .classes = "govuk-button--secondary"}));
  const auto place = fmt::format("Step {} of {}", at - steps.begin() + 1, steps.size());
  return column(problems, std::string{step.asked(typing.offered)}, place, {.text = "Back", .href = back},
                typed_form(request, typing.page(step.key), fields, buttons));
}

html::Page whole_page(const http::Request& request, const Typing& typing, const base::Problems& problems,
                      base::Date today) {
  Html fields;
  for (const auto& step : steps_of(typing.offered)) {
    fields += html::html(R"(<section aria-labelledby="{}"><h2 class="govuk-heading-m" id="{}">{}</h2>{}{}</section>)",
                         step.key, step.key, step.asked(typing.offered),
                         step_fields(typing.typed, step.step, typing.offered, problems, today), add_button(step.step));
  }
  // Enter, in any field, means the first button of a form.
  const auto enter = html::html(
      R"(<button class="govuk-visually-hidden" name="go" value="on" tabindex="-1" aria-hidden="true">Go on</button>)");
  return column(problems, "Register a family", {}, {.text = "Back", .href = typing.before},
                typed_form(request, typing.page(one_page), html::html("{}{}", enter, fields),
                           html::button({.text = "Check what was typed", .name = "go", .value = "on"})));
}

base::Problems problems_of(const Typing& typing, const std::optional<StepWords>& step, base::Date today) {
  const auto choices = typing.offered.choices();
  if (step) {
    return problems_of_step(typing.typed, step->step, choices, today);
  }
  const auto family = read_new_family(typing.typed, choices, today);
  return family ? base::Problems{} : family.error();
}

std::string next_page(const Typing& typing, const std::optional<StepWords>& step) {
  const auto steps = steps_of(typing.offered);
  const auto at = step ? std::ranges::find(steps, step->key, &StepWords::key) : steps.end();
  return typing.page(at == steps.end() || at + 1 == steps.end() ? "check" : (at + 1)->key);
}

void add_row(TypedFields& typed, const std::string& of) {
  typed[of] = std::to_string(std::min(rows_typed(typed, of) + 1, most_rows));
}

/// Where a button leads that asks nothing of what was typed: to one page, or to a new row; empty for others.
std::string where_to(const Typing& typing, const std::optional<StepWords>& step, std::string_view go) {
  if (go == one_page) {
    return typing.page(one_page);
  }
  if (go == "add-child" || go == "add-carer") {
    return typing.page(step ? step->key : one_page) + (go == "add-child" ? "#child-" : "#carer-") +
           std::to_string(rows_typed(typing.typed, go == "add-child" ? "children" : "carers")) + "-forename";
  }
  return {};
}

class Answers {
 public:
  Answers(const Typing& typing, const NewFamily& family) : typing_{typing}, family_{family} {}

  Html all() {
    for (const auto& person : family_.people) {
      add(person_words(person),
          person.role == "carer"   ? "Carer"
          : person.role == "child" ? "Child"
                                   : "Expected",
          person.role == "carer" ? "carers" : "children");
      add_own(person.own, person.forename, person.role == "carer" ? "carers" : "children");
    }
    for (const auto& home : family_.homes) {
      add(home_words(home), "Home", "home");
    }
    if (family_.homes.empty()) {
      add("No fixed address", "Home", "home");
    }
    add(family_.language.empty() ? "Not said" : language_words(family_.language), "Language", "needs");
    if (family_.interpreter) {
      add("Needed", "Interpreter", "needs");
    }
    add(groups(), "Groups", "needs");
    add_own(family_.own, {}, "needs");
    for (const auto& purpose : consent_purposes()) {
      add(answer_to(purpose.key), std::string{purpose.name}, "consents");
    }
    const auto centre =
        std::ranges::find(typing_.offered.centres, family_.centre, &std::pair<std::int64_t, std::string>::first);
    add(centre == typing_.offered.centres.end() ? "" : centre->second, "Registers at",
        typing_.offered.centres.size() == 1 ? std::string{} : std::string{"centre"});
    return html::summary_list({.rows = std::move(rows_)});
  }

 private:
  void add(const std::string& answer, const std::string& of, const std::string& step) {
    html::SummaryListRow row{.key = {.text = of}, .value = {.text = answer}};
    if (!step.empty()) {
      row.actions.items.push_back(
          {.href = typing_.page(step), .text = "Change", .visually_hidden_text = of + ": " + answer});
    }
    rows_.push_back(std::move(row));
  }

  void add_own(const std::vector<NewAnswer>& answers, const std::string& of, const std::string& step) {
    const auto& fields = typing_.offered.own_fields;
    for (const auto& [key, words] : answers) {
      const auto field = std::ranges::find(fields, key, &OwnField::field);
      if (field != fields.end()) {
        add(answer_words(field->type, words), of.empty() ? field->label : of + ": " + field->label, step);
      }
    }
  }

  std::string person_words(const NewPerson& person) const {
    auto words = person.forename + (person.forename.empty() ? "" : " ") + person.surname;
    words += person.known_as.empty() ? "" : " (known as " + person.known_as + ")";
    if (person.born) {
      words += fmt::format(", {} {}", person.role == "expected" ? "due" : "born", html::date(*person.born));
    }
    if (person.role == "carer") {
      words += fmt::format(", {}{}", relation_words(person.relation),
                           person.parental_responsibility ? ", has parental responsibility" : "");
    }
    if (family_.homes.size() == 2) {
      words += person.lives == LivesAt::both     ? ", at both addresses"
               : person.lives == LivesAt::second ? ", at the second address"
                                                 : ", at the first address";
    }
    for (const auto* more : {&person.phone, &person.email, &person.allergies, &person.medical}) {
      words += more->empty() ? "" : "; " + *more;
    }
    return words;
  }

  static std::string home_words(const NewHome& home) {
    std::string words;
    for (const auto* part : {&home.line1, &home.line2, &home.town, &home.postcode}) {
      words += part->empty() ? "" : (words.empty() ? "" : ", ") + *part;
    }
    return words + (home.is_protected ? " (protected)" : "");
  }

  std::string groups() const {
    std::string words;
    for (const auto& [key, name] : typing_.offered.groups) {
      if (std::ranges::find(family_.groups, key) != family_.groups.end()) {
        words += (words.empty() ? "" : ", ") + name;
      }
    }
    return words.empty() ? "None said" : words;
  }

  std::string unanswered() const { return typing_.offered.at_home ? "Not answered" : "Not asked"; }

  std::string answer_to(std::string_view purpose) const {
    const auto found = std::ranges::find(family_.consents, purpose, &NewConsent::purpose);
    return found == family_.consents.end() ? unanswered() : found->given ? "Yes" : "No";
  }

  const Typing& typing_;
  const NewFamily& family_;
  std::vector<html::SummaryListRow> rows_;
};

}  // namespace

std::optional<std::optional<StepWords>> asked_step(std::string_view page) {
  const auto step = step_of(page);
  return step || page == one_page ? std::optional{step} : std::nullopt;
}

html::Page typing_page(const http::Request& request, const Typing& typing, const std::optional<StepWords>& step,
                       const base::Problems& problems, base::Date today) {
  return step ? step_page(request, typing, *step, problems, today) : whole_page(request, typing, problems, today);
}

void take_sent(TypedFields& typed, const http::Form& sent, const std::optional<StepWords>& step,
               const Offered& offered) {
  take_fields(typed, sent.fields, step ? std::optional{step->step} : std::nullopt);
  typed = with_only_centre(std::move(typed), offered);
  const auto go = sent.text("go").value_or("");
  if (go == "add-child" || go == "add-carer") {
    add_row(typed, go == "add-child" ? "children" : "carers");
  }
}

http::Response after_kept(const http::Request& request, const Typing& typing, const std::optional<StepWords>& step,
                          base::Date today, const std::function<http::Response(int status, html::Page)>& show) {
  const auto go = request.form().text("go").value_or("");
  if (go == "keep") {  // script, while somebody types
    return http::Response{204};
  }
  if (const auto elsewhere = where_to(typing, step, go); !elsewhere.empty()) {
    return http::see_other(elsewhere);
  }
  const auto problems = problems_of(typing, step, today);
  if (problems.empty()) {
    return http::see_other(next_page(typing, step));
  }
  return request.accepts_json() ? http::as_json(problems)  // what was typed is kept all the same
                                : show(422, typing_page(request, typing, step, problems, today));
}

Html answers_view(const Typing& typing, const NewFamily& family) { return Answers{typing, family}.all(); }

Html answers_to_mend(const Typing& typing, const base::Problems& problems) {
  html::ErrorSummary summary{.title_text = "Some answers are missing or cannot be right"};
  for (const auto& [field, message] : problems.all()) {
    summary.error_list.push_back(
        {.href = fmt::format("{}#{}", typing.page(step_of_field(field).key), field), .text = message});
  }
  return html::error_summary(summary);
}

Html one_button(const http::Request& request, const std::string& address, const std::string& text,
                const std::string& classes) {
  return html::form({.action = address,
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::button({.text = text, .prevent_double_click = true, .classes = classes})});
}

}  // namespace families
