#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "db/database.hpp"
#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "rights/asker.hpp"

namespace administration {

/// What this room's pages need of the house; app/ fills it. What it refers to must outlive the routes.
struct Site {
  db::Database& database;
  /// Puts a page into the frame that all pages have.
  std::function<http::Response(const http::Request&, const rights::Asker&, int status, html::Page)> page;
  /// What the account is called whose id a journal entry has as its actor; empty where there is none such.
  std::function<std::string(std::string_view actor)> account_name;
};

}  // namespace administration
