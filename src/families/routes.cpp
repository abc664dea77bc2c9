#include "routes.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

#include "tasks.hpp"

namespace families {

namespace {

/// What changes after a family registered.
template <class To>
std::vector<Route> changes(const To& to) {
  using enum http::Method;
  using rights::Permission;
  return {{get, "/families/{id}/move", Permission::register_families, to(show_move)},
          {post, "/families/{id}/move", Permission::register_families, to(move_family)},
          {get, "/families/{id}/protect", Permission::register_families, to(show_protect)},
          {post, "/families/{id}/protect", Permission::register_families, to(protect_address)},
          {get, "/families/{id}/birth/{person}", Permission::register_families, to(show_birth)},
          {post, "/families/{id}/birth/{person}", Permission::register_families, to(tell_birth)},
          {get, "/families/{id}/add", Permission::register_families, to(show_add_person)},
          {post, "/families/{id}/add", Permission::register_families, to(add_person)},
          {get, "/families/{id}/leave/{person}", Permission::register_families, to(show_leave)},
          {post, "/families/{id}/leave/{person}", Permission::register_families, to(leave_family)},
          {get, "/families/{id}/details", Permission::register_families, to(show_details)},
          {post, "/families/{id}/details", Permission::register_families, to(change_details)},
          {get, "/families/{id}/needs", Permission::register_families, to(show_needs)},
          {post, "/families/{id}/needs", Permission::register_families, to(change_needs)},
          {get, "/families/{id}/cards", Permission::register_families, to(show_cards)},
          {post, "/families/{id}/cards", Permission::register_families, to(change_cards)},
          {get, "/families/{id}/own-answers", Permission::register_families, to(show_own_answers)},
          {post, "/families/{id}/own-answers", Permission::register_families, to(change_own_answers)},
          {get, "/families/{id}/groups", Permission::register_families, to(show_groups)},
          {post, "/families/{id}/groups", Permission::register_families, to(change_groups)},
          {get, "/families/{id}/registration", Permission::register_families, to(show_registration_change)},
          {post, "/families/{id}/registration", Permission::register_families, to(change_registration)},
          {get, "/families/{id}/consents", Permission::register_families, to(show_consents)},
          {post, "/families/{id}/consents", Permission::register_families, to(answer_consents)},
          {get, "/families/{id}/correct", Permission::register_families, to(show_correct_fact)},
          {post, "/families/{id}/correct", Permission::register_families, to(correct_fact)},
          {get, "/families/{id}/correct/{person}", Permission::register_families, to(show_correct_person)},
          {post, "/families/{id}/correct/{person}", Permission::register_families, to(correct_person)}};
}

}  // namespace

std::vector<Route> routes(Site site) {
  using enum http::Method;
  using rights::Permission;
  const auto shared = std::make_shared<const Site>(std::move(site));  // shared by the routes
  const auto to = [&](auto task) {
    return [shared, task](const http::Request& request, const rights::Asker& asker) {
      return task(*shared, request, asker);
    };
  };
  std::vector<Route> all{
      {get, "/families", Permission::see_family, to(show_search)},
      {post, "/families", Permission::see_family, to(find_family)},
      {post, "/registrations", Permission::register_families, to(begin_registration)},
      {get, "/registrations/paper", Permission::register_families, to(show_paper)},
      {get, "/registrations/{id}/check", Permission::register_families, to(check_registration)},
      {post, "/registrations/{id}/register", Permission::register_families, to(register_family)},
      {post, "/registrations/{id}/discard", Permission::register_families, to(discard_registration)},
      {get, "/registrations/{id}/{step}", Permission::register_families, to(show_registration)},
      {post, "/registrations/{id}/{step}", Permission::register_families, to(keep_registration)},
      {get, "/home-registrations", Permission::register_families, to(show_from_home)},
      {post, "/home-registrations/links", Permission::register_families, to(make_registration_link)},
      {get, "/home-registrations/poster/{code}", Permission::register_families, to(show_poster)},
      {post, "/home-registrations/poster/{code}/end", Permission::register_families, to(end_registration_link)},
      {post, "/home-registrations/{id}/take", Permission::register_families, to(take_from_home)},
      {get, "/protected-openings", Permission::review_openings, to(show_openings)},
      {post, "/protected-openings/{opening}/review", Permission::review_openings, to(review_protected_opening)},
      {get, "/own-fields", Permission::manage_registration, to(show_own_fields)},
      {post, "/own-fields", Permission::manage_registration, to(add_field)},
      {get, "/own-fields/{field}", Permission::manage_registration, to(show_own_field)},
      {post, "/own-fields/{field}", Permission::manage_registration, to(change_field)},
      {post, "/own-fields/{field}/close", Permission::manage_registration, to(close_field)},
      {post, "/required-questions", Permission::manage_registration, to(change_required)},
      {get, "/closed-families", Permission::review_openings, to(show_closures)},
      {post, "/closed-families/{closure}/review", Permission::review_openings, to(review_closed_family)},
      {post, "/families/{id}/close", Permission::close_families, to(close_family_to_others)},
      {post, "/families/{id}/open", Permission::close_families, to(open_family_to_all)},
      {post, "/families/{id}/open-address", Permission::open_protected_addresses, to(open_protected_address)},
      {get, "/families/{id}/timeline", Permission::see_family, to(show_timeline)},
      {post, "/families/{id}/stops", Permission::stop_contact, to(stop_contact)},
      {post, "/families/{id}/stops/end", Permission::stop_contact, to(end_contact_stop)},
      {get, "/families/{id}", Permission::see_family, to(show_family)}};
  std::ranges::move(changes(to), std::back_inserter(all));
  return all;
}

std::vector<http::Endpoint> open_endpoints(Site site) {
  using enum http::Method;
  enum class Open : std::uint8_t { to_everybody };
  struct Anybody {};
  using enum Open;
  const auto shared = std::make_shared<const Site>(std::move(site));
  const auto to = [&](auto task) {
    return [shared, task](const http::Request& request, const Anybody& /*nobody*/) { return task(*shared, request); };
  };
  const http::RouteOptions small{.body = std::uint64_t{64} * 1024};  // more than a family types on a page
  return http::behind<Open, Anybody>(
      [](const http::Request& /*any*/, Open /*to_everybody*/) -> std::expected<Anybody, http::Response> {
        return Anybody{};
      },
      {{get, "/join/{code}", to_everybody, to(show_join)},
       {post, "/join/{code}", to_everybody, to(begin_at_home), small},
       {get, "/join/{code}/check", to_everybody, to(check_at_home)},
       {get, "/join/{code}/sent", to_everybody, to(show_sent)},
       {post, "/join/{code}/send", to_everybody, to(send_from_home), small},
       {post, "/join/{code}/discard", to_everybody, to(discard_at_home), small},
       {get, "/join/{code}/{step}", to_everybody, to(show_at_home)},
       {post, "/join/{code}/{step}", to_everybody, to(keep_at_home), small}});
}

}  // namespace families
