#include "registration.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "facts.hpp"
#include "families/finder.hpp"
#include "html/numbers.hpp"
#include "organisation/names.hpp"

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
      }
    });
    organisation::each_centre_name(session, [&](const organisation::CentreName& centre) {
      if (std::ranges::find(centres, centre.centre) != centres.end()) {
        offered.centres.emplace_back(centre.centre, centre.name);
      }
    });
  });
  std::ranges::sort(offered.centres, {}, &std::pair<std::int64_t, std::string>::second);
  return offered;
}

std::optional<OpenRegistration> asked_registration(const Site& site, const http::Request& request,
                                                   const rights::Asker& asker) {
  const auto id = base::Uuid::parse(request.path("id"));
  auto draft = id ? site.database.read([&](db::Session& session) { return find_draft(session, *id, asker.account); })
                  : std::nullopt;
  if (!draft) {
    return std::nullopt;
  }
  return OpenRegistration{*std::move(draft), offered_to(site, asker)};
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
  const auto drafts = site.database.read([&](db::Session& session) { return drafts_of(session, asker.account); });
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
