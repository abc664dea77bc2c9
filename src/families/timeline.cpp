#include "timeline.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <span>

#include "code_words.hpp"
#include "consents.hpp"
#include "html/numbers.hpp"
#include "own_fields.hpp"

namespace families {
namespace {

/// Facts of several people that are one event: the same words on the same day.
class Events {
 public:
  explicit Events(const Family& family) : family_{family} {}

  void add(base::Date on, const std::string& kind, const std::string& title, std::int64_t person,
           const std::string& text = {}) {
    const auto name = called(family_, person);
    const auto same = std::ranges::find_if(all_, [&](const Event& each) {
      return each.item.on == on && each.item.title == title && each.item.text == text;
    });
    if (same == all_.end()) {
      all_.push_back({{.on = on, .kind = kind, .title = title, .text = text}, {name}});
    } else if (std::ranges::find(same->names, name) == same->names.end()) {
      same->names.push_back(name);
    }
  }

  std::vector<TimelineItem> take() {
    std::vector<TimelineItem> items;
    for (auto& [item, names] : all_) {
      item.text = fmt::format("{}{}{}.", fmt::join(names, ", "), item.text.empty() ? "" : ": ", item.text);
      items.push_back(std::move(item));
    }
    return items;
  }

 private:
  struct Event {
    TimelineItem item;
    std::vector<std::string> names;
  };
  const Family& family_;
  std::vector<Event> all_;
};

bool begins(const base::Interval& held) { return held.from() != base::Interval::first; }
bool has_ended(const base::Interval& held, base::Date today) { return held.to() <= today; }

/// What a death ended needs no word of its own.
bool ended_by_death(const Family& family, std::int64_t person, base::Date day) {
  const auto* const member = family.member(person);
  return member != nullptr && member->died == day;
}

/// Where they lived when it was first said, where they moved, and what ended without a move.
void tell_homes(Events& events, const Family& family, base::Date today) {
  for (const auto& home : family.homes) {
    const auto of_them = [&](const auto& is_so) {
      return std::ranges::any_of(family.homes, [&](const Home& other) {
        return &other != &home && other.person == home.person && is_so(other);
      });
    };
    const bool lived_before = of_them([&](const Home& other) { return other.held.from() < home.held.from(); });
    const bool moved_on = of_them([&](const Home& other) { return other.held.from() == home.held.to(); });
    const auto* const member = family.member(home.person);
    const bool since_birth = member != nullptr && member->born == home.held.from();
    if (begins(home.held) && !since_birth) {
      events.add(home.held.from(), "home", lived_before ? "Moved" : "First address that we hold", home.person,
                 shown_home(home));
    }
    if (has_ended(home.held, today) && !moved_on && !ended_by_death(family, home.person, home.held.to())) {
      events.add(home.held.to(), "home", "Lives there no longer", home.person, shown_home(home));
    }
  }
}

void tell_registrations(Events& events, const Family& family, const CentreNames& centres, base::Date today) {
  for (const auto& each : family.registrations) {
    const auto centre = centres.find(each.centre);
    const auto name = centre == centres.end() ? std::string{"a centre"} : centre->second;
    if (begins(each.held)) {
      events.add(each.held.from(), "registration", "Registered at " + name, each.person);
    }
    if (has_ended(each.held, today) && !ended_by_death(family, each.person, each.held.to())) {
      events.add(each.held.to(), "registration", "No longer registered at " + name, each.person);
    }
  }
}

void tell_groups(Events& events, const Family& family, base::Date today) {
  for (const auto& each : family.groups) {
    if (begins(each.held)) {
      events.add(each.held.from(), "group", "Target group: " + each.name, each.person, source_words(each.source));
    }
    if (has_ended(each.held, today)) {
      events.add(each.held.to(), "group", "No longer in the target group: " + each.name, each.person);
    }
  }
}

/// Those answers that became others, or ended: what was said when the family registered needs no word of its own.
void tell_own_answers(Events& events, const Family& family, base::Date today) {
  for (const auto& each : family.own_answers) {
    const auto of_them = [&](const auto& is_so) {
      return std::ranges::find_if(family.own_answers, [&](const OwnAnswer& other) {
        return other.field == each.field && (each.asked_of == "family" || other.person == each.person) && is_so(other);
      });
    };
    const auto before = of_them([&](const OwnAnswer& other) { return other.held.to() == each.held.from(); });
    const auto after = of_them([&](const OwnAnswer& other) { return other.held.from() == each.held.to(); });
    const auto words = answer_words(each.type, each.words);
    if (before != family.own_answers.end()) {
      events.add(each.held.from(), "own_answer", "Another answer: " + each.label, each.person,
                 fmt::format("{}, before {}", words, answer_words(before->type, before->words)));
    }
    if (has_ended(each.held, today) && after == family.own_answers.end() &&
        !ended_by_death(family, each.person, each.held.to())) {
      events.add(each.held.to(), "own_answer", "No answer any more: " + each.label, each.person, "was " + words);
    }
  }
}

/// What people call a kind of fact that is replaced now and then, and what becomes of it.
struct Titles {
  std::string_view kind;
  const char* begins;
  const char* changes;
  const char* ends;
};
constexpr std::array contact_titles{
    Titles{"phone", "Telephone number written down", "Another telephone number", "Telephone number no longer in use"},
    Titles{"email", "E-mail address written down", "Another e-mail address", "E-mail address no longer in use"}};
constexpr std::array need_titles{
    Titles{"allergy", "Allergies written down", "Allergies changed", "No allergies any more"},
    Titles{"medical", "Health: something to know", "Health: something else to know",
           "Health: nothing to know any more"},
    Titles{"interpreter", "Needs an interpreter", "Needs another interpreter", "Needs no interpreter any more"}};

constexpr std::array card_titles{Titles{"card", "Given a card", "Another card", "Card no longer in use"}};

std::string said(const Card& card) { return card.card; }
std::string said(const ContactDetail& detail) { return detail.detail; }
std::string said(const Need& need) { return need.kind == "interpreter" ? language_words(need.words) : need.words; }

std::string_view kind_of(const Card& /*card*/) { return "card"; }
template <class Fact>
std::string_view kind_of(const Fact& fact) {
  return fact.kind;
}

/// What began and ended of them. What was said when somebody registered needs no word of its own.
template <class Fact>
void tell_replaced(Events& events, const Family& family, const std::vector<Fact>& facts,
                   std::span<const Titles> all_titles, const std::string& kind, base::Date today) {
  for (const auto& each : facts) {
    const auto titles = std::ranges::find(all_titles, kind_of(each), &Titles::kind);
    if (titles == all_titles.end()) {
      continue;
    }
    const auto alike = [&](const auto& is_so) {
      std::vector<std::string> words;
      for (const auto& other : facts) {
        if (&other != &each && other.person == each.person && kind_of(other) == kind_of(each) && is_so(other)) {
          words.push_back(said(other));
        }
      }
      return words;
    };
    const auto before = alike([&](const Fact& other) { return other.held.to() == each.held.from(); });
    const auto after = alike([&](const Fact& other) { return other.held.from() == each.held.to(); });
    const bool at_registration = std::ranges::any_of(
        family.registrations, [&](const Registered& other) { return other.held.from() == each.held.from(); });
    if (!before.empty()) {
      events.add(each.held.from(), kind, titles->changes, each.person,
                 fmt::format("{}, before {}", said(each), fmt::join(before, "; ")));
    } else if (begins(each.held) && !at_registration) {
      events.add(each.held.from(), kind, titles->begins, each.person, said(each));
    }
    if (has_ended(each.held, today) && after.empty() && !ended_by_death(family, each.person, each.held.to())) {
      events.add(each.held.to(), kind, titles->ends, each.person, "was " + said(each));
    }
  }
}

void tell_people(Events& events, const Family& family, base::Date today) {
  for (const auto& member : family.members) {
    if (member.role == "child" && member.born && *member.born <= today) {
      events.add(*member.born, "birth", "Born", member.person);
    }
    if (member.died) {
      events.add(*member.died, "death", member.role == "expected" ? "The pregnancy ended" : "Died", member.person);
    }
  }
  for (const auto& each : family.responsibilities) {
    const auto day = each.held.to();
    if (has_ended(each.held, today) && !ended_by_death(family, each.carer, day) &&
        !ended_by_death(family, each.child, day)) {
      events.add(day, "responsibility", "No longer responsible for " + called(family, each.child), each.carer);
    }
  }
  for (const auto& each : family.other_names) {
    if (each.kind == "former_surname" && has_ended(each.held, today)) {
      events.add(each.held.to(), "name", "Another surname", each.person, "was " + each.name + " before");
    } else if (each.kind == "known_as" && begins(each.held)) {
      events.add(each.held.from(), "name", "Also known as", each.person, each.name);
    }
  }
}

std::vector<TimelineItem> told_by_consents(const Family& family) {
  std::vector<TimelineItem> items;
  for (const auto& each : family.consents) {
    const auto purpose = std::ranges::find(consent_purposes(), each.purpose, &ConsentPurpose::key);
    const auto name = purpose == consent_purposes().end() ? each.purpose : std::string{purpose->name};
    const auto* const title = each.given ? "Agreed" : "Did not agree";
    const auto same = std::ranges::find_if(
        items, [&](const TimelineItem& item) { return item.on == each.on && item.title == title; });
    if (same == items.end()) {
      items.push_back({.on = each.on, .kind = "consent", .title = title, .text = name + "."});
    } else {
      same->text.insert(same->text.size() - 1, "; " + name);
    }
  }
  return items;
}

}  // namespace

std::vector<TimelineItem> told_by_facts(const Family& family, const CentreNames& centres, base::Date today) {
  Events events{family};
  tell_people(events, family, today);
  tell_homes(events, family, today);
  tell_registrations(events, family, centres, today);
  tell_groups(events, family, today);
  tell_replaced(events, family, family.contact_details, contact_titles, "contact_detail", today);
  tell_replaced(events, family, family.needs, need_titles, "need", today);
  tell_replaced(events, family, family.cards, card_titles, "card", today);
  tell_own_answers(events, family, today);
  auto items = events.take();
  std::ranges::move(told_by_consents(family), std::back_inserter(items));
  return items;
}

}  // namespace families
