#include "routes.hpp"

#include <memory>

#include "tasks.hpp"
#include "work.hpp"

namespace administration {

rights::Permissions of_the_beginning() {
  rights::Permissions any;
  for (const auto& each : all_work()) {
    any.add(each.permission);
  }
  return any;
}

std::vector<http::Route<rights::Permissions, rights::Asker>> beginning(Site site) {
  const auto show = [site = std::move(site)](const http::Request& request, const rights::Asker& asker) {
    return show_administration(site, request, asker);
  };
  return {{http::Method::get, beginning_address, of_the_beginning(), show}};
}

std::vector<http::Route<rights::Permission, rights::Asker>> routes(Site /*site*/) { return {}; }

}  // namespace administration
