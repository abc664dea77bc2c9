#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "db/database.hpp"
#include "families/brief.hpp"
#include "families/found_families.hpp"
#include "families/site.hpp"
#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "rights/asker.hpp"
#include "rights/looks.hpp"

namespace linkage {

/// What this room's pages need of the house; app/ fills it.
struct Site {
  db::Database& database;
  /// Puts a page into the frame that all pages have.
  std::function<http::Response(const http::Request&, const rights::Asker&, int status, html::Page)> page;
  std::function<std::expected<void, http::Response>(const http::Request&, const rights::Asker&, rights::Look)>
      record_look;
  /// What the asker sees of a family, by its number, prepared once for an asker; no question to the database.
  std::function<std::function<families::SeenOfFamily(std::int64_t family)>(const rights::Asker&)> sees;
  /// The family, no more of it than the asker may see; nothing where they may not see it.
  std::function<std::optional<families::Brief>(const rights::Asker&, std::int64_t family)> brief;
  /// The number of the family with that id that the asker may see; the one that it counts as.
  std::function<std::optional<std::int64_t>(const rights::Asker&, std::string_view id)> family_of_id;
  /// Of the families that the asker may link with another, those that fit best what was typed.
  std::function<families::SearchResults(const rights::Asker&, std::string_view typed)> find_to_link;
  /// What the account is called whose id a journal entry has as its actor; empty where there is none such.
  std::function<std::string(std::string_view actor)> account_name;
};

}  // namespace linkage
