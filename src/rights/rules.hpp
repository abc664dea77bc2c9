#pragma once

#include <optional>
#include <span>
#include <string>

#include "account.hpp"
#include "trees.hpp"

/// Who may give what to whom. Pure: no database, no clock.
namespace rights {

/// What the account's grants in force on `today` give it.
Asker asker_of(const Account& account, std::span<const Grant> grants, const Roles& roles, const Trees& trees,
               base::Date today);

/// Whether a role in force demands a one-time code of the account. Never of the demonstration's.
bool needs_one_time_code(const Account& account, std::span<const Grant> grants, const Roles& roles, base::Date today);

/// Why `by` may not give that grant, or end it, in a sentence; nothing where they may. Nobody may give themselves
/// anything. Who may grant every role may give all else; others no permission that they do not hold at that place
/// themselves, and only where they manage accounts.
std::optional<std::string> refusal(const Asker& by, const Grant& grant, const Roles& roles, const Trees& trees);

/// Whether `by` could give such a grant to somebody else: what of other people's grants is their business.
bool could_give(const Asker& by, const std::string& role, const std::optional<Place>& place, const Roles& roles,
                const Trees& trees);

/// Why `by` may not change the account itself: close it, or let a new password be set. Whoever could would otherwise
/// take over a person with wider rights. Nobody changes their own account this way.
std::optional<std::string> refusal(const Asker& by, const Account& account, std::span<const Grant> grants,
                                   const Roles& roles, const Trees& trees);

/// An account with its grants.
struct Holder {
  Account account;
  std::vector<Grant> grants;
};

/// Whether `by` sees that there is such an account: their own; one with a grant, past or to come, at a place where they
/// manage accounts; one without any that they made themselves. Whoever may grant every role sees all.
bool sees_account(const Asker& by, const Holder& holder, bool made_it, const Trees& trees);

/// Whether, of these, somebody can sign in today as an administrator whose grant has no end. An installation where
/// nobody can is lost to its council.
bool administered(std::span<const Holder> holders, const Roles& roles, const Trees& trees, base::Date today);

}  // namespace rights
