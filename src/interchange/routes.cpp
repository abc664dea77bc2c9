#include "routes.hpp"

#include <fmt/format.h>

#include <memory>

#include "sizes.hpp"
#include "tasks.hpp"

namespace interchange {

std::vector<http::Route<rights::Permission, rights::Asker>> routes(Site site) {
  using enum http::Method;
  using rights::Permission;
  const auto shared = std::make_shared<const Site>(std::move(site));  // shared by the routes
  const auto to = [&](Permission permission, auto task) {
    return [shared, permission, task](const http::Request& request, const rights::Asker& asker) {
      if (!asker.may_everywhere(permission)) {
        return http::problem(403,
                             "A package holds records of every place, and your role is given at some places only. Ask "
                             "whoever manages your account.");
      }
      return task(*shared, request, asker);
    };
  };
  constexpr auto import = Permission::import_package;
  constexpr auto out = Permission::export_package;
  const http::RouteOptions upload{
      .body = shared->largest_upload,
      .too_large = fmt::format("The package is larger than the {} that are taken here. Send it in parts, or take it in "
                               "on the server with hearth import.",
                               size_words(shared->largest_upload))};
  return {
      {get, "/imports", import, to(import, show_imports)},
      {post, "/imports", import, to(import, begin_import), upload},
      {get, "/imports/{id}", import, to(import, show_import)},
      {get, "/imports/{id}/report.csv", import, to(import, show_import_report)},
      {post, "/imports/{id}/take-in", import, to(import, take_in_import)},
      {post, "/imports/{id}/cancel", import, to(import, cancel_import)},
      {get, "/export", out, to(out, show_export)},
      {post, "/export", out, to(out, begin_export)},
      {post, "/export/package", out, to(out, fetch_export)},
  };
}

}  // namespace interchange
