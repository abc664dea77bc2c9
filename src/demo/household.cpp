#include "household.hpp"

#include <algorithm>
#include <array>

namespace demo {
namespace {

constexpr std::int32_t days_in_five_years = 1826;
constexpr std::int32_t oldest_child = 15 * 365;

// Draws one family; the parts are in the order in which they are called.
class Founding {
 public:
  Founding(const Area& area, const Names& names, const Milestones& milestones, Chance& chance)
      : area_{area}, names_{names}, milestones_{milestones}, chance_{chance} {
    heritage_ = draw_heritage(area.ethnic_shares, chance);
    surname_ = names.surname(heritage_.names, chance);
  }

  void children(Stage stage, unsigned room) {
    auto birth = youngest(stage);
    auto left = child_count();
    auto surname = surname_;
    while (true) {
      child(birth, surname, room);
      if (--left == 0 || birth < milestones_.as_at.plus_days(-oldest_child)) {
        break;
      }
      if (!chance_.happens(0.015)) {  // twins are 1.5 per cent of births (ONS, multiple births)
        birth = birth.plus_days(-chance_.between(400, 1900));
        surname = chance_.happens(0.06) ? names_.surname(heritage_.names, chance_) : surname;  // an older half-sibling
      }
    }
  }

  // Infant deaths: about four in a thousand births (ONS).
  void lost_child() {
    if (chance_.happens(0.004)) {
      const auto birth = milestones_.as_at.plus_days(-chance_.between(40, 1500));
      const auto died = birth.plus_days(static_cast<std::int32_t>(40 * chance_.long_tail()));
      if (died <= milestones_.as_at) {
        add(Role::child, any_sex(), birth, surname_).died = died;
      }
    }
  }

  void expected(double probability) {
    if (chance_.happens(probability)) {
      auto& baby = add(Role::expected, 'U', milestones_.as_at.plus_days(chance_.between(-12, 190)), surname_);
      baby.forename.clear();
    }
  }

  void carers() {
    const auto oldest = std::ranges::min_element(family_.people, {}, &Person::birth)->birth;
    const auto lone = chance_.happens(0.08 + 0.22 * area_.deprivation());
    const auto first_sex = chance_.happens(lone ? 0.08 : 0.03) ? 'M' : 'F';
    const auto mother = add_carer(first_sex, oldest.plus_days(-mother_age_in_days()));
    if (!lone) {
      const auto sex = chance_.happens(0.985) ? (first_sex == 'F' ? 'M' : 'F') : first_sex;
      add_carer(sex, mother.plus_days(chance_.between(-2900, 900)));
    }
    if (chance_.happens(0.03)) {
      add_carer(chance_.happens(0.8) ? 'F' : 'M', mother.plus_days(-chance_.between(6600, 11000)));  // a grandparent
    }
  }

  Family take() { return std::move(family_); }

 private:
  // Often the lower of two draws: elder children are on top, and each year of age should have about as many.
  base::Date youngest(Stage stage) {
    auto days = chance_.between(0, days_in_five_years - 2);
    if (chance_.happens(0.35)) {
      days = std::min(days, chance_.between(0, days_in_five_years - 2));
    }
    return milestones_.as_at.plus_days(stage == Stage::aged_out ? -days_in_five_years - 1 - days * 3 / 5 : -days);
  }

  int child_count() {
    const auto luck = chance_.unit();
    return luck < 0.44 ? 1 : luck < 0.82 ? 2 : luck < 0.95 ? 3 : luck < 0.985 ? 4 : 5;
  }

  char any_sex() {
    const auto luck = chance_.unit();
    return luck < 0.51 ? 'M' : luck < 0.993 ? 'F' : luck < 0.998 ? 'U' : 'X';
  }

  // From 16 to 43, most about thirty; more are young where deprivation is.
  int mother_age_in_days() {
    const auto young = chance_.happens(0.02 + 0.06 * area_.deprivation());
    const auto years = young ? chance_.between(16, 19) : 19 + (chance_.between(0, 12) + chance_.between(0, 12));
    return years * 365 + chance_.between(0, 364);
  }

  void child(base::Date birth, const std::string& surname, unsigned& room) {
    const bool under_five = birth <= milestones_.as_at && birth.birthday(5) > milestones_.as_at;
    if (under_five && room == 0) {
      return;
    }
    room -= under_five ? 1U : 0U;
    add(Role::child, any_sex(), birth, surname);
  }

  base::Date add_carer(char sex, base::Date birth) {
    const auto other_surname = chance_.happens(0.35);
    add(Role::carer, sex, birth, other_surname ? names_.surname(heritage_.names, chance_) : surname_);
    return birth;
  }

  Person& add(Role role, char sex, base::Date birth, const std::string& surname) {
    family_.people.push_back({.role = role,
                              .sex = sex,
                              .birth = birth,
                              .birth_is_known = chance_.happens(role == Role::carer ? 0.8 : 0.999),
                              .died = std::nullopt,
                              .forename = names_.forename(sex, birth.year(), heritage_.names, chance_),
                              .surname = surname,
                              .ethnicity = heritage_.ethnicity,
                              .language = heritage_.language});
    return family_.people.back();
  }

  const Area& area_;
  const Names& names_;
  const Milestones& milestones_;
  Chance& chance_;
  Heritage heritage_;
  std::string surname_;
  Family family_;
};

}  // namespace

Family draw_household(Stage stage, unsigned room, const Area& area, const Names& names, const Milestones& milestones,
                      Chance& chance) {
  Founding founding{area, names, milestones, chance};
  if (stage != Stage::expecting) {
    founding.children(stage, room);
    founding.lost_child();
  }
  founding.expected(stage == Stage::expecting ? 1.0 : stage == Stage::young ? 0.045 : 0.005);
  founding.carers();
  return founding.take();
}

}  // namespace demo
