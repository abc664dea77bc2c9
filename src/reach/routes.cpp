#include "routes.hpp"

#include <memory>

#include "tasks.hpp"

namespace reach {

std::vector<Route> routes(Site site) {
  using enum http::Method;
  using rights::Permission;
  const auto pages = std::make_shared<const Pages>(std::move(site));  // shared by the routes
  const auto to = [&](auto task) {
    return [pages, task](const http::Request& request, const rights::Asker& asker) {
      return task(*pages, request, asker);
    };
  };
  return {
      {get, "/", Permission::see_reach, to(show_home)},
      {get, "/places", Permission::see_reach, to(go_to_view)},
      {get, "/places/{structure}/{node}", Permission::see_reach, to(show_place)},
      {get, "/places/{structure}/{node}/change", Permission::see_reach, to(change_view)},
      {get, "/places/{structure}/{node}/compare", Permission::see_reach, to(show_compare)},
      {get, "/places/{structure}/{node}/list", Permission::open_list, to(show_list)},
      {get, "/places/{structure}/{node}/counted", Permission::see_reach, to(show_how_counted)},
      {get, "/thresholds", Permission::manage_thresholds, to(show_thresholds)},
      {post, "/thresholds", Permission::manage_thresholds, to(add_thresholds)},
  };
}

}  // namespace reach
