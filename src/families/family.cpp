#include "family.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "html/numbers.hpp"

namespace families {
namespace {

void mask(Home& home) {
  home.postcode.clear();
  home.lines.clear();
}

}  // namespace

void cut(Family& family, const FamilySight& sight) {
  if (!sight.names) {
    for (auto& member : family.members) {
      member = {.person = member.person, .role = member.role};
    }
    family.needs.clear();
    family.cards.clear();
    family.other_names.clear();
    family.own_answers.clear();
  }
  for (auto& home : family.homes) {
    if (home.is_protected ? !sight.protected_addresses : !sight.addresses) {
      mask(home);
    }
  }
  if (!sight.addresses) {
    family.contact_details.clear();
  }
  if (!sight.sensitive_groups) {
    std::erase_if(family.groups, [](const GroupHeld& group) { return group.is_sensitive; });
    std::erase_if(family.own_answers, [](const OwnAnswer& answer) { return answer.is_sensitive; });
  }
}

const Member* Family::member(std::int64_t person) const {
  const auto found = std::ranges::find(members, person, &Member::person);
  return found == members.end() ? nullptr : &*found;
}

const Member* Family::member_of_id(std::string_view id) const {
  const auto found = std::ranges::find(members, id, &Member::id);
  return found == members.end() ? nullptr : &*found;
}

bool is_present(const Family& family, const Member& member, base::Date on) {
  if (member.died && *member.died <= on) {
    return false;
  }
  const auto any_holds = [&](const auto& facts, const auto& is_theirs) {
    bool any = false;
    bool holds = false;
    for (const auto& each : facts) {
      any = any || is_theirs(each);
      holds = holds || (is_theirs(each) && each.held.to() > on);
    }
    return any ? std::optional{holds} : std::nullopt;
  };
  const auto responsible =
      any_holds(family.responsibilities, [&](const Responsibility& each) { return each.carer == member.person; });
  const auto at_home = any_holds(family.homes, [&](const Home& each) { return each.person == member.person; });
  return member.role != "carer" || responsible.value_or(at_home.value_or(true));
}

std::int64_t speaks_for(const Family& family, base::Date on) {
  const auto carer = std::ranges::find_if(
      family.members, [&](const Member& member) { return member.role == "carer" && is_present(family, member, on); });
  return carer == family.members.end() ? family.members.front().person : carer->person;
}

std::string age_of(const Member& member, base::Date on) {
  if (!member.born) {
    return {};
  }
  if (member.role == "expected" || *member.born > on) {
    return "due " + html::date(*member.born);
  }
  return html::age(*member.born, on);
}

std::string called(const Family& family, std::int64_t person) {
  const auto found = std::ranges::find(family.members, person, &Member::person);
  if (found == family.members.end()) {
    return {};
  }
  if (!found->forename.empty() && !found->surname.empty()) {
    return found->forename + " " + found->surname;
  }
  if (!found->forename.empty() || !found->surname.empty()) {
    return found->forename + found->surname;
  }
  const auto of_role = 1 + std::count_if(family.members.begin(), found,
                                         [&](const Member& member) { return member.role == found->role; });
  const auto* const role = found->role == "child" ? "Child" : found->role == "carer" ? "Carer" : "Expected baby";
  return fmt::format("{} {}", role, of_role);
}

}  // namespace families
