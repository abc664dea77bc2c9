#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <string>

#include "db/database.hpp"
#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "reach/live.hpp"
#include "rights/asker.hpp"
#include "rights/looks.hpp"

namespace letters {

/// What this room's pages need of the house; app/ fills it.
struct Site {
  db::Database& database;
  const reach::Live& live;
  /// Puts a page into the frame that all pages have.
  std::function<http::Response(const http::Request&, const rights::Asker&, int status, html::Page)> page;
  /// The day that a list shows where its address names none.
  std::function<base::Date()> usual_date;
  /// Writes into the journal of reads what is about to be shown; otherwise the answer that is given instead (what
  /// for?).
  std::function<std::expected<void, http::Response>(const http::Request&, const rights::Asker&, rights::Look)>
      record_look;
  /// What all accounts are called, by their numbers.
  std::function<std::map<std::int64_t, std::string>()> account_names;
  /// In whose name a letter is written; may be empty.
  std::string council;
};

}  // namespace letters
