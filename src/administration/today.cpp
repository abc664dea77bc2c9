#include "today.hpp"

#include <algorithm>

#include "base/instant.hpp"
#include "base/london.hpp"

namespace administration {
namespace {

using rights::Permission;

constexpr int days_of_looks = 7;
constexpr std::chrono::days verification_holds{30};

bool can_do_something(const rights::Holder& holder, const rights::Roles& roles, base::Date today) {
  return std::ranges::any_of(holder.grants, [&](const rights::Grant& grant) {
    return grant.held.to() > today && roles.find(grant.role) != nullptr;
  });
}

std::vector<Today::Account> accounts_without_rights(const Site& site, const rights::Asker& asker) {
  std::vector<Today::Account> found;
  for (const auto& each : site.accounts_seen_by(asker)) {
    if (each.account.active && !can_do_something(each, site.roles, asker.today)) {
      found.push_back({each.account.id.text(), each.account.name});
    }
  }
  return found;
}

bool is_long_ago(const std::optional<Verified>& verified, base::Env& env) {
  const auto instant = verified ? base::parse_instant(verified->instant) : std::nullopt;
  return !instant || env.now() - *instant > verification_holds;
}

}  // namespace

Today today_of(const Site& site, const rights::Asker& asker) {
  Today today{.verifies = asker.may(Permission::see_journal), .imports = asker.may(Permission::import_package)};
  const auto first_day = asker.today.plus_days(1 - days_of_looks);
  site.database.read([&](db::Session& session) {
    if (today.verifies && asker.may(Permission::see_who_looked)) {
      const auto midnight = base::instant_text(base::london_midnight(first_day));
      today.looks = db::lookers(session, db::first_entry_at(session, midnight));
      today.looks_from = first_day.iso();
    }
    if (today.verifies) {
      today.verified = last_verified(session);
    }
    if (asker.may_everywhere(Permission::manage_structures)) {
      today.gaps = area_gaps(session, asker.today);
    }
    if (today.imports) {
      const auto imports = db::newest_imports(session, 1);
      today.imported = imports.empty() ? std::nullopt : std::optional{imports.front()};
    }
  });
  today.verified_long_ago = today.verifies && is_long_ago(today.verified, site.database.env());
  if (asker.may(Permission::manage_accounts)) {
    today.without_rights = accounts_without_rights(site, asker);
  }
  return today;
}

}  // namespace administration
