#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>

#include "db/database.hpp"
#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "interchange/imports.hpp"
#include "interchange/package_exports.hpp"
#include "rights/asker.hpp"
#include "rights/looks.hpp"

namespace interchange {

/// What this room's pages need of the house; app/ fills it. What it refers to must outlive the routes.
struct Site {
  db::Database& database;
  Imports& imports;
  PackageExports& exports;
  std::uint64_t largest_upload = std::uint64_t{2} * 1024 * 1024 * 1024;  ///< bytes of a .zip that is sent here
  /// Puts a page into the frame that all pages have.
  std::function<http::Response(const http::Request&, const rights::Asker&, int status, html::Page)> page;
  /// Writes the look into the journal before anything is shown; else the answer that the asker gets instead.
  std::function<std::expected<void, http::Response>(const http::Request&, const rights::Asker&, rights::Look)>
      record_look;
  /// What the account is called whose id a journal entry has as its actor; empty where there is none such.
  std::function<std::string(std::string_view actor)> account_name;
};

}  // namespace interchange
