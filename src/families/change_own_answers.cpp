// Answers to what the council asks of its own: given, changed, ended.
#include <algorithm>

#include "change_family.hpp"
#include "family_page.hpp"
#include "html/numbers.hpp"
#include "own_answers.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;

/// A field as the form asks it: of somebody, or of the whole family.
struct OwnAsked {
  OwnField field;
  const Member* member;  ///< null: the family
  std::string name;      ///< of the form's field
};

std::string asked_of_member(const Member& member) { return member.role == "carer" ? "carer" : "child"; }

std::vector<OwnAsked> own_asked(const ToChange& to, const Family& family) {
  std::vector<OwnAsked> all;
  for (const auto& member : family.members) {
    if (is_present(family, member, to.today)) {
      for (auto& field : own_fields_for(to, asked_of_member(member))) {
        all.push_back({field, &member, own_name(member.id + "-", field)});
      }
    }
  }
  for (auto& field : own_fields_for(to, "family")) {
    all.push_back({field, nullptr, own_name("", field)});
  }
  return all;
}

/// Those that hold; of a family, whoever gave them.
std::vector<const OwnAnswer*> standing_answers(const Family& family, const OwnAsked& asked, base::Date today) {
  std::vector<const OwnAnswer*> all;
  for (const auto& each : family.own_answers) {
    const bool is_theirs = asked.member == nullptr || each.person == asked.member->person;
    if (is_theirs && each.field == asked.field.field && each.held.to() > today) {
      all.push_back(&each);
    }
  }
  return all;
}

/// As the form shows it: all that holds, for what is not on the form could be ended unseen.
std::string present_answer(const Family& family, const OwnAsked& asked, base::Date today) {
  std::string words;
  for (const auto* each : standing_answers(family, asked, today)) {
    const auto day = asked.field.type == "date" ? base::Date::parse(each->words) : std::nullopt;
    words += (words.empty() ? "" : "; ") + (day ? html::date(*day) : each->words);
  }
  return words;
}

std::optional<ChangeForm> own_answers_form(const ToChange& to) {
  const auto all = own_asked(to, to.shown);
  if (all.empty()) {
    return std::nullopt;
  }
  ChangeForm form{.title = "What the council asks besides", .first_field = "from"};
  form.present["from"] = today_typed(to.today);
  for (const auto& each : all) {
    form.present[each.name] = present_answer(to.shown, each, to.today);
  }
  form.fields = [&to, all](const FormFields& fields) {
    Html content;
    for (auto each = all.begin(); each != all.end();) {
      const auto* const member = each->member;
      Html inputs;
      for (; each != all.end() && each->member == member; ++each) {
        inputs += own_input(fields, each->name, each->field);
      }
      content += FormFields::group(member == nullptr ? "The family" : called(to.shown, member->person), inputs);
    }
    return html::html("{}{}", content, from_field(fields, "From which day?"));
  };
  return form;
}

void answer_otherwise(const ToChange& to, const OwnAsked& asked, const std::string& words, base::Date from,
                      base::Problems& problems, FamilyEdits& edits) {
  const auto standing = standing_answers(to.family, asked, to.today);
  if (standing.size() == 1 && standing.front()->words == words) {
    return;
  }
  for (const auto* each : standing) {
    check_after(each->held, from, "The answer to “" + asked.field.label + "”", problems);
    edits.end(*each, from);
  }
  if (!words.empty()) {
    edits.begin(OwnAnswer{.person = asked.member == nullptr ? speaks_for(to.family, to.today) : asked.member->person,
                          .field = asked.field.field,
                          .label = asked.field.label,
                          .asked_of = asked.field.asked_of,
                          .type = asked.field.type,
                          .is_sensitive = asked.field.is_sensitive,
                          .words = words,
                          .held = base::Interval::of(from, std::nullopt).value()});
  }
}

std::expected<FamilyEdits, base::Problems> own_answers_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  FamilyEdits edits{to.family, to.centres};
  const auto from = typed_from(typed, to.today, problems);
  for (const auto& each : from ? own_asked(to, to.family) : std::vector<OwnAsked>{}) {
    if (!typed.contains(each.name) || values.text(each.name) == present_answer(to.family, each, to.today)) {
      continue;
    }
    const bool must = each.field.is_required && (each.member == nullptr || each.member->role != "expected");
    const auto before = problems.all().size();
    const auto words = own_typed(values, problems, each.name, each.field, must);
    if (problems.all().size() == before) {
      answer_otherwise(to, each, words, *from, problems, edits);
    }
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange own_answers{
    .task = "own", .held = held_own_answers, .form = own_answers_form, .work = own_answers_work};

}  // namespace

http::Response show_own_answers(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, own_answers);
}

http::Response change_own_answers(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, own_answers);
}

}  // namespace families
