#pragma once

#include <expected>
#include <functional>
#include <string>
#include <string_view>

#include "db/database.hpp"
#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "reach/live.hpp"
#include "rights/asker.hpp"
#include "rights/looks.hpp"

namespace reach {

/// What this room's pages need of the house; app/ fills it.
struct Site {
  const Live& live;
  db::Database& database;
  /// Puts a page into the frame that all pages have: name, navigation, who is signed in.
  std::function<http::Response(const http::Request&, const rights::Asker&, int status, html::Page)> page;
  /// The day that is shown where the address names none.
  std::function<base::Date()> usual_date;
  /// Address of the areas' boundaries as GeoJSON; empty: there are none, and maps are tables.
  std::string boundaries;
  /// Writes into the journal of reads what is about to be shown; otherwise the answer that is given instead (what
  /// for?).
  std::function<std::expected<void, http::Response>(const http::Request&, const rights::Asker&, rights::Look)>
      record_look;
  /// A text that nobody can turn back, the same for the same text as long as the installation stands: of it, the codes
  /// are made by which rows without names are told apart.
  std::function<std::string(std::string_view)> keyed_hash;
};

}  // namespace reach
