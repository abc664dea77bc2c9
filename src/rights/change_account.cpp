#include <fmt/format.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "answers.hpp"
#include "html/components.hpp"
#include "http/day.hpp"
#include "problem.hpp"
#include "routes.hpp"
#include "tasks.hpp"
#include "words.hpp"

namespace rights {
namespace {

using Done = std::expected<void, base::Problems>;

/// Does it, and shows the account with the banner of that word (done_banner_of_account()); or shows it with what was
/// wrong.
http::Response change(const Site& site, const http::Request& request, const Asker& asker, std::string_view said,
                      const std::function<Done(const Doer&, const base::Uuid&)>& verb) {
  const auto id = base::Uuid::parse(request.path("account"));
  const auto holder = id ? site.rights.accounts.find_for(asker, *id) : std::nullopt;
  if (!holder) {
    return http::not_found();
  }
  const auto done = verb({asker, "web"}, *id);
  if (done) {
    return http::see_other(fmt::format("/accounts/{}?done={}", id->text(), said));
  }
  return request.accepts_json() ? json_of(done.error()) : show_account(site, request, asker, *holder, done.error());
}

/// What was chosen: `structure/node`, or nothing for everywhere; a place that there is not, where nothing was chosen.
std::optional<Place> place(const http::Request& request) {
  const auto text = typed(request, "place");
  const auto slash = text.find('/');
  return slash == std::string::npos ? (text == everywhere ? std::nullopt : std::optional{Place{text, ""}})
                                    : std::optional{Place{text.substr(0, slash), text.substr(slash + 1)}};
}

/// The form's last day is held, and the interval is half open.
std::expected<base::Interval, base::Problems> interval(const http::Request& request, base::Date today) {
  const auto from = http::read_day(request.form(), "from");
  const auto last = http::read_day(request.form(), "to");
  if (!from || !last) {
    return std::unexpected{from ? last.error() : from.error()};
  }
  const auto held =
      base::Interval::of(from->value_or(today), *last ? std::optional{(*last)->plus_days(1)} : std::nullopt);
  return held ? std::expected<base::Interval, base::Problems>{*held}
              : problem("to", "The last day lies before the first.");
}

http::Response show_new_link(const Site& site, const http::Request& request, const Asker& asker, const Holder& holder,
                             const std::string& token) {
  const auto address = http::whole_address(request, address_of_link(token));
  if (request.accepts_json()) {
    return http::json(Json{{"link", address}}.dump());
  }
  const auto content = html::html(
      "<p class=\"govuk-body\">Give this address to {} yourself, and to nobody else: whoever opens it chooses the "
      "password. It works once, for a week, and is shown this once.</p><p class=\"govuk-body "
      "hearth-key\"><code>{}</code></p>{}",
      holder.account.name, address,
      html::button({.text = "Back to the account", .href = "/accounts/" + holder.account.id.text()}));
  return site.page(
      request, &asker, 200,
      {.title = "Link for " + holder.account.name, .content = column("Link for " + holder.account.name, {}, content)});
}

}  // namespace

http::Response rename_account(const Site& site, const http::Request& request, const Asker& asker) {
  return change(site, request, asker, "renamed", [&](const Doer& by, const base::Uuid& account) {
    return site.rights.accounts.rename(by, account, {typed(request, "name"), typed(request, "email")});
  });
}

http::Response close_account(const Site& site, const http::Request& request, const Asker& asker) {
  return change(site, request, asker, "closed",
                [&](const Doer& by, const base::Uuid& account) { return site.rights.accounts.close(by, account); });
}

http::Response reopen_account(const Site& site, const http::Request& request, const Asker& asker) {
  return change(site, request, asker, "reopened",
                [&](const Doer& by, const base::Uuid& account) { return site.rights.accounts.reopen(by, account); });
}

http::Response reset_codes(const Site& site, const http::Request& request, const Asker& asker) {
  return change(site, request, asker, "codes_reset", [&](const Doer& by, const base::Uuid& account) {
    return site.rights.accounts.reset_one_time_codes(by, account);
  });
}

http::Response invite(const Site& site, const http::Request& request, const Asker& asker) {
  std::string token;
  auto answer = change(site, request, asker, "invited", [&](const Doer& by, const base::Uuid& account) -> Done {
    const auto made = site.rights.links.invite(by, account);
    if (!made) {
      return std::unexpected{made.error()};
    }
    token = *made;
    return {};
  });
  if (token.empty()) {
    return answer;
  }
  const auto holder = site.rights.accounts.find(base::Uuid::parse(request.path("account")).value());
  return show_new_link(site, request, asker, holder.value(), token);
}

http::Response give_role(const Site& site, const http::Request& request, const Asker& asker) {
  return change(site, request, asker, "role_given", [&](const Doer& by, const base::Uuid& account) -> Done {
    const auto held = interval(request, asker.today);
    if (!held) {
      return std::unexpected{held.error()};
    }
    const auto given = site.rights.accounts.give(by, account, {typed(request, "role"), place(request), *held});
    return given ? Done{} : std::unexpected{given.error()};
  });
}

http::Response end_role(const Site& site, const http::Request& request, const Asker& asker) {
  return change(site, request, asker, "role_ended", [&](const Doer& by, const base::Uuid& account) -> Done {
    const auto grant = base::Uuid::parse(request.path("grant"));
    const auto on = base::Date::parse(typed(request, "on"));
    return grant ? site.rights.accounts.end(by, account, *grant, on.value_or(asker.today))
                 : problem("grant", "There is no such grant.");
  });
}

}  // namespace rights
