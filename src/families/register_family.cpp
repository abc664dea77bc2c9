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

class Answers {
 public:
  Answers(const Draft& draft, const NewFamily& family, const Offered& offered)
      : draft_{draft}, family_{family}, offered_{offered} {}

  Html all() {
    for (const auto& person : family_.people) {
      add(person_words(person),
          person.role == "carer"   ? "Carer"
          : person.role == "child" ? "Child"
                                   : "Expected",
          person.role == "carer" ? "carers" : "children");
      add_own(person.own, person.forename, person.role == "carer" ? "carers" : "children");
    }
    for (const auto& home : family_.homes) {
      add(home_words(home), "Home", "home");
    }
    if (family_.homes.empty()) {
      add("No fixed address", "Home", "home");
    }
    add(family_.language.empty() ? "Not said" : language_words(family_.language), "Language", "needs");
    if (family_.interpreter) {
      add("Needed", "Interpreter", "needs");
    }
    add(groups(), "Groups", "needs");
    add_own(family_.own, {}, "needs");
    for (const auto& purpose : consent_purposes()) {
      add(answer_to(purpose.key), std::string{purpose.name}, "consents");
    }
    const auto centre =
        std::ranges::find(offered_.centres, family_.centre, &std::pair<std::int64_t, std::string>::first);
    add(centre == offered_.centres.end() ? "" : centre->second, "Registers at",
        offered_.centres.size() == 1 ? std::string{} : std::string{"centre"});
    return html::summary_list({.rows = std::move(rows_)});
  }

 private:
  void add(const std::string& answer, const std::string& of, const std::string& step) {
    html::SummaryListRow row{.key = {.text = of}, .value = {.text = answer}};
    if (!step.empty()) {
      row.actions.items.push_back(
          {.href = address_of(draft_, step), .text = "Change", .visually_hidden_text = of + ": " + answer});
    }
    rows_.push_back(std::move(row));
  }

  void add_own(const std::vector<NewAnswer>& answers, const std::string& of, const std::string& step) {
    for (const auto& [key, words] : answers) {
      const auto field = std::ranges::find(offered_.own_fields, key, &OwnField::field);
      if (field != offered_.own_fields.end()) {
        add(answer_words(field->type, words), of.empty() ? field->label : of + ": " + field->label, step);
      }
    }
  }

  std::string person_words(const NewPerson& person) const {
    auto words = person.forename + (person.forename.empty() ? "" : " ") + person.surname;
    words += person.known_as.empty() ? "" : " (known as " + person.known_as + ")";
    if (person.born) {
      words += fmt::format(", {} {}", person.role == "expected" ? "due" : "born", html::date(*person.born));
    }
    if (person.role == "carer") {
      words += fmt::format(", {}{}", relation_words(person.relation),
                           person.parental_responsibility ? ", has parental responsibility" : "");
    }
    if (family_.homes.size() == 2) {
      words += person.lives == LivesAt::both     ? ", at both addresses"
               : person.lives == LivesAt::second ? ", at the second address"
                                                 : ", at the first address";
    }
    for (const auto* more : {&person.phone, &person.email, &person.allergies, &person.medical}) {
      words += more->empty() ? "" : "; " + *more;
    }
    return words;
  }

  static std::string home_words(const NewHome& home) {
    std::string words;
    for (const auto* part : {&home.line1, &home.line2, &home.town, &home.postcode}) {
      words += part->empty() ? "" : (words.empty() ? "" : ", ") + *part;
    }
    return words + (home.is_protected ? " (protected)" : "");
  }

  std::string groups() const {
    std::string words;
    for (const auto& [key, name] : offered_.groups) {
      if (std::ranges::find(family_.groups, key) != family_.groups.end()) {
        words += (words.empty() ? "" : ", ") + name;
      }
    }
    return words.empty() ? "None said" : words;
  }

  std::string answer_to(std::string_view purpose) const {
    const auto found = std::ranges::find(family_.consents, purpose, &NewConsent::purpose);
    return found == family_.consents.end() ? "Not asked" : found->given ? "Yes" : "No";
  }

  const Draft& draft_;
  const NewFamily& family_;
  const Offered& offered_;
  std::vector<html::SummaryListRow> rows_;
};

/// A link to each answer that is missing or wrong.
Html to_mend(const Draft& draft, const base::Problems& problems) {
  html::ErrorSummary summary{.title_text = "Some answers are missing or cannot be right"};
  for (const auto& [field, message] : problems.all()) {
    summary.error_list.push_back(
        {.href = fmt::format("{}#{}", address_of(draft, step_of_field(field).key), field), .text = message});
  }
  return html::error_summary(summary);
}

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

Html one_button(const http::Request& request, const Draft& draft, std::string_view verb, const std::string& text,
                const std::string& classes = {}) {
  return html::form({.action = address_of(draft, verb),
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::button({.text = text, .prevent_double_click = true, .classes = classes})});
}

}  // namespace

http::Response check_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto registration = asked_registration(site, request, asker);
  if (!registration) {
    return http::not_found();
  }
  const auto& [draft, offered] = *registration;
  const auto family = read_new_family(draft.typed, offered.choices(), asker.today);
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
    content = html::html(
        "{}{}{}{}", unlisted(site, *family), matches(likely, asker.today), Answers{draft, *family, offered}.all(),
        one_button(request, draft, "register",
                   likely.empty() ? "Register this family" : "They are another family: register them"));
  } else {
    content = html::html(R"({}<p class="govuk-body"><a class="govuk-link" href="{}">All on one page</a></p>)",
                         to_mend(draft, family.error()), address_of(draft, "all"));
  }
  return site.page(
      request, asker, 200,
      {.title = "Check with the family",
       .back_link = html::BackLink{.text = "Back", .href = address_of(draft, "consents")},
       .content = html::html("<h1 class=\"govuk-heading-l\">Check with the family</h1>{}{}", content,
                             html::details({.summary_text = "Throw this registration away",
                                            .html = one_button(request, draft, "discard", "Throw away what was typed",
                                                               "govuk-button--warning")}))});
}

http::Response register_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto id = base::Uuid::parse(request.path("id"));
  const auto done = fmt::format("/families/{}?done=registered", id ? id->text() : "");
  auto registration = asked_registration(site, request, asker);
  if (!registration) {  // sent twice: it is a family already
    return id && is_in_sight(site, id->text(), asker) ? http::see_other(done) : http::not_found();
  }
  const auto choices = registration->offered.choices();
  const auto written = site.database.write_alone([&](db::Session& session) -> std::expected<void, base::Problems> {
    const auto draft = find_draft(session, site.key, registration->draft.id, asker.account);  // as it stands now
    if (!draft) {
      return {};
    }
    const auto family = read_new_family(with_only_centre(draft->typed, registration->offered), choices, asker.today);
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
                                  : http::see_other(address_of(registration->draft, "check"));
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
