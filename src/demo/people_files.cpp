#include "people_files.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "target_groups.hpp"

namespace demo {
namespace {

std::string iso(const std::optional<base::Date>& date) { return date ? date->iso() : std::string{}; }

std::string_view name_of(Role role) {
  constexpr std::array<std::string_view, 3> names{"child", "carer", "expected"};
  return names[static_cast<std::size_t>(role)];
}

}  // namespace

KeySeries person_keys(std::uint64_t most_people) { return {'P', most_people, 7}; }

PeopleFiles::PeopleFiles(const std::filesystem::path& folder, const Centres& centres, const Milestones& milestones,
                         std::uint64_t most_people)
    : centres_{centres},
      register_begun_{milestones.founded},
      people_{folder / "people.csv"},
      addresses_{folder / "addresses.csv"},
      registrations_{folder / "registrations.csv"},
      memberships_{folder / "group_memberships.csv"},
      contacts_{folder / "contacts.csv"},
      person_key_{person_keys(most_people)},
      family_key_{'F', most_people / 2, 6},
      contact_key_{'K', most_people * 2, 7} {
  people_.raw("person,family,role,forename,surname,birth_date,sex,ethnicity,language,died").end_row();
  addresses_.raw("person,from,postcode,line1,line2,town,uprn,to,protected").end_row();
  registrations_.raw("person,centre,registered,ended").end_row();
  memberships_.raw("person,group,from,to,source").end_row();
  contacts_.raw("contact,person,centre,service,on,kind").end_row();
}

std::uint32_t PeopleFiles::write(const Family& family) {
  write_people(family);
  write_homes(family);
  write_registrations(family);
  write_memberships(family);
  write_contacts(family);
  const auto first = next_person_;
  next_person_ += static_cast<std::uint32_t>(family.people.size());
  ++next_family_;
  return first;
}

void PeopleFiles::finish() {
  for (auto* file : {&people_, &addresses_, &registrations_, &memberships_, &contacts_}) {
    file->finish();
  }
}

void PeopleFiles::write_people(const Family& family) {
  auto number = next_person_;
  for (const auto& person : family.people) {
    people_.cell(person_key_.of(number++)).cell(family_key_.of(next_family_)).cell(name_of(person.role));
    people_.cell(person.forename).cell(person.surname).cell(person.birth_is_known ? person.birth.iso() : "");
    people_.cell(std::string_view{&person.sex, 1}).cell(person.ethnicity).cell(person.language).cell(iso(person.died));
    people_.end_row();
  }
}

void PeopleFiles::write_homes(const Family& family) {
  for (const auto& home : family.homes) {
    for (std::size_t i = 0; i < family.people.size(); ++i) {
      if (((home.members >> i) & 1U) != 0) {
        write_home(home, family.people[i], next_person_ + static_cast<std::uint32_t>(i));
      }
    }
  }
}

// Nobody lives anywhere before birth, nor an expected baby before it was expected; a home that was left before has no
// row for who came later. An address must say from when: of homes that were always theirs, desks wrote the first day of
// their register.
void PeopleFiles::write_home(const Home& home, const Person& person, std::uint32_t number) {
  constexpr std::int32_t days_of_pregnancy = 280;
  auto from = home.from.value_or(register_begun_);
  if (person.role != Role::carer) {
    const auto first = person.role == Role::child ? person.birth : person.birth.plus_days(-days_of_pregnancy);
    from = home.from ? std::max(*home.from, first) : first;
  }
  if (home.to && *home.to <= from) {
    return;
  }
  addresses_.cell(person_key_.of(number)).cell(from.iso()).cell(home.postcode).cell(home.line1).empty_cell();
  addresses_.cell(home.town).empty_cell().cell(iso(home.to)).cell(home.is_protected ? "yes" : "no").end_row();
}

void PeopleFiles::write_registrations(const Family& family) {
  for (const auto& one : family.registrations) {
    registrations_.cell(person_key_.of(next_person_ + one.person)).cell(centres_.all[one.centre].key);
    registrations_.cell(one.registered.iso()).cell(iso(one.ended)).end_row();
  }
}

void PeopleFiles::write_memberships(const Family& family) {
  for (const auto& one : family.memberships) {
    memberships_.cell(person_key_.of(next_person_ + one.person)).cell(target_groups()[one.group].key);
    memberships_.cell(one.from.iso()).cell(iso(one.to)).cell(one.source).end_row();
  }
}

void PeopleFiles::write_contacts(const Family& family) {
  for (const auto& one : family.contacts) {
    contacts_.cell(contact_key_.of(next_contact_++)).cell(person_key_.of(next_person_ + one.person));
    contacts_.cell(centres_.all[one.centre].key).empty_cell().cell(one.on.iso()).cell(one.kind).end_row();
  }
}

}  // namespace demo
