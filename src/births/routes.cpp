#include "births/routes.hpp"

#include <cstdint>
#include <memory>

#include "tasks.hpp"

namespace births {

std::vector<Route> routes(Site site) {
  using enum http::Method;
  using rights::Permission;
  const auto shared = std::make_shared<const Site>(std::move(site));  // shared by the routes
  const auto to = [&](auto task) {
    return [shared, task](const http::Request& request, const rights::Asker& asker) {
      return task(*shared, request, asker);
    };
  };
  const auto everywhere = [&](auto task) {
    return [shared, task](const http::Request& request, const rights::Asker& asker) {
      return asker.may_everywhere(Permission::take_births)
                 ? task(*shared, request, asker)
                 : http::problem(403,
                                 "A list of births is of every place, and your role is given at some places only. Ask "
                                 "whoever manages your account.");
    };
  };
  constexpr auto take = Permission::take_births;
  constexpr std::uint64_t largest = std::uint64_t{4} * 1024 * 1024;
  const http::RouteOptions upload{.body = largest,
                                  .too_large =
                                      "The list is larger than the 4 MB that are taken here. Send it in "
                                      "parts, by month."};
  return {{get, "/births", take, to(show_births)},
          {post, "/births/lists", take, everywhere(send_list), upload},
          {get, "/births/lists/{list}/columns", take, everywhere(show_columns)},
          {post, "/births/lists/{list}/columns", take, everywhere(choose_columns)},
          {get, "/births/lists/{list}", take, everywhere(show_list)},
          {post, "/births/lists/{list}/take-in", take, everywhere(take_in_list)},
          {post, "/births/lists/{list}/discard", take, everywhere(discard_list)},
          {post, "/births/counts", take, everywhere(take_in_counts), upload},
          {get, "/births/gap", take, to(show_gap)},
          {get, "/births/welcomes", Permission::see_family, to(show_welcomes)},
          {get, "/births/welcomes/{welcome}", Permission::see_family, to(show_welcome)},
          {post, "/births/welcomes/{welcome}", Permission::register_families, to(close_welcome)}};
}

}  // namespace births
