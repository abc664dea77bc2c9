#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "administration/verification.hpp"
#include "db/database.hpp"
#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "rights/asker.hpp"
#include "rights/roles.hpp"
#include "rights/rules.hpp"

namespace administration {

/// What this room's pages need of the house; app/ fills it. What it refers to must outlive the routes.
struct Site {
  db::Database& database;
  const rights::Roles& roles;
  Verification& verification;
  /// Puts a page into the frame that all pages have.
  std::function<http::Response(const http::Request&, const rights::Asker&, int status, html::Page)> page;
  /// All accounts with their grants, in the order of names.
  std::function<std::vector<rights::Holder>()> accounts;
  /// Those of them that the asker may see at all (rights::Accounts::seen_by()).
  std::function<std::vector<rights::Holder>(const rights::Asker&)> accounts_seen_by;
  /// The ids, which stand in addresses, of the families with these numbers.
  std::function<std::map<std::int64_t, std::string>(std::span<const std::int64_t> families)> family_ids;
  /// What the list at that address is of, in words without anybody's name: `children not seen: Lone parents, Swale, as
  /// at 30 September 2026`; empty where it cannot be said any more. A sensitive group is named to those alone who see
  /// them.
  std::function<std::string(const rights::Asker&, std::string_view address)> list_words;
};

}  // namespace administration
