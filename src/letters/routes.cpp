#include "routes.hpp"

#include <memory>

#include "tasks.hpp"

namespace letters {

std::vector<Route> routes(Site site) {
  using enum http::Method;
  using rights::Permission;
  const auto shared = std::make_shared<const Site>(std::move(site));  // shared by the routes
  const auto to = [&](auto task) {
    return [shared, task](const http::Request& request, const rights::Asker& asker) {
      return task(*shared, request, asker);
    };
  };
  return {
      {get, "/letters", Permission::write_letters, to(show_letters)},
      {get, "/letters/new", Permission::manage_letters, to(show_new_letter)},
      {post, "/letters", Permission::manage_letters, to(add_letter)},
      {get, "/letters/{letter}", Permission::write_letters, to(show_letter)},
      {post, "/letters/{letter}", Permission::manage_letters, to(change_letter)},
      {get, "/places/{structure}/{node}/letters", Permission::write_letters, to(show_new_batch)},
      {post, "/places/{structure}/{node}/letters", Permission::write_letters, to(add_batch)},
      {get, "/letter-batches/{batch}", Permission::write_letters, to(show_batch)},
      {post, "/letter-batches/{batch}/printings", Permission::write_letters, to(print_batch)},
      {get, "/letter-batches/{batch}/printings/{printing}", Permission::write_letters, to(show_printing)},
  };
}

}  // namespace letters
