#include "routes.hpp"

#include <memory>

#include "tasks.hpp"

namespace families {

std::vector<Route> routes(Site site) {
  using enum http::Method;
  using rights::Permission;
  const auto shared = std::make_shared<const Site>(std::move(site));  // shared by the routes
  const auto to = [&](auto task) {
    return [shared, task](const http::Request& request, const rights::Asker& asker) {
      return task(*shared, request, asker);
    };
  };
  return {{get, "/families", Permission::see_family, to(show_search)},
          {post, "/families", Permission::see_family, to(find_family)},
          {get, "/families/{id}", Permission::see_family, to(show_family)}};
}

}  // namespace families
