#include "registration.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "facts.hpp"
#include "families/finder.hpp"
#include "html/numbers.hpp"
#include "organisation/names.hpp"
#include "organisation/standing.hpp"
#include "required_questions.hpp"

namespace families {

std::string address_of(const Draft& draft, std::string_view page) {
  return fmt::format("/registrations/{}/{}", draft.id.text(), page);
}

Offered offered_to(const Site& site, const rights::Asker& asker) {
  Offered offered;
  const auto centres = site.centres_where(asker, rights::Permission::register_families);
  const bool sensitive = asker.may(rights::Permission::see_sensitive_groups);
  site.database.read([&](db::Session& session) {
    each_target_group(session, [&](const TargetGroup& group) {
      if (!group.sensitive || sensitive) {
        offered.groups.emplace_back(group.group, group.name);
        if (group.sensitive) {
          offered.sensitive.emplace_back(group.group);
        }
      }
    });
    offer_own_fields(session, asker.today, sensitive, offered);
    const auto standing = organisation::centres(session);
    organisation::each_centre_name(session, [&](const organisation::CentreName& centre) {
      const auto is_open = std::ranges::any_of(standing, [&](const organisation::Centre& each) {
        return each.key == centre.key && each.open_on(asker.today);
      });
      if (is_open && std::ranges::find(centres, centre.centre) != centres.end()) {
        offered.centres.emplace_back(centre.centre, centre.name);
      }
    });
  });
  std::ranges::sort(offered.centres, {}, &std::pair<std::int64_t, std::string>::second);
  return offered;
}

void offer_own_fields(db::Session& session, base::Date today, bool with_sensitive, Offered& offered) {
  offered.own_fields = own_fields_asked(session, today, with_sensitive);
  offered.required = required_questions(session);
}

TypedFields with_only_centre(TypedFields typed, const Offered& offered) {
  if (offered.centres.size() == 1) {
    typed["centre"] = std::to_string(offered.centres.front().first);
  }
  return typed;
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
  OpenRegistration registration{*std::move(draft), offered_to(site, asker)};
  registration.draft.typed = with_only_centre(std::move(registration.draft.typed), registration.offered);
  return registration;
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
                      const auto title = draft_title(draft);
                      return html::html(R"(<li><a class="govuk-link" href="{}">{}</a>, {}</li>)",
                                        address_of(draft, "children"), title.empty() ? "Nobody typed yet" : title,
                                        html::instant(draft.changed));
                    }));
}

}  // namespace families
