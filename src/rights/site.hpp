#pragma once

#include <functional>

#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "rights/demonstration.hpp"
#include "rights/rights.hpp"

namespace rights {

/// What this room's pages need of the house; app/ fills it. What it refers to must outlive the routes.
struct Site {
  Rights& rights;
  db::Database& database;
  /// Puts a page into the frame that all pages have; null: nobody is signed in.
  std::function<http::Response(const http::Request&, const Asker*, int status, html::Page)> page;
  /// Listed on the sign-in page; empty on a real installation.
  std::vector<DemonstrationAccount> demonstration = {};
};

}  // namespace rights
