// A registration that a parent types at home, by the link of a centre's poster: as at the desk, but nothing is shown
// that anybody else typed. Nobody is signed in: what was typed belongs to the browser that began it, which holds a
// token.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/london.hpp"
#include "home_registrations.hpp"
#include "html/components.hpp"
#include "registration.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;

/// One a link: whoever begins at two centres loses neither.
std::string cookie_of(std::string_view code) { return "home_registration_" + std::string{code}; }

constexpr std::chrono::days kept{30};  // as long as purge_drafts() keeps it

/// A link that stands, and its centre.
struct WayIn {
  RegistrationLink link;
  std::string centre;
  Offered offered;

  std::string address() const { return "/join/" + link.code; }
};

/// What this browser typed so far.
struct AtHome {
  HomeRegistration registration;
  Typing typing;
};

base::Date today(const Site& site) { return base::london_date(site.database.env().now()); }

std::string_view token_of(const http::Request& request) {
  return request.own_cookie(cookie_of(request.path("code"))).value_or("");
}

std::optional<WayIn> way_in(const Site& site, const http::Request& request) {
  return site.database.read([&](db::Session& session) -> std::optional<WayIn> {
    auto link = find_link(session, request.path("code"));
    auto offered = link ? offered_at_home(session, link->centre, today(site)) : Offered{};
    if (offered.centres.empty()) {
      return std::nullopt;
    }
    auto name = offered.centres.front().second;
    return WayIn{*std::move(link), std::move(name), std::move(offered)};
  });
}

http::Response ended(const Site& site, const http::Request& request) {
  return site.open_page(
      request, 410,
      {.title = "This link has ended",
       .content = html::html("<h1 class=\"govuk-heading-l\">This link has ended</h1><p class=\"govuk-body\">Ask your "
                             "Family Hub for a new one, or register there.</p>")});
}

std::optional<HomeRegistration> begun(const Site& site, const http::Request& request, const WayIn& way) {
  const auto token = token_of(request);
  return token.empty() ? std::nullopt : site.database.read([&](db::Session& session) {
    return home_registration_of(session, site.key, way.link.code, token);
  });
}

Typing typing_of(const WayIn& way, TypedFields typed) {
  return {way.address(), way.address(), with_only_centre(std::move(typed), way.offered), way.offered};
}

Html column(const std::string& title, const Html& content) {
  return html::html(
      R"(<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h1 class="govuk-heading-l">{}</h1>{})"
      "</div></div>",
      title, content);
}

Html what_to_know(const WayIn& way) {
  return html::html(
      "<p class=\"govuk-body\">You register once, for all Family Hubs of the council. It takes some five "
      "minutes.</p><h2 class=\"govuk-heading-m\">What you need</h2><ul class=\"govuk-list govuk-list--bullet\"><li>the "
      "names and dates of birth of your children, or the day on which a baby is due</li><li>your address and "
      "telephone number</li></ul><h2 class=\"govuk-heading-m\">Who sees it</h2><p class=\"govuk-body\">Nobody, until "
      "you send it. Then {} checks it with you, and keeps it. Before you send it, you say what you agree "
      "to.</p><p class=\"govuk-body\">What you type is kept for this browser, for 30 days: if you are interrupted, "
      "come "
      "back by the same link. If others use this phone or computer, send it before you leave, or throw it away.</p>",
      way.centre);
}

Html ways_on(const http::Request& request, const WayIn& way, bool is_begun) {
  return is_begun ? html::html(R"({}{})",
                               html::button({.text = "Go on with what you typed", .href = way.address() + "/children"}),
                               one_button(request, way.address() + "/discard", "Throw away what you typed",
                                          "govuk-button--warning"))
                  : one_button(request, way.address(), "Start now");
}

http::Response with_token(const http::Request& request, std::string token, std::chrono::seconds age,
                          const std::string& to) {
  auto answer = http::see_other(to);
  auto cookie = http::own_cookie(request, cookie_of(request.path("code")), std::move(token));
  cookie.max_age = age;
  answer.add("Set-Cookie", http::text(cookie));
  return answer;
}

http::Response to_the_beginning(const WayIn& way) { return http::see_other(way.address()); }

}  // namespace

http::Response show_join(const Site& site, const http::Request& request) {
  const auto way = way_in(site, request);
  if (!way) {
    return ended(site, request);
  }
  const auto title = "Register your family with " + way->centre;
  const auto done = request.query("done").value_or("") == "discarded"
                        ? html::notification_banner({.text = "What you typed is thrown away.", .type = "success"})
                        : Html{};
  return site.open_page(
      request, 200,
      {.title = title,
       .content =
           html::html("{}{}", done,
                      column(title, html::html("{}{}", what_to_know(*way),
                                               ways_on(request, *way, begun(site, request, *way).has_value()))))});
}

http::Response begin_at_home(const Site& site, const http::Request& request) {
  const auto way = way_in(site, request);
  if (!way) {
    return ended(site, request);
  }
  if (begun(site, request, *way)) {
    return http::see_other(way->address() + "/children");
  }
  auto token = secrets::random_token();
  const HomeRegistration registration{.id = site.database.env().new_id(), .changed = now_words(site)};
  const bool is_kept = site.database.write_alone([&](db::Session& session) {
    return begin_home_registration(session, site.key, registration, way->link.code, token);
  });
  return is_kept ? with_token(request, std::move(token), kept, way->address() + "/children")
                 : http::problem(503,
                                 "Too many registrations wait at this centre just now. Ring the centre, or try again "
                                 "in a few days.");
}

http::Response show_at_home(const Site& site, const http::Request& request) {
  const auto way = way_in(site, request);
  const auto step = asked_step(request.path("step"));
  if (!way || !step) {
    return way ? http::not_found() : ended(site, request);
  }
  auto registration = begun(site, request, *way);
  if (!registration) {
    return to_the_beginning(*way);
  }
  const auto typing = typing_of(*way, std::move(registration->typed));
  return site.open_page(request, 200, typing_page(request, typing, *step, {}, today(site)));
}

http::Response keep_at_home(const Site& site, const http::Request& request) {
  const auto way = way_in(site, request);
  const auto step = asked_step(request.path("step"));
  if (!way || !step) {
    return way ? http::not_found() : ended(site, request);
  }
  auto typing = typing_of(*way, {});
  const bool is_kept = site.database.write_alone([&](db::Session& session) {  // two tabs, or a keep that comes late
    auto standing = home_registration_of(session, site.key, way->link.code, token_of(request));
    if (!standing) {
      return false;
    }
    take_sent(standing->typed, request.form(), *step, way->offered);
    standing->changed = now_words(site);
    save_home_registration(session, site.key, *standing);
    typing.typed = std::move(standing->typed);
    return true;
  });
  if (!is_kept) {
    return request.form().text("go") == "keep" ? http::not_found() : to_the_beginning(*way);
  }
  return after_kept(request, typing, *step, today(site),
                    [&](int status, html::Page page) { return site.open_page(request, status, std::move(page)); });
}

http::Response check_at_home(const Site& site, const http::Request& request) {
  const auto way = way_in(site, request);
  if (!way) {
    return ended(site, request);
  }
  auto registration = begun(site, request, *way);
  if (!registration) {
    return to_the_beginning(*way);
  }
  const auto typing = typing_of(*way, std::move(registration->typed));
  const auto family = read_new_family(typing.typed, typing.offered.choices(), today(site));
  const auto content =
      family ? html::html(
                   "{}<p class=\"govuk-body\">By sending it you say that it is true as far as you "
                   "know.</p>{}",
                   answers_view(typing, *family), one_button(request, typing.page("send"), "Send it to " + way->centre))
             : answers_to_mend(typing, family.error());
  return site.open_page(
      request, 200,
      {.title = "Check your answers",
       .back_link = html::BackLink{.text = "Back", .href = typing.page("consents")},
       .content = column(
           "Check your answers",
           html::html("{}{}", content,
                      html::details({.summary_text = "Throw this registration away",
                                     .html = one_button(request, typing.page("discard"), "Throw away what you typed",
                                                        "govuk-button--warning")})))});
}

http::Response send_from_home(const Site& site, const http::Request& request) {
  const auto way = way_in(site, request);
  if (!way) {
    return ended(site, request);
  }
  const auto is_right = site.database.write_alone([&](db::Session& session) {
    const auto standing = home_registration_of(session, site.key, way->link.code, token_of(request));
    if (!standing) {  // sent twice
      return true;
    }
    const auto typed = with_only_centre(standing->typed, way->offered);
    const bool right = read_new_family(typed, way->offered.choices(), today(site)).has_value();
    if (right) {
      send_home_registration(session, standing->id, now_words(site));
    }
    return right;
  });
  return is_right ? with_token(request, "", std::chrono::seconds{0}, way->address() + "/sent")
                  : http::see_other(way->address() + "/check");
}

http::Response show_sent(const Site& site, const http::Request& request) {
  const auto way = way_in(site, request);
  if (!way) {
    return ended(site, request);
  }
  const auto panel = html::panel({.title_text = "Sent", .text = way->centre + " has your registration"});
  return site.open_page(
      request, 200,
      {.title = "Sent",
       .content = html::html(
           R"(<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">{}<h2 class="govuk-heading-m">What )"
           R"(happens next</h2><p class="govuk-body">Somebody at {} checks it, and may ring you if something is not )"
           R"(clear. You can come to any session already: say that you registered at home.</p><p class="govuk-body">)"
           R"(What you typed cannot be read any more on this phone or computer.</p></div></div>)",
           panel, way->centre)});
}

http::Response discard_at_home(const Site& site, const http::Request& request) {
  const auto way = way_in(site, request);
  if (!way) {
    return ended(site, request);
  }
  site.database.write([&](db::Session& session) {
    if (const auto standing = home_registration_of(session, site.key, way->link.code, token_of(request))) {
      remove_home_registration(session, standing->id);
    }
  });
  return with_token(request, "", std::chrono::seconds{0}, way->address() + "?done=discarded");
}

}  // namespace families
