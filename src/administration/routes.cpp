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
  constexpr auto structures = Permission::manage_structures;
  return {
      {get, "/journal", Permission::see_journal, to(show_journal)},
      {get, "/journal/verification", Permission::see_journal, to(show_verification)},
      {post, "/journal/verification", Permission::see_journal, to(verify_journal)},
      {get, "/structures", structures, to(list_structures)},
      {post, "/structures", structures, to(copy_structure)},
      {get, "/new-structure", structures, to(show_copy_structure)},
      {get, "/structures/{structure}", structures, to(show_structure)},
      {get, "/structures/{structure}/change", structures, to(show_change_structure)},
      {post, "/structures/{structure}/change", structures, to(change_structure)},
      {get, "/structures/{structure}/add-place", structures, to(show_add_node)},
      {post, "/structures/{structure}/places", structures, to(add_node)},
      {get, "/structures/{structure}/places/{node}", structures, to(show_change_node)},
      {post, "/structures/{structure}/places/{node}", structures, to(change_node)},
      {get, "/structures/{structure}/centres/{centre}", structures, to(show_hang_centre)},
      {post, "/structures/{structure}/centres/{centre}", structures, to(hang_centre)},
      {get, "/centres", structures, to(list_centres)},
      {post, "/centres", structures, to(add_centre)},
      {get, "/centres/new", structures, to(show_add_centre)},
      {get, "/centres/{centre}", structures, to(show_centre)},
      {get, "/centres/{centre}/change", structures, to(show_change_centre)},
      {post, "/centres/{centre}/change", structures, to(change_centre)},
      {post, "/centres/{centre}/areas", structures, to(hand_areas_over)},
      {get, "/reach-areas", structures, to(show_reach_areas)},
      {post, "/reach-areas", structures, to(give_areas)},
  };
}

}  // namespace administration
