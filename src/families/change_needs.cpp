// What sessions must know of a family: allergies, health, language, interpreter.
#include <algorithm>

#include "change_family.hpp"
#include "code_words.hpp"
#include "family_page.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

std::string need_field(std::string_view kind, const Member& member) { return std::string{kind} + "-" + member.id; }

std::string present_need(const Family& family, std::int64_t person, std::string_view kind, base::Date today) {
  std::string words;  // all of them: what is not on the form could be ended unseen
  for (const auto* each : open_facts(family.needs, person, kind, today)) {
    words += (words.empty() ? "" : "; ") + each->words;
  }
  return words;
}

std::vector<const Member*> those_there(const Family& family, base::Date today) {
  std::vector<const Member*> all;
  for (const auto& member : family.members) {
    if (is_present(family, member, today)) {
      all.push_back(&member);
    }
  }
  return all;
}

/// What most of a family speaks is asked of its carers.
std::string language_of(const Family& family, base::Date today) {
  for (const auto* member : those_there(family, today)) {
    if (member->role == "carer" && !member->language.empty()) {
      return member->language;
    }
  }
  const auto any = std::ranges::find_if(family.members, [](const Member& member) { return !member.language.empty(); });
  return any == family.members.end() ? std::string{} : any->language;
}

std::optional<ChangeForm> needs_form(const ToChange& to) {
  ChangeForm form{.title = "What sessions must know", .first_field = "from"};
  form.present["from"] = today_typed(to.today);
  form.present["language"] = language_of(to.shown, to.today);
  for (const auto* member : those_there(to.shown, to.today)) {
    if (member->role == "carer") {
      const auto needs = present_need(to.shown, member->person, "interpreter", to.today);
      form.present[need_field("interpreter", *member)] = needs.empty() ? "" : "yes";
    } else {
      for (const auto* kind : {"allergy", "medical"}) {
        form.present[need_field(kind, *member)] = present_need(to.shown, member->person, kind, to.today);
      }
    }
  }
  form.fields = [&to](const FormFields& fields) {
    Html all;
    std::vector<FormFields::Box> interpreters;
    for (const auto* member : those_there(to.shown, to.today)) {
      const auto name = called(to.shown, member->person);
      if (member->role == "carer") {
        interpreters.push_back({need_field("interpreter", *member), name});
        continue;
      }
      all += FormFields::group(
          name, html::html("{}{}",
                           fields.input(need_field("allergy", *member),
                                        {.label = "Allergies", .hint = "Leave empty where there are none any more"}),
                           fields.input(need_field("medical", *member), {.label = "What we must know of their health",
                                                                         .hint = "Only what a session needs"})));
    }
    all += language_field(fields);
    return html::html("{}{}{}", all, fields.boxes("Who needs an interpreter?", interpreters),
                      from_field(fields, "From which day?"));
  };
  return form;
}

class NeedsWork {
 public:
  NeedsWork(const ToChange& to, const TypedFields& typed, base::Problems& problems, FamilyEdits& edits)
      : to_{to}, typed_{typed}, values_{typed, problems}, problems_{problems}, edits_{edits} {}

  void all(base::Date from) {
    const auto before = language_of(to_.family, to_.today);
    const auto language = spoken();
    for (const auto* member : those_there(to_.family, to_.today)) {
      if (member->role != "carer") {
        said(*member, "allergy", values_.line(need_field("allergy", *member), "allergies", longest_note), from);
        said(*member, "medical", values_.line(need_field("medical", *member), "a note", longest_note), from);
        continue;
      }
      const bool needs = values_.ticked(need_field("interpreter", *member));
      if (needs && language.empty()) {
        problems_.add("language", "Choose the language for which the interpreter is needed.");
      }
      const auto now = present_need(to_.family, member->person, "interpreter", to_.today);
      const bool stays = !now.empty() && language == before;  // it may be another than the family's
      said(*member, "interpreter", !needs ? "" : stays ? now : language, from);
    }
  }

 private:
  /// The language that was chosen. Those who spoke what the family spoke before speak it now; what they spoke is kept
  /// among the corrections, for no dates hold it.
  std::string spoken() {
    const auto before = language_of(to_.family, to_.today);
    auto language = typed_.contains("language") ? values_.text("language") : before;
    const auto offered = offered_languages();
    if (!language.empty() && language != before && std::ranges::find(offered, language) == offered.end()) {
      problems_.add("language", "Choose a language from the list.");
      return {};
    }
    for (auto member : to_.family.members) {
      if (language != before && member.language == before) {
        member.language = language;
        edits_.change(member, "told_otherwise");
      }
    }
    return language;
  }

  void said(const Member& member, const std::string& kind, const std::string& words, base::Date from) {
    if (!typed_.contains(need_field(kind, member)) && kind != "interpreter") {
      return;  // a program that says nothing of it
    }
    const auto open = open_facts(to_.family.needs, member.person, kind, to_.today);
    if (words == present_need(to_.family, member.person, kind, to_.today)) {
      return;
    }
    for (const auto* each : open) {
      check_after(each->held, from, "What sessions know now", problems_);
      edits_.end(*each, from);
    }
    if (!words.empty()) {
      edits_.begin(Need{member.person, kind, words, base::Interval::of(from, std::nullopt).value()});
    }
  }

  const ToChange& to_;
  const TypedFields& typed_;
  const TypedValues values_;
  base::Problems& problems_;
  FamilyEdits& edits_;
};

std::expected<FamilyEdits, base::Problems> needs_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  FamilyEdits edits{to.family, to.centres};
  if (const auto from = typed_from(typed, to.today, problems)) {
    NeedsWork{to, typed, problems, edits}.all(*from);
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange needs{.task = "needs", .held = held_needs, .form = needs_form, .work = needs_work};

}  // namespace

http::Response show_needs(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, needs);
}

http::Response change_needs(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, needs);
}

}  // namespace families
