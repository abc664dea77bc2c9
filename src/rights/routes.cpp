#include "routes.hpp"

#include <algorithm>
#include <functional>
#include <memory>

#include "answers.hpp"
#include "browser.hpp"
#include "tasks.hpp"

namespace rights {
namespace {

using http::Request;
using http::Response;

/// What a page asks of whoever opens it, beside permissions.
enum class Wanted : std::uint8_t {
  nothing,    ///< anybody may
  enrolling,  ///< signed in, or on the way to it by enrolling one-time codes
};
enum class Own : std::uint8_t { page };  ///< signed in, whatever the rights

bool changes_something(const Request& request) { return !http::is_safe(request.method()); }

Response sign_in_first(const Site& site, const Request& request) {
  if (request.accepts_json()) {
    return http::problem(401, "Sign in first.");
  }
  auto going = going_from(request);
  if (changes_something(request) && going.kept.empty()) {
    going = {};  // there is nothing to come back to
  }
  return ask_to_sign_in(site, request, going);
}

std::expected<SignedIn, Response> signed_in(const Site& site, const Request& request, Stage least) {
  const auto token = sign_in_token(request);
  auto found = token.empty() ? std::nullopt : site.rights.sign_ins.find(token);
  if (!found) {
    return std::unexpected{sign_in_first(site, request)};
  }
  if (found->stage >= least) {
    return *std::move(found);
  }
  if (request.accepts_json()) {
    return std::unexpected{http::problem(401, "Finish signing in first.")};
  }
  return std::unexpected{http::see_other(found->stage == Stage::code_wanted ? "/sign-in/code" : "/account/codes")};
}

http::Gate<Wanted, SignedIn> open_gate() {
  return [](const Request& /*any*/, Wanted /*nothing*/) -> std::expected<SignedIn, Response> { return SignedIn{}; };
}

http::Gate<Wanted, SignedIn> enrolling_gate(const Site& site) {
  return [site](const Request& request, Wanted /*enrolling*/) { return signed_in(site, request, Stage::codes_wanted); };
}

http::Gate<Own, SignedIn> own_gate(const Site& site) {
  return [site](const Request& request, Own /*page*/) { return signed_in(site, request, Stage::complete); };
}

using Open = Response (*)(const Site&, const Request&);
using OfOwn = Response (*)(const Site&, const Request&, const SignedIn&);
using OfAccounts = Response (*)(const Site&, const Request&, const Asker&);

std::vector<http::Endpoint> open_pages(const Site& site) {
  using enum http::Method;
  const auto to = [&](Open task) {
    return [site, task](const Request& request, const SignedIn& /*nobody*/) { return task(site, request); };
  };
  return http::behind<Wanted, SignedIn>(
      open_gate(), {
                       {get, "/sign-in", Wanted::nothing, to(show_sign_in)},
                       {post, "/sign-in", Wanted::nothing, to(sign_in)},
                       {post, kept_address, Wanted::nothing, to(show_kept), {.forgery = http::Forgery::not_checked}},
                       {get, "/sign-in/code", Wanted::nothing, to(show_code)},
                       {post, "/sign-in/code", Wanted::nothing, to(give_code)},
                       {post, "/sign-out", Wanted::nothing, to(sign_out)},
                       {get, "/sign-in/left", Wanted::nothing, to(show_time_left)},
                       {post, "/sign-in/stay", Wanted::nothing, to(stay_signed_in)},
                       {get, "/links/{token}", Wanted::nothing, to(show_link)},
                       {post, "/links/{token}", Wanted::nothing, to(follow_link)},
                   });
}

std::vector<http::Endpoint> own_pages(const Site& site) {
  using enum http::Method;
  const auto to = [&](OfOwn task) {
    return [site, task](const Request& request, const SignedIn& visitor) { return task(site, request, visitor); };
  };
  auto pages = http::behind<Wanted, SignedIn>(enrolling_gate(site),
                                              {
                                                  {get, "/account/codes", Wanted::enrolling, to(show_enrol_codes)},
                                                  {post, "/account/codes", Wanted::enrolling, to(enrol_codes)},
                                              });
  auto more =
      http::behind<Own, SignedIn>(own_gate(site), {
                                                      {get, "/account", Own::page, to(show_own_account)},
                                                      {get, "/account/password", Own::page, to(show_change_password)},
                                                      {post, "/account/password", Own::page, to(change_password)},
                                                  });
  std::ranges::move(more, std::back_inserter(pages));
  return pages;
}

std::vector<http::Endpoint> account_pages(const Site& site) {
  using enum http::Method;
  const auto to = [&](OfAccounts task) {
    return [site, task](const Request& request, const Asker& asker) { return task(site, request, asker); };
  };
  constexpr auto manage = Permission::manage_accounts;
  return http::behind<Permission, Asker>(gate(site),
                                         {
                                             {get, "/accounts", manage, to(list_accounts)},
                                             {post, "/accounts", manage, to(add_account)},
                                             {get, "/accounts/new", manage, to(show_add_account)},
                                             {get, "/accounts/{account}", manage, to(show_account)},
                                             {post, "/accounts/{account}/name", manage, to(rename_account)},
                                             {post, "/accounts/{account}/close", manage, to(close_account)},
                                             {post, "/accounts/{account}/reopen", manage, to(reopen_account)},
                                             {post, "/accounts/{account}/codes", manage, to(reset_codes)},
                                             {post, "/accounts/{account}/link", manage, to(invite)},
                                             {post, "/accounts/{account}/grants", manage, to(give_role)},
                                             {post, "/accounts/{account}/grants/{grant}/end", manage, to(end_role)},
                                         });
}

std::expected<Asker, Response> let_in(const Site& site, const Request& request,
                                      const std::function<bool(const Asker&)>& may) {
  auto visitor = signed_in(site, request, Stage::complete);
  if (!visitor) {
    return std::unexpected{std::move(visitor.error())};
  }
  if (may(*visitor->asker)) {
    return *visitor->asker;
  }
  if (request.path() == "/" && !request.accepts_json()) {
    return std::unexpected{http::see_other(home_of(*visitor->asker))};
  }
  return std::unexpected{http::problem(403,
                                       "Your rights do not reach this page. If you need it for your work, ask "
                                       "whoever manages your account.")};
}

}  // namespace

http::Gate<Permission, Asker> gate(const Site& site) {
  return [site](const Request& request, Permission permission) {
    return let_in(site, request, [permission](const Asker& asker) { return asker.may(permission); });
  };
}

http::Gate<Permissions, Asker> gate_of_any(const Site& site) {
  return [site](const Request& request, Permissions permissions) {
    return let_in(site, request, [permissions](const Asker& asker) { return asker.may_any(permissions); });
  };
}

std::vector<http::Endpoint> endpoints(const Site& site) {
  auto all = open_pages(site);
  for (auto&& more : {own_pages(site), account_pages(site)}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

std::string address_of_link(std::string_view token) { return "/links/" + std::string{token}; }

}  // namespace rights
