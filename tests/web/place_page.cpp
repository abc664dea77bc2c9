#include <fmt/format.h>

#include "html/charts.hpp"
#include "html/figures.hpp"
#include "html/numbers.hpp"
#include "pages.hpp"

namespace pages {
namespace {

using html::html;
using html::Html;
using html::number;
using html::Standing;

Standing standing_of(std::int64_t tenths) {
  return tenths >= 850 ? Standing::outstanding : tenths >= 650 ? Standing::good : Standing::below;
}

std::string_view band_of(Standing standing) {
  return standing == Standing::below ? "Below" : standing == Standing::good ? "Good" : "Outstanding";
}

std::int64_t share(std::int64_t part, std::int64_t whole) { return (part * 1000 + whole / 2) / whole; }

html::TableCell reach_cell(std::int64_t tenths) {
  return {.html = html::reach_bar({.tenths = tenths, .standing = standing_of(tenths)}), .classes = "reach-cell"};
}

Html ladder() {
  return html::ladder(
      {{.label = "Official estimate", .count = 9420, .note = "ONS, mid-2024 \u00b7 \u00b1 210", .is_estimate = true},
       {.label = "Known", .count = 9180, .note = "97.5% of the estimate", .href = "#"},
       {.label = "Registered", .count = 7604, .note = "82.8% of known", .href = "#"},
       {.label = "Seen", .count = 6023, .note = "65.6% of known", .href = "#"},
       {.label = "Sustained", .count = 2571, .note = "28.0% of known", .href = "#"}});
}

struct Group {
  std::string name;
  std::int64_t known;
  std::int64_t seen;
};

const Group groups[] = {{"All children under five", 9180, 6023},
                        {"Teenage parents", 212, 98},
                        {"Lone parents", 1640, 902},
                        {"Workless households", 1388, 791},
                        {"Minority ethnic", 1010, 742},
                        {"Disabled child or parent", 402, 281},
                        {"Fathers and male carers", 3120, 1388},
                        {"Domestic abuse", 318, 231},
                        {"In 30% most deprived areas", 3411, 2102}};

std::vector<html::TableCell> group_row(const Group& group) {
  const auto tenths = share(group.seen, group.known);
  const auto standing = standing_of(tenths);
  const auto to_good = (group.known * 65 + 99) / 100 - group.seen;
  const auto to_do = to_good > 0 ? number(to_good) + " to Good" : number(group.known - group.seen) + " not seen";
  return {
      {.text = group.name},
      {.text = number(group.known), .format = "numeric"},
      {.text = number(group.seen), .format = "numeric"},
      reach_cell(tenths),
      {.html = html::band_tag({.text = std::string{band_of(standing)}, .standing = standing})},
      {.html = html(R"(<a class="govuk-link{}" href="#">{}<span class="govuk-visually-hidden"> among {}</span></a>)",
                    to_good > 0 ? "" : " govuk-link--muted", to_do, group.name)}};
}

Html group_table() {
  html::Table table{.head = {{.text = "Group"},
                             {.text = "Known", .format = "numeric"},
                             {.text = "Seen", .format = "numeric"},
                             {.text = "Reach"},
                             {.text = "Band"},
                             {.text = "To do"}},
                    .caption = "Reach of target groups",
                    .caption_classes = "govuk-visually-hidden",
                    .first_cell_is_header = true};
  for (const auto& group : groups) {
    table.rows.push_back(group_row(group));
  }
  return html::card_table(table);
}

Html hub_table() {
  html::Table table{
      .head = {{.text = "Hub"}, {.text = "Known", .format = "numeric"}, {.text = "Reach"}, {.text = "Furthest behind"}},
      .caption = "Hubs in Swale by reach",
      .caption_classes = "govuk-visually-hidden",
      .first_cell_is_header = true};
  const std::tuple<std::string_view, std::int64_t, std::int64_t, std::string> hubs[] = {
      {"Sheerness", 1402, 501, "Lone parents 41.2%"},
      {"Queenborough and Halfway", 1130, 566, "Teenage parents 44.0%"},
      {"Minster and Warden", 988, 608, "Fathers 39.5%"},
      {"Sittingbourne North", 1744, 689, "Fathers 43.1%"},
      {"Sittingbourne South", 1610, 714, "Teenage parents 52.2%"},
      {"Faversham", 1306, 744, "Fathers 47.0%"},
      {"Teynham and Bapchild", 1000, 857, "Workless 58.8%"}};
  for (const auto& [name, known, tenths, behind] : hubs) {
    table.rows.push_back({{.html = html(R"(<a class="govuk-link" href="#">{}</a>)", name)},
                          {.text = number(known), .format = "numeric"},
                          reach_cell(tenths),
                          {.text = behind}});
  }
  return html::card_table(table);
}

Html trend() {
  const std::int64_t tenths[] = {552, 560, 579, 571, 586, 604, 610, 602, 617, 630, 644, 656};
  html::TrendChart chart{.caption = "Reach at each quarter's end", .marks = {{"Good", 650}, {"Outstanding", 850}}};
  const auto last = *base::Date::parse("2026-09-30");
  for (int i = 0; i < 12; ++i) {
    chart.points.push_back({last.minus_months(3 * (11 - i)), tenths[i]});
  }
  return html::trend_chart(chart);
}

Html map() {
  html::MapChart chart{.caption = "Reach by small area", .boundaries = "/areas.geojson"};
  for (int i = 0; i < 85; ++i) {
    const auto tenths = i == 7 ? std::nullopt : std::optional<std::int64_t>{300 + (i * 277) % 620};
    chart.areas.push_back({.code = fmt::format("E0102{}", 4546 + i),
                           .name = fmt::format("Swale {:03}{}", 1 + i / 5, static_cast<char>('A' + i % 5)),
                           .tenths = tenths,
                           .note = number(60 + i) + " known",
                           .href = "#area"});
  }
  return html::map_chart(chart);
}

Html section(std::string_view id, std::string_view title, const Html& inner) {
  return html(R"(<section aria-labelledby="{}"><h2 class="govuk-heading-m" id="{}">{}</h2>{}</section>)", id, id, title,
              inner);
}

Html content() {
  const auto asked = html::asked({.items = {{"As at", "30 September 2026"},
                                            {"Over", "12 months"},
                                            {"Counting", "children under five"},
                                            {"Structure", "Districts"}},
                                  .links = {{"Change", "#"}, {"Compare", "#"}}});
  const auto verdict = html::verdict({.standing = Standing::good,
                                      .headline = "Good by 56 children.",
                                      .text = "65.6% of known children were seen; 65% is good, 85% outstanding.",
                                      .link_text = "Open the 3,157 not yet seen",
                                      .href = "#"});
  const auto how =
      html::details({.summary_text = "How this is counted",
                     .text = "Known: children living in Swale's reach areas on 30 September 2026, under five "
                             "that day. Definition reach/2, thresholds Ofsted 2013."});
  return html(R"(<span class="govuk-caption-l">District · structure in force since April 2026</span>)"
              R"(<h1 class="govuk-heading-xl hearth-title">Swale</h1>{}{}{}{})"
              R"(<div class="govuk-grid-row"><div class="govuk-grid-column-one-half">{}</div>)"
              R"(<div class="govuk-grid-column-one-half">{}</div></div>{}{})",
              asked, section("ladder", "Whom we know, and whom we have seen", html("{}{}", ladder(), verdict)),
              section("groups", "Those who need us most", group_table()),
              html(R"(<p class="aside">A child can be in several groups: groups are never added up.</p>)"),
              section("trend", "Twelve quarters", trend()), section("where", "Where", map()),
              section("hubs", "Hubs, lowest first", hub_table()), how);
}

}  // namespace

Html place_page(const html::Assets& assets) {
  return html::page(
      {.title = "Swale - Reach",
       .assets = assets,
       .council = "Kent County Council",
       .signed_in = html::SignedIn{.as = "district manager", .csrf_token = "token"},
       .navigation = {{.text = "Today", .href = "#"},
                      {.text = "Reach", .href = "#", .active = true},
                      {.text = "Families", .href = "#"},
                      {.text = "Sessions", .href = "#"},
                      {.text = "Casework", .href = "#"},
                      {.text = "Programmes", .href = "#"},
                      {.text = "Outcomes", .href = "#"},
                      {.text = "Contracts", .href = "#"},
                      {.text = "Quality", .href = "#"}},
       .breadcrumbs = {{.text = "Kent", .href = "#"}, {.text = "Swale"}},
       .content = content(),
       .footer = {{.text = "How figures are counted", .href = "#"}, {.text = "Accessibility", .href = "#"}}});
}

}  // namespace pages
