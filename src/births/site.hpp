#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "db/database.hpp"
#include "families/site.hpp"
#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "rights/asker.hpp"
#include "rights/looks.hpp"
#include "secrets/secrets.hpp"

namespace births {

/// What this room's pages need of the house; app/ fills it.
struct Site {
  db::Database& database;
  /// Puts a page into the frame that all pages have.
  std::function<http::Response(const http::Request&, const rights::Asker&, int status, html::Page)> page;
  std::function<std::expected<void, http::Response>(const http::Request&, const rights::Asker&, rights::Look)>
      record_look;
  /// The installation's own key: a list that is not taken in yet is kept under it.
  const secrets::Key& key;
  /// What the asker sees of a family, by its number, prepared once for an asker; no question to the database.
  std::function<std::function<families::SeenOfFamily(std::int64_t family)>(const rights::Asker&)> sees;
  /// Whether the asker may change what is held of that family.
  std::function<bool(const rights::Asker&, std::int64_t family)> may_change;
  /// Families that are on the stop list on that day: their numbers, ascending.
  std::function<std::vector<std::int64_t>(db::Session&, base::Date)> stopped;
  /// The numbers of the centres at which the asker has that permission today.
  std::function<std::vector<std::int64_t>(const rights::Asker&, rights::Permission)> centres_where;
  /// What all accounts are called, by their numbers.
  std::function<std::map<std::int64_t, std::string>()> account_names;
  /// The day that is shown where none is asked for.
  std::function<base::Date()> usual_date;
};

}  // namespace births
