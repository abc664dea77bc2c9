// The last step of a registration: what was typed is checked by the family, and written.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "code_words.hpp"
#include "consents.hpp"
#include "family_page.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "organisation/facts.hpp"
#include "register_store.hpp"
#include "registration.hpp"
#include "show_family.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;

Html matches(const std::vector<FoundFamily>& likely, base::Date today) {
  if (likely.empty()) {
    return {};
  }
  const auto rows = html::each(likely, [&](const FoundFamily& found) {
    std::string people;
    for (const auto& member : found.family.members) {
      const auto age = member.role == "carer" ? std::string{} : age_of(member, today);
      people += (people.empty() ? "" : "; ") + called(found.family, member.person) + (age.empty() ? "" : ", " + age);
    }
    return html::html(R"(<li><a class="govuk-link" href="/families/{}">{}</a>: {}</li>)", found.family.id,
                      family_title(found.family), people);
  });
  return html::html(
      "<section aria-labelledby=\"the-same\"><h2 class=\"govuk-heading-m\" id=\"the-same\">Are they registered already?"
      "</h2><p class=\"govuk-body\">These look like the same family. If they are, open them, and do not register them "
      "again.</p><ul class=\"govuk-list govuk-list--bullet\">{}</ul></section>",
      rows);
}

/// Of postcodes that the county's list does not hold.
Html unlisted(const Site& site, const NewFamily& family) {
  return site.database.read([&](db::Session& session) {
    return html::each(family.homes, [&](const NewHome& home) {
      return organisation::is_listed_postcode(session, home.postcode)
                 ? Html{}
                 : html::warning_text({.text = fmt::format("The county's list does not hold {}: the family will be in "
                                                           "no centre's area. Ask whether it is right.",
                                                           home.postcode)});
    });
  });
}

std::string likely_json(const std::vector<FoundFamily>& likely) {
  auto families = nlohmann::json::array();
  for (const auto& found : likely) {
    families.push_back(found.family.id);
  }
  return nlohmann::json{{"likely_the_same", std::move(families)}}.dump();
}

}  // namespace

http::Response check_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto registration = asked_registration(site, request, asker);
  if (!registration) {
    return http::not_found();
  }
  const auto& typing = registration->typing;
  const auto family = read_new_family(typing.typed, typing.offered.choices(), asker.today);
  Html content;
  if (!family && request.accepts_json()) {
    return http::as_json(family.error());
  }
  if (family) {
    const auto likely = likely_the_same(site, asker, *family);
    if (!likely.empty()) {
      if (auto recorded = site.record_look(request, asker, search_look(likely.size())); !recorded) {
        return std::move(recorded.error());
      }
    }
    if (request.accepts_json()) {
      return http::json(likely_json(likely));
    }
    content =
        html::html("{}{}{}{}", unlisted(site, *family), matches(likely, asker.today), answers_view(typing, *family),
                   one_button(request, typing.page("register"),
                              likely.empty() ? "Register this family" : "They are another family: register them"));
  } else {
    content = html::html(R"({}<p class="govuk-body"><a class="govuk-link" href="{}">All on one page</a></p>)",
                         answers_to_mend(typing, family.error()), typing.page(one_page));
  }
  return site.page(request, asker, 200,
                   {.title = "Check with the family",
                    .back_link = html::BackLink{.text = "Back", .href = typing.page("consents")},
                    .content = html::html(
                        "<h1 class=\"govuk-heading-l\">Check with the family</h1>{}{}", content,
                        html::details({.summary_text = "Throw this registration away",
                                       .html = one_button(request, typing.page("discard"), "Throw away what was typed",
                                                          "govuk-button--warning")}))});
}

http::Response register_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto id = base::Uuid::parse(request.path("id"));
  const auto done = fmt::format("/families/{}?done=registered", id ? id->text() : "");
  auto registration = asked_registration(site, request, asker);
  if (!registration) {  // sent twice: it is a family already
    return id && is_in_sight(site, id->text(), asker) ? http::see_other(done) : http::not_found();
  }
  const auto& offered = registration->typing.offered;
  const auto choices = offered.choices();
  const auto written = site.database.write_alone([&](db::Session& session) -> std::expected<void, base::Problems> {
    const auto draft = find_draft(session, site.key, registration->id, asker.account);  // as it stands now
    if (!draft) {
      return {};
    }
    const auto family = read_new_family(with_only_centre(draft->typed, offered), choices, asker.today);
    if (!family) {
      return std::unexpected{family.error()};
    }
    write_new_family(session, {asker.id.text(), "web"}, draft->id, *family, asker.today,
                     [&] { return site.database.env().new_id(); });
    remove_draft(session, draft->id, asker.account);
    return {};
  });
  if (!written) {
    return request.accepts_json() ? http::as_json(written.error())
                                  : http::see_other(registration->typing.page("check"));
  }
  return http::see_other(done);
}

http::Response discard_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  if (const auto id = base::Uuid::parse(request.path("id"))) {
    site.database.write([&](db::Session& session) { remove_draft(session, *id, asker.account); });
  }
  return http::see_other("/families?done=discarded");
}

}  // namespace families
