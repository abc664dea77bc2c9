#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "asked_joins.hpp"
#include "base/instant.hpp"
#include "families/joins.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "tasks.hpp"

namespace linkage {
namespace {

using families::Brief;
using families::Join;
using families::SearchResults;
using html::Html;
using Json = nlohmann::ordered_json;

std::string who(const Site& site, const std::string& actor) {
  const auto name = site.account_name(actor);
  return !name.empty() ? name : actor == "linkage" ? "the comparison over night" : actor;
}

Html part_link(const Brief& family, const Join& join) {
  return join.parted.empty() ? html::html(R"(<a class="govuk-link" href="/families/{}/joins/{}/part">Take it back</a>)",
                                          family.id, join.id)
                             : Html{};
}

Html table(const Site& site, const Joins& joins) {
  if (joins.all.empty()) {
    return html::html("<p class=\"govuk-body\">This family has one record, and was never joined with another.</p>");
  }
  html::Table table{.head = {{.text = "Joined"},
                             {.text = "By"},
                             {.text = "People said to be the same"},
                             {.text = "Taken back"},
                             html::hidden_head("Action")},
                    .caption = "Joins",
                    .caption_classes = "govuk-visually-hidden"};
  for (const auto& join : joins.all) {
    const auto parted = join.parted.empty()
                            ? std::string{"No"}
                            : fmt::format("{}, by {}", html::instant(join.parted), who(site, join.parted_by));
    table.rows.push_back({{.text = html::instant(join.joined)},
                          {.text = who(site, join.actor)},
                          {.text = fmt::to_string(join.people.size())},
                          {.text = parted},
                          {.html = part_link(joins.family, join)}});
  }
  return html::card_table(table);
}

std::string as_json(const Joins& joins) {
  auto all = Json::array();
  for (const auto& join : joins.all) {
    all.push_back({{"join", join.id},
                   {"joined", join.joined},
                   {"people", join.people.size()},
                   {"parted", join.parted.empty() ? Json(nullptr) : Json(join.parted)}});
  }
  return Json{{"family", joins.family.id}, {"joins", std::move(all)}}.dump();
}

std::string found_json(const Joins& joins, const SearchResults& results) {
  auto all = Json::array();
  for (const auto& found : results.families) {
    all.push_back(
        {{"family", found.family.id}, {"compare", fmt::format("/duplicates/{}/{}", joins.family.id, found.family.id)}});
  }
  return Json{{"families", std::move(all)}, {"more", results.more}}.dump();
}

/// The search, for the record that is the same family's.
Html other_form(const http::Request& request, const Brief& family, const SearchResults& results) {
  const auto form = html::form(
      {.action = fmt::format("/families/{}/joins#other", family.id),
       .csrf_token = std::string{request.forgery_token()},
       .html = html::html("{}{}", families::search_field(results),
                          html::button({.text = "Find the other family", .classes = "govuk-button--secondary"}))});
  const auto found = families::found_html(results, [&](const families::Family& other, const std::string& title) {
    return html::html(R"(<a class="govuk-link" href="/duplicates/{}/{}">Compare with: {}</a>)", family.id, other.id,
                      title);
  });
  return html::html(R"(<h2 class="govuk-heading-m" id="other">The same as another family?</h2>{}{})", form, found);
}

Html banner(const http::Request& request) {
  const auto done = request.query("done").value_or("");
  const auto from = base::Uuid::parse(request.query("from").value_or(""));
  if (done == "parted" && from) {
    return html::notification_banner(
        {.html = html::html(R"(<p class="govuk-notification-banner__heading">They are two families again. <a )"
                            R"(class="govuk-notification-banner__link" href="/families/{}">Look at the other )"
                            R"(one</a>.</p>)",
                            from->text()),
         .type = "success"});
  }
  const auto text = done == "joined"
                        ? "They count as one family now. If they have two addresses and live at one, end the "
                          "other on the family's page, once you are sure that they are one."
                    : done == "apart" ? "They stay two families. The comparison over night does not ask about them."
                    : done == "still" ? "That join is taken back, and they still count as one family, by another join."
                                      : "";
  return *text == 0 ? Html{} : html::notification_banner({.text = text, .type = "success"});
}

http::Response joins_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                          const Joins& joins, const SearchResults& results) {
  return site.page(
      request, asker, 200,
      {.title = "Records of this family",
       .back_link = html::BackLink{.text = "The family", .href = "/families/" + joins.family.id},
       .content = html::html("{}<h1 class=\"govuk-heading-l\">{}: records of this family</h1>{}{}", banner(request),
                             joins.family.title, table(site, joins), other_form(request, joins.family, results))});
}

}  // namespace

http::Response show_joins(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto joins = asked_joins(site, request, asker);
  if (!joins) {
    return http::not_found();
  }
  if (auto recorded = look_at(site, request, asker, joins->family.number); !recorded) {
    return std::move(recorded.error());
  }
  return request.accepts_json() ? http::json(as_json(*joins))
                                : joins_page(site, request, asker, *joins, {.sought = families::Sought::to_link});
}

http::Response find_other_family(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto joins = asked_joins(site, request, asker);
  if (!joins) {
    return http::not_found();
  }
  auto results = site.find_to_link(asker, request.form().text("typed").value_or(""));
  std::erase_if(results.families, [&](const auto& found) { return found.family.number == joins->family.number; });
  if (auto recorded = look_at(site, request, asker, joins->family.number); !recorded) {
    return std::move(recorded.error());
  }
  if (auto recorded = site.record_look(request, asker, families::search_look(results.families.size())); !recorded) {
    return std::move(recorded.error());
  }
  return request.accepts_json() ? http::json(found_json(*joins, results))
                                : joins_page(site, request, asker, *joins, results);
}

}  // namespace linkage
