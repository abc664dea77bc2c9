#include "family.hpp"

#include <algorithm>

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
  }
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

}  // namespace families
