#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "account.hpp"
#include "db/session.hpp"
#include "rules.hpp"

/// The accounts and their grants, as they stand in the tables.
namespace rights::store {

std::optional<Account> account_by_id(db::Session& session, const base::Uuid& id);
std::optional<Account> account_by_number(db::Session& session, std::int64_t account);
/// However the address is written: with capitals, or in another form of Unicode.
std::optional<Account> account_by_email(db::Session& session, std::string_view email);
std::vector<Grant> grants_of(db::Session& session, std::int64_t account);
/// All accounts by e-mail address, each with its grants, past ones too.
std::vector<Holder> holders(db::Session& session);

/// In a unit of work that writes alone: the number is the next one. `account.number` is passed over.
Account insert(db::Session& session, Account account, std::optional<std::string_view> password_hash, std::int64_t made);
void insert(db::Session& session, const Grant& grant);

/// Tells every process that what it remembers of accounts, grants and sign-ins may be out of date.
void count_change(db::Session& session);
std::int64_t latest_change(db::Session& session);

}  // namespace rights::store
