// Somebody joins a family: a child, a carer, or a baby who is expected.
#include <fmt/format.h>

#include <algorithm>

#include "change_family.hpp"
#include "consents.hpp"
#include "family_page.hpp"
#include "html/problems.hpp"
#include "own_answers.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

/// Of those who are there, by role: carers, or all others.
std::vector<const Member*> present(const Family& family, base::Date on, bool carers) {
  std::vector<const Member*> all;
  for (const auto& member : family.members) {
    if ((member.role == "carer") == carers && is_present(family, member, on)) {
      all.push_back(&member);
    }
  }
  return all;
}

/// The homes of today, each address once.
std::vector<const Home*> homes_of_today(const Family& family, base::Date today) {
  std::vector<const Home*> all;
  for (const auto& home : family.homes) {
    const bool is_new = std::ranges::none_of(
        all, [&](const Home* each) { return each->postcode == home.postcode && each->lines == home.lines; });
    if (is_new && home.held.holds(today)) {
      all.push_back(&home);
    }
  }
  return all;
}

std::string relation_field(const Member& carer) { return "relation-" + carer.id; }
std::string parental_field(const Member& carer) { return "parental-" + carer.id; }

/// What the carer is to the children that are there already.
const Responsibility* to_others(const Family& family, const Member& carer, base::Date on) {
  const auto found = std::ranges::find_if(family.responsibilities, [&](const Responsibility& each) {
    return each.carer == carer.person && each.held.to() > on;
  });
  return found == family.responsibilities.end() ? nullptr : &*found;
}

FormFields::Items relation_items(const std::string& none) {
  FormFields::Items items{{"", none}};
  for (const auto& relation : relations()) {
    items.emplace_back(relation.key, relation.name);
  }
  return items;
}

std::string own_row(std::string_view asked_of) { return std::string{asked_of} + "-"; }

Html kind_choice(const ToChange& to, const FormFields& fields) {
  Html child = fields.select("sex", "Sex", {{"", "Not said"}, {"F", "Female"}, {"M", "Male"}, {"X", "Neither"}});
  Html responsible;
  for (const auto* carer : present(to.shown, to.today, true)) {
    const auto name = called(to.shown, carer->person);
    responsible += fields.select(relation_field(*carer), name + " is to this child",
                                 relation_items("Not responsible for this child"));
    responsible += fields.box(parental_field(*carer), name + " has parental responsibility");
  }
  child += responsible;
  child += own_inputs(fields, own_row("child"), own_fields_for(to, "child"));
  Html carer = fields.select("relation", "To the children", relation_items("Choose"));
  carer += fields.box("parental", "Has parental responsibility");
  carer += fields.input("phone", {.label = "Telephone", .inputmode = "tel"});
  carer += fields.input("email", {.label = "E-mail", .inputmode = "email"});
  carer += own_inputs(fields, own_row("carer"), own_fields_for(to, "carer"));
  return html::html("{}{}", FormFields::group("Of a child, or a baby who is expected", child),
                    FormFields::group("Of a carer", carer));
}

Html where(const ToChange& to, const FormFields& fields) {
  std::vector<FormFields::Box> boxes;
  const auto homes = homes_of_today(to.family, to.today);
  for (std::size_t i = 0; i < homes.size(); ++i) {
    const auto place = static_cast<std::size_t>(homes[i] - to.family.homes.data());
    boxes.push_back({fmt::format("lives-{}", i + 1), shown_home(to.shown.homes[place])});
  }
  return homes.empty() ? Html{} : fields.boxes("Where do they live?", boxes);
}

std::optional<ChangeForm> add_form(const ToChange& to) {
  ChangeForm form{.title = "Somebody joined the family", .first_field = "role", .button = "Add them"};
  form.present["from"] = today_typed(to.today);
  form.present["lives-1"] = "yes";
  for (const auto* carer : present(to.family, to.today, true)) {
    if (const auto* const others = to_others(to.family, *carer, to.today)) {
      form.present[relation_field(*carer)] = others->relation;
      form.present[parental_field(*carer)] = others->is_parental ? "yes" : "";
    }
  }
  if (to.offered.centres.size() == 1) {
    form.present["centre"] = std::to_string(to.offered.centres.front().first);
  }
  form.fields = [&to](const FormFields& fields) {
    Html all = html::radios(
        {.fieldset = html::Fieldset{.legend = {.text = "Who is it?", .classes = "govuk-fieldset__legend--m"}},
         .error_message = html::error_of(fields.problems(), "role"),
         .name = "role",
         .items = {{.text = "A child", .value = "child"},
                   {.text = "A baby who is expected", .value = "expected"},
                   {.text = "A carer", .value = "carer"}},
         .value = fields.typed("role")});
    all += fields.input("forename", {.label = "Forename"});
    all += fields.input("surname", {.label = "Surname"});
    all +=
        fields.day("born", "Date of birth",
                   "Like 3 5 2024; of a baby who is expected, the day on which it is due; of a carer, if they like to "
                   "say it");
    all += kind_choice(to, fields);
    all += where(to, fields);
    all += fields.select("centre", "At which centre does a child register?", to.offered.centre_items());
    return html::html("{}{}", all, from_field(fields, "From which day are they of this family?"));
  };
  return form;
}

NewPerson typed_person(const ToChange& to, const TypedValues& values, base::Problems& problems) {
  NewPerson person{.role = values.text("role"),
                   .forename = values.line("forename", "a forename"),
                   .surname = values.line("surname", "a surname"),
                   .born = values.day("born", "3 5 2024")};
  if (person.role != "child" && person.role != "expected" && person.role != "carer") {
    problems.add("role", "Choose who it is.");
    return person;
  }
  if (person.forename.empty() && person.role != "expected") {
    problems.add("forename", "Enter the forename.");
  }
  if (person.surname.empty()) {
    problems.add("surname", "Enter the surname.");
  }
  if (person.role == "carer") {
    person.relation = values.text("relation");
    person.parental_responsibility = values.ticked("parental");
    person.phone = values.phone("phone");
    person.email = values.email("email");
    if (std::ranges::find(relations(), person.relation, &Relation::key) == relations().end()) {
      problems.add("relation", "Choose what the carer is to the children.");
    }
    if (person.born && *person.born > to.today) {
      problems.add("born", "This day has not come. Enter a date of birth, or leave it empty.");
    }
  } else {
    person.sex = values.sex("sex");
    values.check_born("born", person.role, person.born, to.today);
  }
  return person;
}

/// What begins for whoever joins.
class Joining {
 public:
  Joining(const ToChange& to, const TypedValues& values, base::Problems& problems, base::Date from)
      : to_{to}, values_{values}, problems_{problems}, held_{base::Interval::of(from, std::nullopt).value()} {}

  void all(const NewPerson& person, FamilyEdits& edits) {
    homes(edits);
    const std::string asked_of = person.role == "carer" ? "carer" : "child";
    for (const auto& answer : own_answers_typed(values_, problems_, own_row(asked_of), own_fields_for(to_, asked_of),
                                                person.role != "expected", FamilyEdits::added, held_)) {
      edits.begin(answer);
    }
    if (person.role == "carer") {
      for (const auto* child : present(to_.family, to_.today, false)) {
        edits.begin(
            Responsibility{FamilyEdits::added, child->person, person.relation, person.parental_responsibility, held_});
      }
      for (const auto& [kind, detail] : {std::pair{"phone", person.phone}, std::pair{"email", person.email}}) {
        if (!detail.empty()) {
          edits.begin(ContactDetail{FamilyEdits::added, kind, detail, held_});
        }
      }
      return;
    }
    responsibilities(edits);
    registration(edits);
  }

 private:
  void homes(FamilyEdits& edits) {
    const auto homes = homes_of_today(to_.family, to_.today);
    for (std::size_t i = 0; i < homes.size(); ++i) {
      if (values_.ticked(fmt::format("lives-{}", i + 1))) {
        edits.begin_like(FamilyEdits::added, *homes[i], held_.from());
      }
    }
  }

  void responsibilities(FamilyEdits& edits) {
    for (const auto* carer : present(to_.family, to_.today, true)) {
      const auto relation = values_.text(relation_field(*carer));
      if (std::ranges::find(relations(), relation, &Relation::key) != relations().end()) {
        edits.begin(
            Responsibility{carer->person, FamilyEdits::added, relation, values_.ticked(parental_field(*carer)), held_});
      }
    }
  }

  void registration(FamilyEdits& edits) {
    const auto said = values_.text("centre");
    const auto centre =
        std::ranges::find_if(to_.offered.centres, [&](const auto& each) { return std::to_string(each.first) == said; });
    if (centre == to_.offered.centres.end()) {
      problems_.add("centre", "Choose the centre at which the child registers.");
    } else {
      edits.begin(Registered{FamilyEdits::added, centre->first, held_});
    }
  }

  const ToChange& to_;
  const TypedValues& values_;
  base::Problems& problems_;
  const base::Interval held_;
};

/// Whoever is of the family by this role, name and day.
const Member* same_member(const Family& family, const NewPerson& person) {
  const auto found = std::ranges::find_if(family.members, [&](const Member& member) {
    return member.role == person.role && member.forename == person.forename && member.surname == person.surname &&
           member.born == person.born;
  });
  return found == family.members.end() ? nullptr : &*found;
}

/// Sent twice, or written down by somebody else already; a problem where whoever typed it saw them there. A second
/// baby without a name, who is due on the day of the first, is a twin; and somebody who left may come again.
bool is_there_already(const ToChange& to, const NewPerson& person, base::Problems& problems) {
  const auto* const same = same_member(to.family, person);
  if (same == nullptr || !to.is_as_seen) {
    return same != nullptr;
  }
  const bool is_twin = person.role == "expected" && person.forename.empty();
  if (!is_twin && is_present(to.family, *same, to.today)) {
    problems.add("forename", called(to.family, same->person) + " is of this family already.");
  }
  return false;
}

std::expected<FamilyEdits, base::Problems> add_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  FamilyEdits edits{to.family, to.centres};
  const auto person = typed_person(to, values, problems);
  const auto from = typed_from(typed, to.today, problems);
  if (from && person.role == "child" && person.born && *from < *person.born) {
    problems.add("from", "The child was not born yet: enter the date of birth, or a later day.");
  }
  if (problems.empty() && !is_there_already(to, person, problems)) {
    edits.add(person, to.family.members.empty() ? std::string{} : to.family.members.front().language);
    Joining{to, values, problems, *from}.all(person, edits);
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

/// The homes as well: the boxes of the form are in their order.
std::string held_people_and_homes(const Family& family, base::Date on, const CentreNames& centres) {
  return held_people(family, on, centres) + "; " + held_homes(family, on, centres);
}

constexpr FamilyChange joining{.task = "added", .held = held_people_and_homes, .form = add_form, .work = add_work};

}  // namespace

http::Response show_add_person(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, joining);
}

http::Response add_person(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, joining);
}

}  // namespace families
