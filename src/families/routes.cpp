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
          {post, "/registrations", Permission::register_families, to(begin_registration)},
          {get, "/registrations/{id}/check", Permission::register_families, to(check_registration)},
          {post, "/registrations/{id}/register", Permission::register_families, to(register_family)},
          {post, "/registrations/{id}/discard", Permission::register_families, to(discard_registration)},
          {get, "/registrations/{id}/{step}", Permission::register_families, to(show_registration)},
          {post, "/registrations/{id}/{step}", Permission::register_families, to(keep_registration)},
          {get, "/protected-openings", Permission::review_openings, to(show_openings)},
          {post, "/protected-openings/{opening}/review", Permission::review_openings, to(review_protected_opening)},
          {post, "/families/{id}/open-address", Permission::open_protected_addresses, to(open_protected_address)},
          {get, "/families/{id}", Permission::see_family, to(show_family)}};
}

}  // namespace families
