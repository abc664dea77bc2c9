#include "routes.hpp"

#include <memory>

#include "tasks.hpp"

namespace linkage {

std::vector<Route> routes(Site site) {
  using enum http::Method;
  using rights::Permission;
  const auto shared = std::make_shared<const Site>(std::move(site));  // shared by the routes
  const auto to = [&](auto task) {
    return [shared, task](const http::Request& request, const rights::Asker& asker) {
      return task(*shared, request, asker);
    };
  };
  return {{get, "/duplicates", Permission::link_families, to(list_duplicates)},
          {get, "/duplicates/{first}/{second}", Permission::link_families, to(show_duplicate)},
          {post, "/duplicates/{first}/{second}/join", Permission::link_families, to(join_duplicate)},
          {post, "/duplicates/{first}/{second}/apart", Permission::link_families, to(keep_duplicate_apart)},
          {get, "/families/{id}/joins", Permission::link_families, to(show_joins)},
          {post, "/families/{id}/joins", Permission::link_families, to(find_other_family)},
          {get, "/families/{id}/joins/{join}/part", Permission::link_families, to(show_parting)},
          {post, "/families/{id}/joins/{join}/part", Permission::link_families, to(part_family)}};
}

}  // namespace linkage
