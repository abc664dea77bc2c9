#include "rules.hpp"

#include <algorithm>

namespace rights {
namespace {

Permissions permissions_of(const Roles& roles, const std::string& key) {
  const auto* const role = roles.find(key);
  return role == nullptr ? Permissions{} : role->permissions;
}

/// All that the asker may do at that place.
Permissions at(const Asker& asker, const Trees& trees, const std::optional<Place>& place) {
  Permissions permissions;
  for (const auto& each : asker.held) {
    if (each.whole || trees.cover(each.place, place)) {
      permissions.add(each.permissions);
    }
  }
  return permissions;
}

bool grants_every_role(const Asker& asker) {
  return asker.may_everywhere(Permission::manage_accounts) && asker.may_everywhere(Permission::grant_every_role);
}

std::optional<std::string> why_not_given(const Asker& by, const std::string& role, const std::optional<Place>& place,
                                         const Roles& roles, const Trees& trees) {
  if (grants_every_role(by)) {
    return std::nullopt;
  }
  const auto own = at(by, trees, place);
  if (!own.has(Permission::manage_accounts)) {
    return "You do not manage accounts at that place.";
  }
  if (!own.hold(permissions_of(roles, role))) {
    return "That role lets people do more than you may there yourself. Ask an administrator.";
  }
  return std::nullopt;
}

bool administrator(const Grant& grant, const Roles& roles, const Trees& trees) {
  return trees.whole(grant.place) &&
         permissions_of(roles, grant.role).hold({Permission::manage_accounts, Permission::grant_every_role});
}

}  // namespace

Asker asker_of(const Account& account, std::span<const Grant> grants, const Roles& roles, const Trees& trees,
               base::Date today) {
  Asker asker{
      .account = account.number,
      .id = account.id,
      .name = account.name,
      .today = today,
      .demonstration = account.demonstration,
  };
  for (const auto& grant : grants) {
    const auto* const role = roles.find(grant.role);
    if (role != nullptr && grant.held.holds(today)) {
      asker.held.push_back({grant.place, trees.whole(grant.place), role->permissions});
      asker.needs_purpose |= role->needs_purpose;
    }
  }
  return asker;
}

bool needs_one_time_code(const Account& account, std::span<const Grant> grants, const Roles& roles, base::Date today) {
  return !account.demonstration && std::ranges::any_of(grants, [&](const Grant& grant) {
    const auto* const role = roles.find(grant.role);
    return role != nullptr && role->needs_one_time_code && grant.held.holds(today);
  });
}

std::optional<std::string> refusal(const Asker& by, const Grant& grant, const Roles& roles, const Trees& trees) {
  if (grant.account == by.account) {
    return "Nobody can change their own rights. Ask another who manages accounts.";
  }
  return why_not_given(by, grant.role, grant.place, roles, trees);
}

bool could_give(const Asker& by, const std::string& role, const std::optional<Place>& place, const Roles& roles,
                const Trees& trees) {
  return !why_not_given(by, role, place, roles, trees);
}

std::optional<std::string> refusal(const Asker& by, const Account& account, std::span<const Grant> grants,
                                   const Roles& roles, const Trees& trees) {
  if (account.number == by.account) {
    return "Nobody can do this to their own account. Ask another who manages accounts.";
  }
  if (!by.may(Permission::manage_accounts)) {
    return "You do not manage accounts.";
  }
  for (const auto& grant : grants) {
    // What ended gives nothing any more.
    if (grant.held.to() > by.today && refusal(by, grant, roles, trees)) {
      return "This account has rights that go beyond your own. Ask an administrator.";
    }
  }
  return std::nullopt;
}

bool sees_account(const Asker& by, const Holder& holder, bool made_it, const Trees& trees) {
  if (grants_every_role(by) || holder.account.number == by.account) {
    return true;
  }
  if (holder.grants.empty()) {
    return made_it;
  }
  return std::ranges::any_of(
      holder.grants, [&](const Grant& grant) { return at(by, trees, grant.place).has(Permission::manage_accounts); });
}

bool administered(std::span<const Holder> holders, const Roles& roles, const Trees& trees, base::Date today) {
  return std::ranges::any_of(holders, [&](const Holder& each) {
    return each.account.active && each.account.has_password &&
           std::ranges::any_of(each.grants, [&](const Grant& grant) {
             return grant.held.holds(today) && grant.held.to() == base::Interval::last &&
                    administrator(grant, roles, trees);
           });
  });
}

}  // namespace rights
