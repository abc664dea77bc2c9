#include "welcome_page.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "organisation/names.hpp"

namespace births {
namespace {

html::Html who_they_are(const Welcome& welcome, base::Date today) {
  html::SummaryList list;
  const auto row = [&](const char* words, const std::string& value) {
    if (!value.empty()) {
      list.rows.push_back({.key = {.text = words}, .value = {.text = value}});
    }
  };
  row("Child", welcome.who());
  row("Born", welcome.child.born ? html::date(*welcome.child.born) + ", " + welcome.age(today) + " ago" : "");
  row("Home", welcome.home());
  row("Telephone", welcome.child.phone);
  row("Nobody reached", welcome.attempts());
  return html::html(
      R"({}<p class="govuk-body"><a class="govuk-link" href="/families/{}">The page of the family</a></p>)",
      html::summary_list(list), welcome.child.family_id);
}

html::Html centre_field(const std::map<std::int64_t, std::string>& centres, const SaidOfWelcome& said,
                        const base::Problems& problems) {
  html::Select select{.name = "centre",
                      .value = said.centre,
                      .label = {.text = "From which centre?"},
                      .hint = {.text = "No centre answers for where they live."},
                      .error_message = html::error_of(problems, "centre")};
  select.items.push_back({.value = "", .text = "Choose a centre"});
  for (const auto& [number, name] : centres) {
    select.items.push_back({.value = std::to_string(number), .text = name});
  }
  return html::select(select);
}

html::Html welcome_form(const Site& site, const http::Request& request, const rights::Asker& asker,
                        const Welcome& welcome, const SaidOfWelcome& said, const base::Problems& problems) {
  html::Radios how{
      .fieldset = html::Fieldset{.legend = {.text = "How were they welcomed?", .classes = "govuk-fieldset__legend--m"}},
      .error_message = html::error_of(problems, "how"),
      .name = "how",
      .value = said.how};
  for (const auto& way : welcome_ways()) {
    how.items.push_back({.text = std::string{way.words},
                         .value = std::string{way.key},
                         .hint = {.text = way.contact.empty() ? "They stay on the list." : ""}});
  }
  const auto day = html::input({.name = "day",
                                .inputmode = "numeric",
                                .value = said.day,
                                .label = {.text = "On which day?"},
                                .hint = {.text = "Like 3 5 2026"},
                                .error_message = html::error_of(problems, "day"),
                                .classes = "govuk-input--width-10"});
  const auto centres = welcoming_centres(site, asker, welcome);
  return html::form({.action = "/births/welcomes/" + welcome.id,
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html("{}{}{}{}", html::radios(how), day,
                                        centres.size() > 1 ? centre_field(centres, said, problems) : html::Html{},
                                        html::button({.text = "Write down the welcome"}))});
}

}  // namespace

std::map<std::int64_t, std::string> welcoming_centres(const Site& site, const rights::Asker& asker,
                                                      const Welcome& welcome) {
  std::map<std::int64_t, std::string> centres;
  site.database.read([&](db::Session& session) {
    organisation::each_centre_name(
        session, [&](const organisation::CentreName& name) { centres.emplace(name.centre, name.name); });
  });
  const auto own =
      welcome.centre ? std::vector{*welcome.centre} : site.centres_where(asker, rights::Permission::register_families);
  if (!own.empty()) {  // at a place that has no centre any may have gone
    std::erase_if(centres, [&](const auto& each) { return !std::ranges::binary_search(own, each.first); });
  }
  return centres;
}

http::Response welcome_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                            const Welcome& welcome, const SaidOfWelcome& said, const base::Problems& problems) {
  const auto form =
      welcome.is_closed && problems.empty()
          ? html::html("<p class=\"govuk-body\">{}, {}.</p>", way_words(welcome.how), html::date(*welcome.done_on))
      : site.may_change(asker, welcome.family) ? welcome_form(site, request, asker, welcome, said, problems)
                                               : html::html("<p class=\"govuk-body\">They were not welcomed yet.</p>");
  const auto title = welcome.who() + " and family";
  return site.page(request, asker, problems.empty() ? 200 : 422,
                   {.title = title,
                    .has_errors = !problems.empty(),
                    .back_link = html::BackLink{.text = "Families to welcome", .href = "/births/welcomes"},
                    .content = html::html("{}<h1 class=\"govuk-heading-l\">{}</h1>{}{}", html::summary_of(problems),
                                          title, who_they_are(welcome, asker.today), form)});
}

}  // namespace births
