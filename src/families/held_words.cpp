#include "held_words.hpp"

#include <fmt/format.h>

#include "code_words.hpp"
#include "consents.hpp"
#include "family_edits.hpp"
#include "family_page.hpp"
#include "html/numbers.hpp"
#include "own_fields.hpp"

namespace families {
namespace {

template <class List, class Words>
std::string listed(const List& list, const Words& words) {
  std::string all;
  for (const auto& each : list) {
    const auto text = words(each);
    all += text.empty() ? "" : (all.empty() ? "" : "; ") + text;
  }
  return all.empty() ? "nothing" : all;
}

/// `Ada Archer: 1 High Street, since 1 January 2024`; nothing of what has ended.
template <class Fact>
std::string of_person(const Family& family, const Fact& fact, const std::string& words, base::Date on) {
  if (fact.held.to() <= on) {
    return {};
  }
  return fmt::format("{}: {}, since {}", called(family, fact.person), words, html::date(fact.held.from()));
}

std::string centre_name(const Registered& registered, const CentreNames& centres) {
  const auto found = centres.find(registered.centre);
  return found == centres.end() ? std::string{"a centre"} : found->second;
}

}  // namespace

std::string shown_home(const Home& home) {
  const auto words = home_text(home);
  return !words.empty() ? words : home.is_protected ? "A protected address" : "An address not shown to you";
}

std::string held_people(const Family& family, base::Date on, const CentreNames& /*centres*/) {
  return listed(family.members, [&](const Member& member) {
    auto words = called(family, member.person) + ", " + member.role;
    words += member.born ? ", " + html::date(*member.born) : "";
    words += member.died ? ", died " + html::date(*member.died) : "";
    for (const auto* code : {&member.sex, &member.ethnicity, &member.language}) {
      words += code->empty() ? "" : ", " + *code;
    }
    for (const auto& other : family.other_names) {
      words += other.person == member.person ? ", " + other.name : "";
    }
    return words + (is_present(family, member, on) ? "" : ", no longer there");
  });
}

std::string held_homes(const Family& family, base::Date on, const CentreNames& /*centres*/) {
  return listed(family.homes, [&](const Home& home) { return of_person(family, home, shown_home(home), on); });
}

std::string held_details(const Family& family, base::Date on, const CentreNames& /*centres*/) {
  return listed(family.contact_details,
                [&](const ContactDetail& detail) { return of_person(family, detail, detail.detail, on); });
}

std::string held_needs(const Family& family, base::Date on, const CentreNames& /*centres*/) {
  const auto languages = listed(family.members, [&](const Member& member) {
    return member.language.empty() ? "" : called(family, member.person) + ": " + language_words(member.language);
  });
  return listed(family.needs, [&](const Need& need) { return of_person(family, need, need.words, on); }) + "; " +
         languages;
}

std::string held_cards(const Family& family, base::Date on, const CentreNames& /*centres*/) {
  return listed(family.cards, [&](const Card& card) { return of_person(family, card, card.card, on); });
}

std::string held_own_answers(const Family& family, base::Date on, const CentreNames& /*centres*/) {
  return listed(family.own_answers, [&](const OwnAnswer& answer) {
    return of_person(family, answer, answer.label + " " + answer_words(answer.type, answer.words), on);
  });
}

std::string held_groups(const Family& family, base::Date on, const CentreNames& /*centres*/) {
  return listed(family.groups, [&](const GroupHeld& group) { return of_person(family, group, group.name, on); });
}

std::string held_registrations(const Family& family, base::Date on, const CentreNames& centres) {
  return listed(family.registrations, [&](const Registered& registered) {
    return of_person(family, registered, "registered at " + centre_name(registered, centres), on);
  });
}

std::string held_consents(const Family& family, base::Date on, const CentreNames& /*centres*/) {
  return listed(consent_purposes(), [&](const ConsentPurpose& purpose) {
    const auto* const last = last_answer(family, purpose.key);
    return last == nullptr ? std::string{}
                           : fmt::format("{}: {}, on {}", purpose.name, state_words(consent_state(family, purpose, on)),
                                         html::date(last->on));
  });
}

std::string held_facts(const Family& family, base::Date /*on*/, const CentreNames& centres) {
  // What has ended can be wrong as well.
  const auto all = [&](const auto& fact, const std::string& words) {
    return fmt::format("{}: {}, {} to {}", called(family, fact.person), words, fact.held.from().iso(),
                       fact.held.to() == base::Interval::last ? "now" : fact.held.to().iso());
  };
  return listed(family.homes, [&](const Home& home) { return all(home, shown_home(home)); }) + "; " +
         listed(family.registrations, [&](const Registered& each) { return all(each, centre_name(each, centres)); }) +
         "; " + listed(family.groups, [&](const GroupHeld& group) { return all(group, group.name); });
}

}  // namespace families
