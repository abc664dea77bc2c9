// A carer leaves the family, or somebody of it died.
#include "change_family.hpp"
#include "family_page.hpp"
#include "html/problems.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

std::optional<ChangeForm> leave_form(const ToChange& to) {
  const auto* const member = to.shown.member_of_id(to.person);
  if (member == nullptr || member->role == "expected") {
    return std::nullopt;
  }
  const auto name = called(to.shown, member->person);
  ChangeForm form{.title = name + (member->role == "carer" ? " left, or died" : " died"), .first_field = "what"};
  form.present["from"] = today_typed(to.today);
  form.present["what"] = member->role == "carer" ? "left" : "died";
  form.fields = [name, carer = member->role == "carer"](const FormFields& fields) {
    html::Radios radios{.fieldset = html::Fieldset{.legend = {.text = "What may we write down?",
                                                              .classes = "govuk-fieldset__legend--m"}},
                        .error_message = html::error_of(fields.problems(), "what"),
                        .name = "what",
                        .value = fields.typed("what")};
    if (carer) {
      radios.items.push_back({.text = name + " no longer looks after the children",
                              .value = "left",
                              .hint = {.text = "Their home with the family, and how they are reached, end that day. "
                                               "What was before stays."}});
    }
    radios.items.push_back({.text = name + " died",
                            .value = "died",
                            .hint = {.text = "We are sorry. So that no letter or visit hurts the family, ask your "
                                             "manager today to put them on the stop list."}});
    return html::html("{}{}", html::radios(radios), fields.day("from", "On which day?", "Like 3 5 2026"));
  };
  return form;
}

void left(const Family& family, std::int64_t carer, base::Date day, FamilyEdits& edits, base::Problems& problems) {
  for (const auto& each : family.responsibilities) {
    if (each.carer == carer && each.held.to() > day) {
      check_after(each.held, day, "What they are to the children", problems);
      edits.end(each, day);
    }
  }
  for (const auto& each : family.homes) {
    if (each.person == carer && each.held.to() > day) {
      check_after(each.held, day, "Their home", problems);
      edits.end(each, day);
    }
  }
  edits.end_those_of(family.contact_details, carer, day);
  edits.end_those_of(family.cards, carer, day);
  edits.end_those_of(family.own_answers, carer, day);
}

std::expected<FamilyEdits, base::Problems> leave_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  FamilyEdits edits{to.family, to.centres};
  const auto& member = *to.family.member_of_id(to.person);
  const auto what = values.text("what");
  const auto day = typed_from(typed, to.today, problems);
  if (what != "died" && !(what == "left" && member.role == "carer")) {
    problems.add("what", "Choose what we may write down.");
  } else if (day && what == "left") {
    left(to.family, member.person, *day, edits, problems);
  } else if (day && member.born && *day < *member.born) {
    problems.add("from", "This is before they were born. Enter the day again.");
  } else if (day) {
    auto gone = member;
    gone.died = *day;
    edits.change(gone, died_now);
    end_all_of(to.family, member.person, *day, died_now, edits);
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange leaving{.task = "left", .held = held_people, .form = leave_form, .work = leave_work};

}  // namespace

http::Response show_leave(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, leaving);
}

http::Response leave_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, leaving);
}

}  // namespace families
