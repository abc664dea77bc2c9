#include "families/told_birth.hpp"

#include <algorithm>
#include <map>

#include "family_edits.hpp"
#include "family_store.hpp"
#include "register_store.hpp"
#include "sql.hpp"

namespace families {
namespace {

constexpr auto from_the_web = "web";

NewPerson child_of(const ToldBirth& birth) {
  return {.role = "child",
          .forename = birth.forename,
          .surname = birth.surname,
          .born = birth.born,
          .sex = birth.sex.empty() ? "U" : birth.sex};
}

NewPerson mother_of(const ToldBirth& birth) {
  return {.role = "carer",
          .forename = birth.mother_forename,
          .surname = birth.mother_surname,
          .born = birth.mother_born,
          .sex = "F",
          .relation = "mother",
          .parental_responsibility = true,  // by birth (Children Act 1989, section 2)
          .phone = birth.phone};
}

bool tells_of_mother(const ToldBirth& birth) { return !birth.mother_forename.empty() || !birth.mother_surname.empty(); }

bool is_near_protected(db::Session& session, const std::string& postcode, base::Date today) {
  return !session.query(sql::protected_at_postcode, {{"postcode", postcode}, {"on", today.iso()}}).empty();
}

NewHome home_of(db::Session& session, const ToldBirth& birth, base::Date today) {
  return {.postcode = birth.postcode,
          .line1 = birth.line1,
          .town = birth.town,
          .is_protected = is_near_protected(session, birth.postcode, today)};
}

std::optional<Family> family_numbered(db::Session& session, std::int64_t family) {
  const auto found = session.query(sql::family_by_number, {{"family", family}});
  return found.empty() ? std::nullopt : read_family(session, base::Uuid::parse(found[0].text(1)).value());
}

/// The mother of the birth among the carers; otherwise whoever speaks for the family.
std::int64_t mother_in(const Family& family, const ToldBirth& birth) {
  const auto mother = std::ranges::find_if(family.members, [&](const Member& member) {
    return member.role == "carer" && member.born == birth.mother_born && birth.mother_born;
  });
  const auto named = std::ranges::find_if(family.members, [&](const Member& member) {
    return member.role == "carer" && member.forename == birth.mother_forename && member.surname == birth.mother_surname;
  });
  return mother != family.members.end()  ? mother->person
         : named != family.members.end() ? named->person
                                         : speaks_for(family, birth.born);
}

/// Homes of the mother that hold, each from the birth on, or since they hold.
void live_with(const Family& family, std::int64_t mother, const ToldBirth& birth, base::Date today,
               FamilyEdits& edits) {
  for (const auto& home : family.homes) {
    if (home.person == mother && home.held.holds(today)) {
      edits.begin_like(FamilyEdits::added, home, std::max(home.held.from(), birth.born));
    }
  }
}

}  // namespace

std::vector<TakenBirth> write_born_family(db::Session& session, const BirthWriter& writer,
                                          std::span<const ToldBirth> births, base::Date today, base::Env& env) {
  const auto& first = births.front();
  NewFamily family{.homes = {home_of(session, first, today)}, .source = writer.source};
  std::ranges::transform(births, std::back_inserter(family.people), child_of);
  if (tells_of_mother(first)) {
    family.people.push_back(mother_of(first));
  }
  const auto written = write_new_family(session, {writer.actor, from_the_web}, env.new_id(), family, first.born,
                                        [&] { return env.new_id(); });
  std::vector<TakenBirth> taken;
  taken.reserve(births.size());
  for (std::size_t i = 0; i < births.size(); ++i) {
    taken.push_back({written.number, written.people[i]});
  }
  return taken;
}

std::optional<TakenBirth> write_born_child(db::Session& session, const BirthWriter& writer, std::int64_t number,
                                           const ToldBirth& birth, base::Date today, base::Env& env) {
  const auto family = family_numbered(session, number);
  if (!family) {
    return std::nullopt;
  }
  const std::map<std::int64_t, std::string> centres;  // no registration is written
  FamilyEdits edits{*family, centres};
  edits.add(child_of(birth), {});
  const auto mother = mother_in(*family, birth);
  const auto lives = [&](const Home& home) { return home.person == mother && home.held.holds(today); };
  if (std::ranges::any_of(family->homes, lives)) {
    live_with(*family, mother, birth, today, edits);
  } else {
    edits.begin(FamilyEdits::added, home_of(session, birth, today), birth.born);
  }
  if (const auto* carer = family->member(mother); carer != nullptr && carer->role == "carer") {
    edits.begin(Responsibility{.carer = mother,
                               .child = FamilyEdits::added,
                               .relation = "mother",
                               .is_parental = true,
                               .held = base::Interval::of(birth.born, std::nullopt).value()});
  }
  const auto person =
      edits.write(session, {writer.actor, from_the_web}, writer.account, env, "birth, told by " + writer.source);
  return TakenBirth{number, person};
}

std::optional<TakenBirth> write_baby_born(db::Session& session, const BirthWriter& writer, std::int64_t number,
                                          std::int64_t baby, const ToldBirth& birth, base::Env& env) {
  const auto family = family_numbered(session, number);
  const auto* expected = family ? family->member(baby) : nullptr;
  if (expected == nullptr || expected->role != "expected" || expected->died) {
    return std::nullopt;
  }
  Member child = *expected;
  child.role = "child";
  child.born = birth.born;
  child.forename = birth.forename.empty() ? child.forename : birth.forename;
  child.surname = birth.surname.empty() ? child.surname : birth.surname;
  child.sex = birth.sex.empty() ? child.sex : birth.sex;
  const std::map<std::int64_t, std::string> centres;
  FamilyEdits edits{*family, centres};
  edits.change(child, born_now);
  edits.write(session, {writer.actor, from_the_web}, writer.account, env, "birth, told by " + writer.source);
  return TakenBirth{number, baby};
}

}  // namespace families
