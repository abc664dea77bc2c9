#include "target_groups.hpp"

#include <algorithm>
#include <array>

#include "csv/writer.hpp"
#include "heritage.hpp"

namespace demo {
namespace {

constexpr auto all_groups = std::to_array<TargetGroup>({
    {"lone_parent", "Lone parents", false},
    {"teenage_parent", "Teenage and expectant teenage parents", false},
    {"workless", "Workless households", false},
    {"minority_ethnic", "Minority ethnic families", false},
    {"disabled_child", "Disabled children", true},
    {"disabled_parent", "Disabled parents", true},
    {"domestic_abuse", "Families living with domestic abuse", true},
    {"homeless", "Homeless families", true},
    {"substance_misuse", "Families living with substance misuse", true},
    {"parental_mental_health", "Parents with poor mental health", true},
    {"fathers", "Fathers who bring up their children", false},
    {"additional_language", "English as an additional language", false},
});

// A membership that comes up by chance: base + slope x deprivation, for the first person of a role.
struct Rate {
  Group group;
  double base;
  double slope;
  Role role;
  std::string_view source;
  double ended;  // the share that is over
};

constexpr auto rates = std::to_array<Rate>({
    {workless, 0.02, 0.20, Role::carer, "list", 0.30},
    {disabled_child, 0.025, 0.025, Role::child, "professional", 0.02},
    {disabled_parent, 0.020, 0.035, Role::carer, "declared", 0.05},
    {domestic_abuse, 0.008, 0.050, Role::carer, "professional", 0.45},
    {homeless, 0.003, 0.030, Role::carer, "professional", 0.60},
    {substance_misuse, 0.004, 0.028, Role::carer, "professional", 0.40},
    {parental_mental_health, 0.040, 0.060, Role::carer, "declared", 0.25},
});

class Drawing {
 public:
  Drawing(Family& family, const Milestones& milestones, Chance& chance)
      : family_{family}, milestones_{milestones}, chance_{chance} {}

  void add(std::size_t person, Group group, base::Date from, std::optional<base::Date> to, std::string_view source) {
    family_.memberships.push_back({person, group, from, to, source});
    family_.groups |= 1U << group;
  }

  void add_some_time(std::size_t person, Group group, std::string_view source, double ended) {
    const auto from = milestones_.first_day().plus_days(chance_.between(-500, 900));
    std::optional<base::Date> to;
    if (chance_.happens(ended)) {
      to = from.plus_days(chance_.between(60, 900));
    }
    add(person, group, from, to, source);
  }

  void by_rate(const Rate& rate, double deprivation) {
    if (chance_.happens(rate.base + rate.slope * deprivation)) {
      const auto found = std::ranges::find(family_.people, rate.role, &Person::role);
      if (found != family_.people.end()) {
        add_some_time(static_cast<std::size_t>(found - family_.people.begin()), rate.group, rate.source, rate.ended);
      }
    }
  }

  // From the first child's birth (or half a year before the due date) to the twentieth birthday.
  void young_parent(std::size_t carer, base::Date first_birth) {
    const auto twenty = family_.people[carer].birth.birthday(20);
    if (first_birth < twenty && chance_.happens(0.85)) {
      add(carer, teenage_parent, first_birth.plus_days(-120), twenty,
          chance_.happens(0.6) ? "professional" : "derived");
    }
  }

  void heritage(std::size_t person) {
    const auto& of = family_.people[person];
    const auto from = std::max(of.birth, milestones_.first_day().plus_days(-700));
    if (is_minority(of.ethnicity)) {
      add(person, minority_ethnic, from, std::nullopt, "derived");
    }
    if (of.role == Role::carer && !of.language.empty() && of.language != "eng" && chance_.happens(0.8)) {
      add(person, additional_language, from, std::nullopt, "declared");
    }
  }

 private:
  Family& family_;
  const Milestones& milestones_;
  Chance& chance_;
};

base::Date first_birth(const Family& family) {
  auto first = base::Date::from_days(1'000'000);
  for (const auto& person : family.people) {
    if (person.role != Role::carer) {
      first = std::min(first, person.birth);
    }
  }
  return first;
}

}  // namespace

std::span<const TargetGroup> target_groups() { return all_groups; }

void draw_memberships(Family& family, double deprivation, const Milestones& milestones, Chance& chance) {
  Drawing drawing{family, milestones, chance};
  const auto carers = std::ranges::count(family.people, Role::carer, &Person::role);
  const auto first = first_birth(family);
  for (std::size_t i = 0; i < family.people.size(); ++i) {
    drawing.heritage(i);
    if (family.people[i].role != Role::carer) {
      continue;
    }
    drawing.young_parent(i, first);
    if (carers == 1 && chance.happens(0.85)) {
      drawing.add_some_time(i, lone_parent, chance.happens(0.7) ? "declared" : "list", 0.12);
    }
    if (family.people[i].sex == 'M' && chance.happens(carers == 1 ? 0.8 : 0.05)) {
      drawing.add_some_time(i, fathers, "declared", 0.1);
    }
  }
  for (const auto& rate : rates) {
    drawing.by_rate(rate, deprivation);
  }
}

void write_groups(const std::filesystem::path& folder) {
  csv::Writer file{folder / "groups.csv"};
  file.raw("group,name,sensitive").end_row();
  for (const auto& group : all_groups) {
    file.cell(group.key).cell(group.name).cell(group.sensitive ? "yes" : "no").end_row();
  }
  file.finish();
}

}  // namespace demo
