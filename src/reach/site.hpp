#pragma once

#include <functional>
#include <string>

#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "reach/live.hpp"
#include "rights/asker.hpp"

namespace reach {

/// What this room's pages need of the house; app/ fills it.
struct Site {
  const Live& live;
  /// Puts a page into the frame that all pages have: name, navigation, who is signed in.
  std::function<http::Response(const http::Request&, const rights::Asker&, int status, html::Page)> page;
  /// The day that is shown where the address names none.
  std::function<base::Date()> usual_date;
  /// Address of the areas' boundaries as GeoJSON; empty: there are none, and maps are tables.
  std::string boundaries;
};

}  // namespace reach
