#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "asked_joins.hpp"
#include "base/instant.hpp"
#include "families/joins.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "likely_pairs.hpp"
#include "tasks.hpp"

namespace linkage {
namespace {

using families::Brief;
using families::Join;
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

/// The id within the address of a family's page, or the id itself.
std::string id_in(std::string_view typed) {
  constexpr std::string_view before = "/families/";
  const auto at = typed.find(before);
  auto id = at == std::string_view::npos ? typed : typed.substr(at + before.size());
  constexpr std::size_t id_length = 36;
  return std::string{id.substr(0, id_length)};
}

Html other_form(const Brief& family, bool is_wrong) {
  auto field = html::input(
      {.name = "other",
       .label = {.text = "The address of the other family's page"},
       .hint = {.text = "Copy it from the top of the window while that page is open."},
       .error_message = {
           .text =
               is_wrong ? "There is no such page for you. Open the other family, and copy the whole address." : ""}});
  return html::html(
      R"(<h2 class="govuk-heading-m">The same as another family?</h2><form method="get" action="/families/{}/joins">{}{}</form>)",
      family.id, field, html::button({.text = "Compare the two", .classes = "govuk-button--secondary"}));
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
                    : done == "still" ? "That join is taken back, and they still count as one family, by another join."
                                      : "";
  return *text == 0 ? Html{} : html::notification_banner({.text = text, .type = "success"});
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
  bool is_wrong = false;
  if (const auto typed = request.query("other")) {
    const auto id = base::Uuid::parse(id_in(*typed));
    const auto other = id ? site.family_of_id(asker, id->text()) : std::nullopt;
    if (other && *other != joins->family.number) {
      return http::see_other(fmt::format("/duplicates/{}/{}", joins->family.id, id->text()));
    }
    is_wrong = true;
  }
  if (request.accepts_json()) {
    return http::json(as_json(*joins));
  }
  return site.page(
      request, asker, is_wrong ? 422 : 200,
      {.title = "Records of this family",
       .has_errors = is_wrong,
       .back_link = html::BackLink{.text = "The family", .href = "/families/" + joins->family.id},
       .content = html::html("{}<h1 class=\"govuk-heading-l\">{}: records of this family</h1>{}{}", banner(request),
                             joins->family.title, table(site, *joins), other_form(joins->family, is_wrong))});
}

}  // namespace linkage
