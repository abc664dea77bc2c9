#include "routes.hpp"

#include <memory>

#include "tasks.hpp"

namespace administration {

std::vector<http::Route<rights::Permissions, rights::Asker>> beginning(Site site) {
  const auto show = [site = std::move(site)](const http::Request& request, const rights::Asker& asker) {
    return show_administration(site, request, asker);
  };
  return {{http::Method::get, beginning_address, rights::of_administration(), show}};
}

std::vector<http::Route<rights::Permission, rights::Asker>> routes(Site site) {
  using enum http::Method;
  using rights::Permission;
  const auto shared = std::make_shared<const Site>(std::move(site));  // shared by the routes
  const auto to = [&](auto task) {
    return [shared, task](const http::Request& request, const rights::Asker& asker) {
      return task(*shared, request, asker);
    };
  };
  return {
      {get, "/journal", Permission::see_journal, to(show_journal)},
      {get, "/journal/verification", Permission::see_journal, to(show_verification)},
      {post, "/journal/verification", Permission::see_journal, to(verify_journal)},
  };
}

}  // namespace administration
