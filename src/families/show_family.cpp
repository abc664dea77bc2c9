#include "show_family.hpp"

#include <algorithm>

#include "base/instant.hpp"
#include "change_links.hpp"
#include "close_family.hpp"
#include "family_page.hpp"
#include "family_store.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "openings.hpp"
#include "organisation/names.hpp"
#include "own_fields.hpp"
#include "tasks.hpp"
#include "who_looked.hpp"

namespace families {
namespace {

using rights::Permission;

constexpr std::size_t usual_meetings = 20;

/// What is held of a family, before it is known whether anybody may see it.
struct Found {
  Family family;
  std::vector<Met> met;
  std::vector<LetterWritten> letters;
};

std::optional<Found> find(const Site& site, std::string_view word) {
  const auto id = base::Uuid::parse(word);
  if (!id) {
    return std::nullopt;
  }
  return site.database.read([&](db::Session& session) -> std::optional<Found> {
    auto family = read_family(session, *id);
    if (!family) {
      return std::nullopt;
    }
    std::vector<std::int64_t> people;
    std::ranges::transform(family->members, std::back_inserter(people), &Member::person);
    auto met = site.met(session, people);
    auto letters = site.letters(session, people);
    return Found{std::move(*family), std::move(met), std::move(letters)};
  });
}

Ties ties_of(const Found& found, base::Date today) {
  Ties ties{found.family.number};
  for (const auto& home : found.family.homes) {
    if (home.held.holds(today)) {
      ties.postcodes.push_back(home.postcode);
    }
  }
  for (const auto& registered : found.family.registrations) {
    if (registered.held.holds(today)) {
      ties.centres.push_back(registered.centre);
    }
  }
  std::ranges::transform(found.met, std::back_inserter(ties.centres), &Met::centre);
  return ties;
}

/// Nothing where the asker may not see this family.
std::optional<FamilySight> sight_of(const Site& site, const rights::Asker& asker, const Ties& ties) {
  const auto sees = [&](Permission permission) { return site.sees(asker, permission, ties); };
  if (!sees(Permission::see_family)) {
    return std::nullopt;
  }
  return FamilySight{.names = sees(Permission::see_names),
                     .addresses = sees(Permission::see_addresses),
                     .may_open_addresses = sees(Permission::open_protected_addresses),
                     .may_close = sees(Permission::close_families),
                     .may_link = sees(Permission::link_families),
                     .sensitive_groups = sees(Permission::see_sensitive_groups),
                     .who_looked = sees(Permission::see_who_looked),
                     .may_change = sees(Permission::see_names) && sees(Permission::see_addresses) &&
                                   sees(Permission::register_families),
                     .may_stop_contact = sees(Permission::stop_contact)};
}

FamilyPage page_of(const Site& site, const http::Request& request, const rights::Asker& asker, SeenFamily found) {
  const auto& sight = found.sight;
  FamilyPage page{.family = std::move(found.family), .sight = sight};
  page.ages_on = site.usual_date();
  page.today = asker.today;
  page.open_until = std::move(found.open_until);
  for (const auto& member : page.family.members) {
    page.ages.push_back(age_of(member, page.ages_on));
  }
  if (sight.who_looked) {
    page.looks = who_looked(site, page.family.number);
  }
  cut(page.family, sight);
  page.centres = centre_names(site.database);
  if (sight.may_change) {
    const auto asked = site.database.read(
        [&](db::Session& session) { return own_fields_asked(session, asker.today, sight.sensitive_groups); });
    page.changes = change_links(page.family, asker.today, !asked.empty());
  }
  page.met = std::move(found.met);
  page.letters = std::move(found.letters);
  page.met_altogether = page.met.size();
  if (request.query("met").value_or("") != "all") {
    page.met.resize(std::min(page.met.size(), usual_meetings));
  }
  const auto purpose = std::string{request.query("purpose").value_or("")};
  page.all_met = "/families/" + page.family.id + "?met=all" + (purpose.empty() ? "" : "&purpose=" + purpose);
  return page;
}

/// Back to the list or the place from which somebody came; nothing where they came from anywhere else.
std::optional<html::BackLink> back_to(const http::Request& request) {
  const std::string host{request.header("host").value_or("")};
  const std::string_view from = request.header("referer").value_or("");
  for (const std::string& own : {"https://" + host, "http://" + host}) {
    const auto address = from.starts_with(own) ? from.substr(own.size()) : std::string_view{};
    if (!host.empty() && address.starts_with("/places/") && http::stays_here(address)) {
      const bool is_list = address.substr(0, address.find('?')).ends_with("/list");
      return html::BackLink{.text = is_list ? "Back to the list" : "Back to the place", .href = std::string{address}};
    }
  }
  return std::nullopt;
}

html::Html joins_link(const FamilyPage& page) {
  return page.sight.may_link && page.sight.names
             ? html::html(R"(<p class="govuk-body"><a class="govuk-link" href="/families/{}/joins#other">)"
                          "The same as another family?</a></p>",
                          page.family.id)
             : html::Html{};
}

/// The form that opens a protected address, or until when it is open; nothing where there is none, or it is not for
/// this asker.
html::Html opening(const http::Request& request, const FamilyPage& page, const base::Problems& problems) {
  const auto& family = page.family;
  if (!page.sight.may_open_addresses || std::ranges::none_of(family.homes, &Home::is_protected)) {
    return {};
  }
  if (page.sight.protected_addresses) {
    return html::inset_text(
        {.text = "The protected address is open to you until " + html::instant(page.open_until) + "."});
  }
  const auto reason =
      html::input({.name = "reason",
                   .value = std::string{request.form().text("reason").value_or("")},
                   .label = {.text = "Why do you need it now?"},
                   .hint = {.text = "It opens for an hour. Your reason is read afterwards by whoever answers for "
                                    "data protection."},
                   .error_message = html::error_of(problems, "reason"),
                   .autocomplete = "off"});
  const auto form =
      html::form({.action = "/families/" + family.id + "/open-address",
                  .csrf_token = std::string{request.forgery_token()},
                  .html = html::html("{}{}", reason, html::button({.text = "Open the protected address"}))});
  return html::details({.summary_text = "Open the protected address",
                        .html = form,
                        .open = !html::error_of(problems, "reason").text.empty()});
}

http::Response shown(const Site& site, const http::Request& request, const rights::Asker& asker,
                     const base::Problems& problems) {
  auto found = seen_family(site, request.path("id"), asker);
  if (!found) {  // of a family that is not for this asker nobody learns that there is one
    return http::not_found();
  }
  if (auto recorded = site.record_look(request, asker, look_at(found->family, request)); !recorded) {
    return std::move(recorded.error());
  }
  auto page = page_of(site, request, asker, *std::move(found));
  page.stops =
      stop_view(site.database.read([&](db::Session& session) { return stops_of(session, page.family.number); }),
                page.sight.may_stop_contact, asker.today, site.account_names());
  if (request.accepts_json()) {
    return http::json(family_json(page));
  }
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = "Family",
       .has_errors = !problems.empty(),
       .back_link = back_to(request),
       .content =
           html::html("{}{}{}{}{}{}{}", html::summary_of(problems),
                      family_done_banner(request, page.family, page.sight.may_change), closed_banner(site, page.family),
                      opening(request, page, problems), family_page(page), joins_link(page),
                      html::html("{}{}", stop_forms(request, page.stops, page.family.id, problems),
                                 closing(site, request, page.family, page.sight.may_close, problems)))});
}

}  // namespace

http::Response show_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return shown(site, request, asker, {});
}

http::Response show_family_again(const Site& site, const http::Request& request, const rights::Asker& asker,
                                 const base::Problems& problems) {
  return shown(site, request, asker, problems);
}

bool is_in_sight(const Site& site, std::string_view id, const rights::Asker& asker) {
  return seen_family(site, id, asker).has_value();
}

std::optional<SeenFamily> seen_family(const Site& site, std::string_view id, const rights::Asker& asker) {
  auto found = find(site, id);
  const auto sight = found ? sight_of(site, asker, ties_of(*found, asker.today)) : std::nullopt;
  if (!sight) {
    return std::nullopt;
  }
  SeenFamily seen{std::move(found->family), std::move(found->met), *sight, std::move(found->letters)};
  if (sight->may_open_addresses) {
    const auto now = base::instant_text(site.database.env().now());
    const auto until = site.database.read(
        [&](db::Session& session) { return open_until(session, seen.family.number, asker.account, now); });
    seen.sight.protected_addresses = until.has_value();
    seen.open_until = until.value_or("");
  }
  return seen;
}

rights::Look look_at(const Family& family, const http::Request& request) {
  // What was asked, without the words of a purpose, which have a place of their own.
  return {.room = "families",
          .kind = "family",
          .record = family.number,
          .rows = 1,
          .question = {},
          .purpose = std::string{request.query("purpose").value_or("")}};
}

std::map<std::int64_t, std::string> centre_names(db::Session& session) {
  std::map<std::int64_t, std::string> names;
  organisation::each_centre_name(
      session, [&](const organisation::CentreName& centre) { names.emplace(centre.centre, std::string{centre.name}); });
  return names;
}

std::optional<std::int64_t> family_where(const Site& site, std::string_view id, const rights::Asker& asker,
                                         Permission permission) {
  const auto found = find(site, id);
  if (!found) {
    return std::nullopt;
  }
  const auto ties = ties_of(*found, asker.today);
  const bool may = sight_of(site, asker, ties) && site.sees(asker, permission, ties);
  return may ? std::optional{found->family.number} : std::nullopt;
}

std::optional<FamilyInSight> family_in_sight(const Site& site, std::string_view id, const rights::Asker& asker) {
  auto found = find(site, id);
  const auto sight = found ? sight_of(site, asker, ties_of(*found, asker.today)) : std::nullopt;
  return sight ? std::optional{FamilyInSight{std::move(found->family), *sight}} : std::nullopt;
}

std::map<std::int64_t, std::string> centre_names(db::Database& database) {
  return database.read([](db::Session& session) { return centre_names(session); });
}

}  // namespace families
