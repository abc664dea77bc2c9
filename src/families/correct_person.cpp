// What was said of somebody is put right, with the reason; what was said before is kept.
#include <fmt/format.h>

#include <algorithm>

#include "change_family.hpp"
#include "code_words.hpp"
#include "family_page.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"
#include "wrong_death.hpp"

namespace families {
namespace {

using html::Html;

/// What somebody is called besides, today.
std::string known_as(const Family& family, std::int64_t person, base::Date today) {
  const auto found = std::ranges::find_if(family.other_names, [&](const OtherName& each) {
    return each.person == person && each.kind == "known_as" && each.held.to() > today;
  });
  return found == family.other_names.end() ? std::string{} : found->name;
}

FormFields::Items codes(std::span<const std::string_view> all, std::string (*words)(std::string_view)) {
  FormFields::Items items{{"", "Not said"}};
  for (const auto code : all) {
    items.emplace_back(code, words(code));
  }
  return items;
}

Html reasons(const FormFields& fields) {
  html::Radios radios{.fieldset = html::Fieldset{.legend = {.text = "Why?", .classes = "govuk-fieldset__legend--m"}},
                      .error_message = html::error_of(fields.problems(), "reason"),
                      .name = "reason",
                      .value = fields.typed("reason")};
  radios.items.push_back({.text = "Their name changed",
                          .value = std::string{name_changed},
                          .hint = {.text = "The old surname is kept, and found by the search"},
                          .conditional = {.html = from_field(fields, "From which day?")}});
  for (const auto& reason : correction_reasons().first(chosen_reasons)) {
    radios.items.push_back({.text = std::string{reason.words}, .value = std::string{reason.key}});
  }
  return html::radios(radios);
}

std::optional<ChangeForm> correct_form(const ToChange& to) {
  const auto* const member = to.shown.member_of_id(to.person);
  if (member == nullptr) {
    return std::nullopt;
  }
  ChangeForm form{.title = "What we hold of " + called(to.shown, member->person), .first_field = "forename"};
  form.present = {{"role", member->role},
                  {"forename", member->forename},
                  {"surname", member->surname},
                  {"known-as", known_as(to.shown, member->person, to.today)},
                  {"born", member->born ? html::date(*member->born) : ""},
                  {"sex", member->sex},
                  {"ethnicity", member->ethnicity},
                  {"language", member->language},
                  {"from", today_typed(to.today)}};
  if (member->died) {
    form.present["died"] = html::date(*member->died);
  }
  form.fields = [&to, member](const FormFields& fields) {
    Html all;
    all += fields.input("forename", {.label = "Forename"});
    all += fields.input("surname", {.label = "Surname"});
    all += fields.input("known-as", {.label = "Also known as", .hint = "If people call them by another name"});
    all += fields.day("born", "Date of birth", "Like 3 5 2024; of a baby who is expected, the day on which it is due");
    all += member->died ? death_field(fields, to, *member) : Html{};
    all += fields.select("sex", "Sex",
                         {{"", "Not said"}, {"F", "Female"}, {"M", "Male"}, {"X", "Neither"}, {"U", "Not known"}});
    all += fields.select("ethnicity", "Ethnicity", codes(ethnicity_codes(), ethnicity_words));
    all += language_field(fields);
    all += fields.select("role", "In the family they are",
                         {{"child", "A child"}, {"carer", "A carer"}, {"expected", "A baby who is expected"}});
    return html::html("{}{}", all, reasons(fields));
  };
  return form;
}

class Correcting {
 public:
  Correcting(const ToChange& to, const TypedFields& typed, base::Problems& problems, FamilyEdits& edits)
      : to_{to}, typed_{typed}, values_{typed, problems}, problems_{problems}, edits_{edits} {}

  void all() {
    const auto& before = *to_.family.member_of_id(to_.person);
    const auto after = typed_member(before);
    const auto reason = values_.text("reason");
    if (is_same(before, after)) {  // only what they are called besides
      say_known_as(before.person);
      return;
    }
    const auto chosen = correction_reasons().first(chosen_reasons);
    const bool may_be_the_name = before.died == after.died;
    if ((reason != name_changed || !may_be_the_name) &&
        std::ranges::find(chosen, reason, &CorrectionReason::key) == chosen.end()) {
      problems_.add("reason", "Choose why it is put right.");
    }
    edits_.change(after, reason);
    if (before.died != after.died) {
      correct_death(to_.family, before, after.died, reason, edits_);
    }
    if (reason == name_changed) {
      keep_former_surname(before, after);
    }
    say_known_as(before.person);
  }

 private:
  static bool is_same(const Member& before, const Member& after) {
    return before.role == after.role && before.forename == after.forename && before.surname == after.surname &&
           before.born == after.born && before.died == after.died && before.sex == after.sex &&
           before.ethnicity == after.ethnicity && before.language == after.language;
  }

  /// A field that is not sent is as it was.
  std::string said(const std::string& field, const std::string& before) const {
    return typed_.contains(field) ? values_.text(field) : before;
  }

  std::string one_of(const std::string& field, const std::string& before, std::span<const std::string_view> codes) {
    const auto code = said(field, before);
    if (!code.empty() && code != before && std::ranges::find(codes, code) == codes.end()) {
      problems_.add(field, "Choose one from the list.");
    }
    return code;
  }

  Member typed_member(const Member& before) {
    static constexpr std::array<std::string_view, 3> roles{"child", "carer", "expected"};
    static constexpr std::array<std::string_view, 4> sexes{"F", "M", "X", "U"};
    auto after = before;
    after.forename = typed_.contains("forename") ? values_.line("forename", "a forename") : before.forename;
    after.surname = typed_.contains("surname") ? values_.line("surname", "a surname") : before.surname;
    after.born = typed_.contains("born") ? values_.day("born", "3 5 2024") : before.born;
    after.died = typed_death(before, after.born);
    after.role = one_of("role", before.role, roles);
    after.sex = one_of("sex", before.sex, sexes);
    after.ethnicity = one_of("ethnicity", before.ethnicity, ethnicity_codes());
    after.language = one_of("language", before.language, offered_languages());
    if (after.role.empty()) {
      problems_.add("role", "Choose what they are in the family.");
    }
    if (after.surname.empty() && !before.surname.empty()) {
      problems_.add("surname", "Enter the surname.");
    }
    if (after.forename.empty() && !before.forename.empty() && after.role != "expected") {
      problems_.add("forename", "Enter the forename.");
    }
    if (after.role == "child" && (after.born != before.born || after.role != before.role)) {
      values_.check_born("born", after.role, after.born, to_.today);
    } else if (after.role == "carer" && after.born && *after.born > to_.today) {
      problems_.add("born", "This day has not come. Enter a date of birth, or leave it empty.");
    }
    return after;
  }

  /// Put right, or taken back: that somebody died is said on a page of its own.
  std::optional<base::Date> typed_death(const Member& before, const std::optional<base::Date>& born) {
    if (!before.died || !typed_.contains("died")) {
      return before.died;
    }
    const auto day = values_.day("died", "3 5 2026");
    if (day && *day > to_.today) {
      problems_.add("died", "This day has not come. Enter a day that has, or leave it empty.");
    } else if (day && born && *day < *born && before.role != "expected") {
      problems_.add("died", "This is before they were born. Enter the day again, or leave it empty.");
    }
    return day;
  }

  void keep_former_surname(const Member& before, const Member& after) {
    const auto from = typed_from(typed_, to_.today, problems_);
    if (from && before.surname != after.surname && !before.surname.empty()) {
      edits_.say(
          OtherName{before.person, "former_surname", before.surname, base::Interval::of(std::nullopt, from).value()});
    }
  }

  void say_known_as(std::int64_t person) {
    const auto before = known_as(to_.family, person, to_.today);
    const auto name = typed_.contains("known-as") ? values_.line("known-as", "a name") : before;
    if (name == before) {
      return;
    }
    for (const auto& each : to_.family.other_names) {
      if (each.person == person && each.kind == "known_as" && each.name == before && each.held.to() > to_.today) {
        edits_.say_no_more(each, to_.today);
      }
    }
    if (!name.empty()) {
      edits_.say(OtherName{person, "known_as", name, base::Interval::of(to_.today, std::nullopt).value()});
    }
  }

  const ToChange& to_;
  const TypedFields& typed_;
  const TypedValues values_;
  base::Problems& problems_;
  FamilyEdits& edits_;
};

std::expected<FamilyEdits, base::Problems> correct_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  FamilyEdits edits{to.family, to.centres};
  Correcting{to, typed, problems, edits}.all();
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange correction{.task = "corrected", .held = held_people, .form = correct_form, .work = correct_work};

}  // namespace

http::Response show_correct_person(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, correction);
}

http::Response correct_person(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, correction);
}

}  // namespace families
