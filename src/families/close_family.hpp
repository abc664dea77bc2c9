#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/problems.hpp"
#include "families/site.hpp"
#include "family.hpp"

namespace families {

/// What the account is called, or that it is not here any more; and several of them, with commas between.
std::string account_called(const std::map<std::int64_t, std::string>& names, std::int64_t account);
std::string accounts_called(const std::map<std::int64_t, std::string>& names, std::span<const std::int64_t> accounts);

/// On a family's page, above all else: that it is closed, to whom, why, and until when; nothing where it is open.
html::Html closed_banner(const Site& site, const Family& family);
/// Below it: the form that closes it, or that opens it again, for whoever may.
html::Html closing(const Site& site, const http::Request& request, const Family& family, bool may_close,
                   const base::Problems& problems);

/// Whether somebody would see the family if it were open to them.
using FamilySeenBy = std::function<bool(const rights::Asker&)>;
/// The accounts that sign in by those e-mail addresses. Problems (`closed_people`) name those that are no open account,
/// or could not see the family anyhow: without one who can, nobody would ever see it again.
std::vector<std::int64_t> accounts_typed(const Site& site, const std::string& emails, const FamilySeenBy& sees,
                                         base::Problems& problems);
/// The day by which it is looked at again. Problems: `closed_review` unless it is a day after today, within a year.
std::optional<base::Date> review_day_typed(const std::string& words, base::Date today, base::Problems& problems);

}  // namespace families
