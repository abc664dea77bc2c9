#include "recipients.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace letters {
namespace {

using families::FamilyToWrite;
using families::HomeToWrite;
using families::PersonToWrite;
using People = std::vector<const PersonToWrite*>;

struct Reason {
  std::string_view word;
  std::string_view words;
};
constexpr std::array<Reason, 7> reasons{
    {{"not_yours", "Not for you to write to"},
     {"stopped", "On the stop list"},
     {"protected_address", "Address protected: by hand, through whoever may open the address"},
     {"bereaved", "Somebody of the family died within the last year: by hand, by whoever knows them"},
     {"refused", "They said no to post"},
     {"never_asked", "Never asked whether we may write"},
     {"no_address", "No address held"}}};

std::string together(const std::vector<std::string>& words) {
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    all += i == 0 ? "" : i + 1 == words.size() ? " and " : ", ";
    all += words[i];
  }
  return all;
}

std::string full_name(const PersonToWrite& person) {
  return person.forename + (person.forename.empty() || person.surname.empty() ? "" : " ") + person.surname;
}

std::string forenames(const People& children) {
  std::vector<std::string> all;
  for (const auto* child : children) {
    if (!child->forename.empty()) {
      all.push_back(child->forename);
    }
  }
  return all.empty() ? "your family" : together(all);
}

/// Of one family, cut down to those who are written for.
class Envelopes {
 public:
  Envelopes(const FamilyToWrite& family, std::span<const std::int64_t> children)
      : family_{family}, children_{children} {}

  std::vector<Household> all() const {
    std::vector<Household> all;
    std::vector<const HomeToWrite*> done;
    for (const auto& home : family_.homes) {
      const bool again = std::ranges::any_of(done, [&](const auto* other) { return other->is_same(home); });
      if (again || home.line1.empty() || home.postcode.empty()) {
        continue;
      }
      done.push_back(&home);
      const auto living = at(home);
      People children;
      std::ranges::copy_if(living, std::back_inserter(children),
                           [&](const auto* each) { return is_written_for(*each); });
      if (!children.empty()) {
        all.push_back(household(home, living, children));
      }
    }
    return all;
  }

 private:
  bool is_written_for(const PersonToWrite& person) const {
    return !person.died && std::ranges::any_of(person.records, [&](std::int64_t record) {
      return std::ranges::binary_search(children_, record);
    });
  }

  People at(const HomeToWrite& home) const {
    People living;
    for (const auto& person : family_.people) {
      const bool is_here = std::ranges::any_of(family_.homes, [&](const HomeToWrite& other) {
        return other.person == person.person && other.is_same(home);
      });
      if (is_here && !person.died) {
        living.push_back(&person);
      }
    }
    return living;
  }

  Household household(const HomeToWrite& home, const People& living, const People& children) const {
    People carers;
    std::ranges::copy_if(living, std::back_inserter(carers), [](const auto* each) { return each->role == "carer"; });
    const auto names = names_together(children);
    const auto carer_names = names_together(carers);
    Household household{.family = family_.number,
                        .family_id = family_.id,
                        .to = names.empty() ? "To the parent or carer" : "To the parent or carer of " + names,
                        .postcode = home.postcode,
                        .centre = family_.centres.empty() ? std::nullopt : std::optional{family_.centres.front()},
                        .children_words = forenames(children),
                        .carers_words = carer_names.empty() ? "parent or carer" : carer_names};
    std::ranges::transform(children, std::back_inserter(household.children), &PersonToWrite::person);
    for (const auto& line : {home.line1, home.line2, home.town, home.postcode}) {
      if (!line.empty()) {
        household.address.push_back(line);
      }
    }
    for (const auto* people : {&std::as_const(carers), &children}) {
      const auto speaks = std::ranges::find_if(*people, [](const auto* each) { return !each->language.empty(); });
      if (household.language.empty() && speaks != people->end()) {
        household.language = (*speaks)->language;
      }
    }
    return household;
  }

  const FamilyToWrite& family_;
  std::span<const std::int64_t> children_;
};

std::optional<LeftOut> why_not(const FamilyToWrite& family, const MayWrite& may_write, bool asked_only,
                               base::Date today) {
  if (!may_write(family)) {
    return LeftOut::not_yours;
  }
  if (family.is_stopped) {
    return LeftOut::stopped;
  }
  if (std::ranges::any_of(family.homes, &HomeToWrite::is_protected)) {
    return LeftOut::protected_address;
  }
  if (families::is_bereaved(family, today)) {
    return LeftOut::bereaved;
  }
  if (family.post == families::PostConsent::refused) {
    return LeftOut::refused;
  }
  return asked_only && family.post == families::PostConsent::never_asked ? std::optional{LeftOut::never_asked}
                                                                         : std::nullopt;
}

std::string surnames(const FamilyToWrite& family) {
  std::vector<std::string> all;
  for (const auto& person : family.people) {
    if (!person.surname.empty() && std::ranges::find(all, person.surname) == all.end()) {
      all.push_back(person.surname);
    }
  }
  return together(all);
}

}  // namespace

std::string_view word_of(LeftOut reason) { return reasons[static_cast<std::size_t>(reason)].word; }
std::string_view words_of(LeftOut reason) { return reasons[static_cast<std::size_t>(reason)].words; }

std::string names_together(std::span<const PersonToWrite* const> people) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const bool surname_follows = i + 1 < people.size() && !people[i]->forename.empty() &&
                                 people[i]->surname == people[i + 1]->surname && !people[i + 1]->forename.empty();
    const auto name = surname_follows ? people[i]->forename : full_name(*people[i]);
    if (!name.empty()) {
      names.push_back(name);
    }
  }
  return together(names);
}

Recipients recipients_of(std::span<const FamilyToWrite> families, std::span<const std::int64_t> children,
                         const MayWrite& may_write, bool asked_only, base::Date today) {
  Recipients all;
  for (const auto& family : families) {
    auto reason = why_not(family, may_write, asked_only, today);
    const auto envelopes = reason ? std::vector<Household>{} : Envelopes{family, children}.all();
    if (!reason && envelopes.empty()) {
      reason = LeftOut::no_address;
    }
    if (reason) {
      const bool hidden = *reason == LeftOut::not_yours;
      all.left_out.push_back(
          {family.number, hidden ? std::string{} : family.id, hidden ? std::string{} : surnames(family), *reason});
      continue;
    }
    ++all.families;
    all.never_asked += static_cast<std::size_t>(family.post == families::PostConsent::never_asked);
    std::ranges::copy(envelopes, std::back_inserter(all.households));
  }
  return all;
}

}  // namespace letters
