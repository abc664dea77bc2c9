#include "registration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/instant.hpp"
#include "facts.hpp"
#include "families/finder.hpp"
#include "html/numbers.hpp"
#include "organisation/names.hpp"
#include "organisation/standing.hpp"
#include "required_questions.hpp"

namespace families {

std::string now_words(const Site& site) { return base::instant_text(site.database.env().now()); }

std::string address_of(const Draft& draft) { return "/registrations/" + draft.id.text(); }

namespace {

void offer_groups(db::Session& session, Offered& offered, bool sensitive) {
  each_target_group(session, [&](const TargetGroup& group) {
    if (!group.sensitive || sensitive) {
      offered.groups.emplace_back(group.group, group.name);
      if (group.sensitive) {
        offered.sensitive.emplace_back(group.group);
      }
    }
  });
}

void offer_centres(db::Session& session, Offered& offered, std::span<const std::int64_t> centres, base::Date today) {
  const auto standing = organisation::centres(session);
  organisation::each_centre_name(session, [&](const organisation::CentreName& centre) {
    const auto is_open = std::ranges::any_of(
        standing, [&](const organisation::Centre& each) { return each.key == centre.key && each.open_on(today); });
    if (is_open && std::ranges::find(centres, centre.centre) != centres.end()) {
      offered.centres.emplace_back(centre.centre, centre.name);
    }
  });
  std::ranges::sort(offered.centres, {}, &std::pair<std::int64_t, std::string>::second);
}

}  // namespace

void offer_own_fields(db::Session& session, base::Date today, bool with_sensitive, Offered& offered) {
  offered.own_fields = own_fields_asked(session, today, with_sensitive);
  offered.required = required_questions(session);
}

Offered offered_to(const Site& site, const rights::Asker& asker) {
  const auto centres = site.centres_where(asker, rights::Permission::register_families);
  return site.database.read([&](db::Session& session) {
    Offered offered;
    const bool sensitive = asker.may(rights::Permission::see_sensitive_groups);
    offer_groups(session, offered, sensitive);
    offer_own_fields(session, asker.today, sensitive, offered);
    offer_centres(session, offered, centres, asker.today);
    return offered;
  });
}

Offered offered_at_home(db::Session& session, std::int64_t centre, base::Date today) {
  Offered offered{.at_home = true};
  offer_groups(session, offered, false);
  offer_own_fields(session, today, false, offered);
  offer_centres(session, offered, std::array{centre}, today);
  return offered;
}

std::optional<OpenRegistration> asked_registration(const Site& site, const http::Request& request,
                                                   const rights::Asker& asker) {
  const auto id = base::Uuid::parse(request.path("id"));
  auto draft =
      id ? site.database.read([&](db::Session& session) { return find_draft(session, site.key, *id, asker.account); })
         : std::nullopt;
  if (!draft) {
    return std::nullopt;
  }
  auto offered = offered_to(site, asker);
  auto typed = with_only_centre(std::move(draft->typed), offered);
  return OpenRegistration{draft->id, draft->changed,
                          Typing{address_of(*draft), "/families", std::move(typed), std::move(offered)}};
}

std::vector<FoundFamily> likely_the_same(const Site& site, const rights::Asker& asker, const NewFamily& family) {
  constexpr std::size_t most = 5;
  const auto sees = site.sees_families(asker);
  std::vector<search::Hit> likely;
  for (const auto& person : family.people) {
    const auto typed = fmt::format("{} {} {}", person.forename, person.surname, person.born ? person.born->iso() : "");
    for (auto& hit : site.finder.find(typed, asker.today, sees, most).hits) {
      const bool is_new = std::ranges::find(likely, hit.document, &search::Hit::document) == likely.end();
      const auto pieces = person.born ? 3U : 2U;  // two names, and the day where it is known
      if (is_new && hit.reasons.size() >= pieces && likely.size() < most) {
        likely.push_back(std::move(hit));
      }
    }
  }
  return site.database.read([&](db::Session& session) { return found_families(session, likely); });
}

html::Html unfinished(const Site& site, const rights::Asker& asker) {
  const auto drafts =
      site.database.read([&](db::Session& session) { return drafts_of(session, site.key, asker.account); });
  if (drafts.empty()) {
    return {};
  }
  return html::html(R"(<h2 class="govuk-heading-m">Registrations that you began</h2><ul class="govuk-list">{}</ul>)",
                    html::each(drafts, [](const Draft& draft) {
                      return html::html(R"(<li><a class="govuk-link" href="{}/children">{}</a>, {}</li>)",
                                        address_of(draft), title_of(draft.typed), html::instant(draft.changed));
                    }));
}

}  // namespace families
