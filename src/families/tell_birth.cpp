// An expected baby is born, and is a child from then on; or the pregnancy ended, which is asked and answered gently.
#include <algorithm>

#include "base/typed_day.hpp"
#include "change_family.hpp"
#include "family_page.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "own_answers.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

constexpr std::string_view asked_in = "child-";

const Member* expected_baby(const ToChange& to) {
  const auto* const baby = to.family.member_of_id(to.person);
  return baby != nullptr && baby->role != "carer" && (!baby->died || baby->role == "expected") ? baby : nullptr;
}

std::string surname_of_children(const Family& family) {
  const auto child = std::ranges::find_if(
      family.members, [](const Member& member) { return member.role == "child" && !member.surname.empty(); });
  return child == family.members.end() ? std::string{} : child->surname;
}

Html outcome(const FormFields& fields, const Html& child) {
  html::Radios radios{
      .fieldset = html::Fieldset{.legend = {.text = "What may we write down?", .classes = "govuk-fieldset__legend--m"}},
      .error_message = html::error_of(fields.problems(), "outcome"),
      .name = "outcome",
      .value = fields.typed("outcome")};
  radios.items.push_back({.text = "The baby is born", .value = "born", .conditional = {.html = child}});
  radios.items.push_back(
      {.text = "There will be no baby",
       .value = "ended",
       .hint = {.text = "We are sorry. Nothing more is asked than the day, and a day near to it is enough."},
       .conditional = {
           .html = html::html(
               "{}<p class=\"govuk-body\">Nobody will be asked about the baby again. So that no letter or "
               "visit reaches them by mistake, ask your manager today to put the family on the stop "
               "list.</p>",
               fields.day("ended", "Since which day?", "Like 3 5 2026. Today, if you would rather not ask"))}});
  return html::radios(radios);
}

/// What the council asks of a child, and the baby was not asked yet.
std::vector<OwnField> asked_at_birth(const ToChange& to, const Member& baby) {
  auto fields = own_fields_for(to, "child");
  std::erase_if(fields, [&](const OwnField& field) {
    return std::ranges::any_of(to.family.own_answers, [&](const OwnAnswer& answer) {
      return answer.person == baby.person && answer.field == field.field && answer.held.to() > to.today;
    });
  });
  return fields;
}

std::optional<ChangeForm> birth_form(const ToChange& to) {
  const auto* const baby = expected_baby(to);
  if (baby == nullptr) {
    return std::nullopt;
  }
  ChangeForm form{.title = "An expected baby", .first_field = "outcome"};
  form.present = {{"outcome", "born"},
                  {"forename", baby->forename},
                  {"surname", baby->surname.empty() ? surname_of_children(to.family) : baby->surname},
                  {"sex", baby->sex == "U" ? "" : baby->sex},
                  {"ended", today_typed(to.today)}};
  if (baby->born) {
    form.lead = html::html("<p class=\"govuk-body\">Expected: {}</p>", html::date(*baby->born));
  }
  form.fields = [asked = asked_at_birth(to, *baby)](const FormFields& fields) {
    Html child;
    child += fields.input("forename", {.label = "Forename"});
    child += fields.input("surname", {.label = "Surname"});
    child += fields.day("born", "Date of birth", "Like 3 5 2026");
    child += fields.select("sex", "Sex", {{"", "Not said"}, {"F", "Female"}, {"M", "Male"}, {"X", "Neither"}});
    child += own_inputs(fields, asked_in, asked);
    return outcome(fields, child);
  };
  return form;
}

void born(const ToChange& to, const Member& baby, const TypedValues& values, base::Problems& problems,
          FamilyEdits& edits) {
  Member child = baby;
  child.role = "child";
  child.forename = values.line("forename", "a forename");
  child.surname = values.line("surname", "a surname");
  child.born = values.day("born", "3 5 2026");
  child.sex = values.sex("sex");
  if (child.forename.empty()) {
    problems.add("forename", "Enter the child's forename.");
  }
  if (child.surname.empty()) {
    problems.add("surname", "Enter the child's surname.");
  }
  if (child.born && *child.born > to.today) {
    problems.add("born", "This day has not come. Enter the day on which the baby was born.");
  } else {
    values.check_born("born", child.role, child.born, to.today);
  }
  if (baby.died) {
    problems.add("outcome", "Somebody wrote down that there will be no baby. Ask them before you say otherwise.");
  }
  if (baby.role == "child" &&
      (child.forename != baby.forename || child.surname != baby.surname || child.born != baby.born)) {
    problems.add("outcome", "Somebody wrote down this birth already. Put it right with “Something is wrong”.");
  }
  const auto held = base::Interval::of(to.today, std::nullopt).value();
  for (const auto& answer :
       own_answers_typed(values, problems, asked_in, asked_at_birth(to, baby), true, baby.person, held)) {
    edits.begin(answer);
  }
  edits.change(child, born_now);
}

void ended(const ToChange& to, const Member& baby, const TypedValues& values, base::Problems& problems,
           FamilyEdits& edits) {
  if (baby.role != "expected") {
    problems.add("outcome", "Somebody wrote down this birth already. Look at the family again.");
    return;
  }
  const auto day = values.day("ended", "3 5 2026");
  if (!day || *day > to.today) {
    problems.add("ended", "Enter a day that has come, like 3 5 2026.");
    return;
  }
  Member gone = baby;
  gone.died = *day;
  edits.change(gone, ended_now);
  end_all_of(to.family, baby.person, *day, ended_now, edits);
}

std::expected<FamilyEdits, base::Problems> birth_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  FamilyEdits edits{to.family, to.centres};
  const auto& baby = *expected_baby(to);
  const auto outcome = values.text("outcome");
  if (outcome == "born") {
    born(to, baby, values, problems, edits);
  } else if (outcome == "ended") {
    ended(to, baby, values, problems, edits);
  } else {
    problems.add("outcome", "Choose what we may write down.");
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange birth{.task = "birth", .held = held_people, .form = birth_form, .work = birth_work};

}  // namespace

http::Response show_birth(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, birth);
}

http::Response tell_birth(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, birth);
}

}  // namespace families
