#include "place_page.hpp"

#include <fmt/format.h>

#include <ranges>

#include "html/charts.hpp"
#include "html/components.hpp"
#include "html/figures.hpp"
#include "html/numbers.hpp"
#include "place_words.hpp"

namespace reach {
namespace {

using html::Html;

class Writing {
 public:
  explicit Writing(const PlacePage& page)
      : page_{page}, view_{page.view}, figures_{page.figures}, thresholds_{page.thresholds} {}

  Html all() const {
    Html out;
    out += heading();
    out += asked();
    out += inset(page_.not_yet);
    out += inset(page_.part.note(figures_.name));
    if (page_.part.sees == Sees::nothing && figures_.all.rungs.known == 0) {
      return out;
    }
    out += ladder();
    out += groups();
    out += html::html(
        "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-one-half\">{}</div>"
        "<div class=\"govuk-grid-column-one-half\">{}</div></div>",
        quarters(), section("where", "Where", place_map(page_)));
    out += below();
    out += not_counted();
    out += how_counted();
    return out;
  }

 private:
  Html heading() const {
    const auto& structure = page_.catalogue.structures[view_.asked.question.tree];
    return html::html("<span class=\"govuk-caption-l\">{} · {}</span><h1 class=\"govuk-heading-xl\">{}</h1>",
                      capital(figures_.level), structure_words(structure), page_.part.heading(figures_.name));
  }

  static std::string structure_words(const StructureNames& structure) {
    const std::string_view status = structure.status == "past"       ? " (past)"
                                    : structure.status == "proposed" ? " (proposed)"
                                                                     : "";
    return structure.name + std::string{status};
  }

  Html asked() const {
    auto items = asked_items(page_.catalogue, view_);
    if (!figures_.group_below.empty()) {
      items.push_back({"Places below", figures_.group_below});
    }
    return html::asked({.items = std::move(items),
                        .links = {{"Change", address(view_, "change")}, {"Compare", address(view_, "compare")}}});
  }

  static Html inset(const std::string& sentence) {
    return sentence.empty() ? Html{} : html::inset_text({.text = sentence});
  }

  std::string list(std::string_view who, std::string_view group = "none") const {
    return list_address(page_, view_.node(), who, group);
  }

  Html ladder() const {
    const auto& rungs = figures_.all.rungs;
    const auto of_known = [&](std::uint64_t part) {
      return html::per_cent(wide(tenths_of_per_cent(part, rungs.known))) + " of known";
    };
    const auto estimate = wide(figures_.all.estimate);
    // The official counts are of children under five: of nobody else is anybody known a part of them.
    const bool compares = is_of_children_under_five(view_);
    const auto known_note =
        compares && figures_.all.estimate && *figures_.all.estimate > 0
            ? html::per_cent(wide(tenths_of_per_cent(rungs.known, *figures_.all.estimate))) + " of the estimate"
            : std::string{"living here, with a record"};
    std::vector<html::LadderStep> steps;
    if (compares) {
      steps.push_back({.label = "Official estimate",
                       .count = estimate,
                       .note = estimate ? "children under five, from the official counts" : "none for every area here",
                       .is_estimate = true});
    }
    steps.push_back({.label = "Known", .count = rungs.known, .note = known_note, .href = list("known")});
    steps.push_back(
        {.label = "Registered", .count = rungs.enrolled, .note = of_known(rungs.enrolled), .href = list("registered")});
    steps.push_back({.label = "Seen", .count = rungs.seen, .note = of_known(rungs.seen), .href = list("seen")});
    steps.push_back(
        {.label = "Sustained",
         .count = rungs.sustained,
         .note = fmt::format("seen on {} days or more; {}", view_.asked.question.sustained, of_known(rungs.sustained)),
         .href = list("sustained")});
    return section("whom", "Whom we know, and whom we have seen",
                   html::html("{}{}", html::ladder(steps), verdict_of(page_)));
  }

  static Html section(std::string_view id, std::string_view title, const Html& content) {
    return html::html(R"(<section aria-labelledby="{}"><h2 class="govuk-heading-m" id="{}">{}</h2>{}</section>)", id,
                      id, title, content);
  }

  html::ReachBar bar(const Reached& reached) const {
    constexpr std::int64_t tenths = 10;
    return {.tenths = wide(reached.tenths),
            .standing = standing(reached, thresholds_),
            .good_from = thresholds_.from_best.back().per_cent * tenths,
            .outstanding_from = thresholds_.from_best.front().per_cent * tenths};
  }

  Html tag(const Reached& reached) const {
    if (!reached.band) {
      return html::text("nobody known");
    }
    return html::band_tag({.text = capital(*reached.band), .standing = standing(reached, thresholds_)});
  }

  /// To-do before have-done: how many to each threshold that is not reached yet, or those not seen.
  Html to_do(const Reached& reached, const std::string& href, const std::string& among) const {
    const auto& rungs = reached.rungs;
    const auto not_seen = std::uint64_t{rungs.known} - rungs.seen;
    if (not_seen == 0) {
      return html::text(rungs.known == 0 ? "" : "none left");
    }
    std::string words;
    for (const auto& threshold : std::views::reverse(thresholds_.from_best)) {
      if (const auto left = to_go(rungs, threshold); left > 0) {
        words += fmt::format("{}{} to {}", words.empty() ? "" : ", ", number(left), threshold.band);
      }
    }
    if (words.empty()) {
      words = fmt::format("{} not seen", number(not_seen));
    }
    if (href.empty()) {
      return html::text(words);
    }
    return html::html(
        "<a class=\"govuk-link\" href=\"{}\">{}<span class=\"govuk-visually-hidden\"> among {}: open the {} "
        "not seen</span></a>",
        href, words, among, number(not_seen));
  }

  static Html linked(std::uint64_t count, const std::string& href, const std::string& hidden) {
    if (href.empty() || count == 0) {
      return html::text(number(count));
    }
    return html::html(R"(<a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden"> {}</span></a>)", href,
                      number(count), hidden);
  }

  Html groups() const {
    html::Table table{.head = {{.text = "Group"},
                               {.text = "Known", .format = "numeric"},
                               {.text = "Seen", .format = "numeric"},
                               {.text = "Reach"},
                               {.text = "Band"},
                               {.text = "To do"}},
                      .caption = "Reach of target groups",
                      .caption_classes = "govuk-visually-hidden",
                      .first_cell_is_header = true};
    for (const auto& group : figures_.groups) {
      const auto name = group.key == "none" ? capital("all " + counted_words(view_)) : group.name;
      const auto& rungs = group.reached.rungs;
      table.rows.push_back(
          {{.html = by_place(group, name)},
           {.html = linked(rungs.known, list("known", group.key), "known: " + name), .format = "numeric"},
           {.html = linked(rungs.seen, list("seen", group.key), "seen: " + name), .format = "numeric"},
           {.html = html::reach_bar(bar(group.reached)), .classes = "reach-cell"},
           {.html = tag(group.reached)},
           {.html = to_do(group.reached, list("not_seen", group.key), group.name)}});
    }
    return section("groups", "Those who need us most",
                   html::html("{}<p class=\"govuk-hint\">A child counts in a group where anybody of the family is in "
                              "it: brothers and sisters "
                              "too. A child can be in several groups: groups are never added up.{}</p>",
                              html::card_table(table), hidden_groups()));
  }

  /// Leads to the same group in each place below.
  Html by_place(const GroupFigures& group, const std::string& name) const {
    if (group.key == "none" || figures_.below.empty()) {
      return html::text(name);
    }
    return html::html(
        R"(<a class="govuk-link" href="{}#below">{}<span class="govuk-visually-hidden">, place by place</span></a>)",
        address(view_, {}, {{"group", group.key}}), name);
  }

  Html hidden_groups() const {
    if (figures_.groups_hidden == 0) {
      return {};
    }
    return html::html(" {} sensitive {} not shown to your role.", static_cast<std::int64_t>(figures_.groups_hidden),
                      std::string{figures_.groups_hidden == 1 ? "group is" : "groups are"});
  }

  Html quarters() const {
    html::TrendChart chart{
        .caption =
            "Reach of children at each quarter's end, within the boundary that is shown, beside today's thresholds"};
    for (const auto& quarter : figures_.quarters) {
      chart.points.push_back({quarter.end, wide(tenths_of_per_cent(quarter.rungs.seen, quarter.rungs.known))});
    }
    for (const auto& threshold : std::views::reverse(thresholds_.from_best)) {
      chart.marks.push_back({capital(threshold.band), std::int64_t{threshold.per_cent} * 10});
    }
    return section("quarters", "Twelve quarters", html::trend_chart(chart));
  }

  Html below() const {
    if (figures_.below.empty()) {
      const auto left_out = html::html("{}{}", hidden_below(), empty_below());
      return left_out.text().empty() ? Html{} : section("below", "Places below", left_out);
    }
    const auto& group = figures_.group_below;
    html::Table table{.head = {{.text = capital(figures_.below.front().level)},
                               {.text = "Known", .format = "numeric"},
                               {.text = "Reach"},
                               {.text = "Band"},
                               {.text = group.empty() ? "Furthest behind" : "To do"}},
                      .caption = group.empty() ? "Places below, by reach" : "Places below, by reach of " + group,
                      .caption_classes = "govuk-visually-hidden",
                      .first_cell_is_header = true};
    for (const auto& place : figures_.below) {
      const auto known = list_address(page_, place.node, "known", group_key());
      table.rows.push_back(
          {{.html = html::html(R"(<a class="govuk-link" href="{}">{}</a>)", address_of_node(view_, place.node),
                               Part{.sees = place.sees}.heading(place.name))},
           {.html = linked(place.reached.rungs.known, known, "known: " + place.name), .format = "numeric"},
           {.html = html::reach_bar(bar(place.reached)), .classes = "reach-cell"},
           {.html = tag(place.reached)},
           {.html = last_of(place)}});
    }
    if (figures_.itself) {
      table.rows.push_back(itself(*figures_.itself));
    }
    return section("below", "Places below, lowest first" + (group.empty() ? "" : ": " + group),
                   html::html("{}{}{}{}", of_all(), html::card_table(table), hidden_below(), empty_below()));
  }

  /// A row for those at no place below, so that nobody is missing from the table.
  std::vector<html::TableCell> itself(const PlaceItself& own) const {
    std::string centres;
    for (const auto& centre : own.centres) {
      centres += (centres.empty() ? "" : ", ") + centre;
    }
    return {{.html = html::html("{} itself<br><span class=\"govuk-hint\">{}</span>", figures_.name, centres)},
            {.text = number(own.reached.rungs.known), .format = "numeric"},
            {.html = html::reach_bar(bar(own.reached)), .classes = "reach-cell"},
            {.html = tag(own.reached)},
            {.html = figures_.group_below.empty() ? Html{} : to_do(own.reached, "", figures_.name)}};
  }

  Html empty_below() const {
    if (figures_.below_empty == 0) {
      return {};
    }
    return html::html("<p class=\"govuk-hint\">For {} {} no centre answers in these boundaries.</p>",
                      html::number(static_cast<std::int64_t>(figures_.below_empty)),
                      std::string{figures_.below_empty == 1 ? "place below" : "places below"});
  }

  Html hidden_below() const {
    if (figures_.below_hidden == 0) {
      return {};
    }
    return html::html("<p class=\"govuk-hint\">{} {} not yours to see.</p>",
                      html::number(static_cast<std::int64_t>(figures_.below_hidden)),
                      std::string{figures_.below_hidden == 1 ? "other place below is" : "other places below are"});
  }

  /// The way back from one group to all.
  Html of_all() const {
    if (figures_.group_below.empty()) {
      return {};
    }
    return html::html(R"(<p class="govuk-body"><a class="govuk-link" href="{}#below">Show {} again</a></p>)",
                      address(view_, {}, {{"group", ""}}), "all " + counted_words(view_));
  }

  /// Of the places below.
  std::string group_key() const { return figures_.group_below.empty() ? "none" : view_.words.group; }

  Html last_of(const PlaceBelow& place) const {
    if (figures_.group_below.empty()) {
      return html::text(furthest_behind(place));
    }
    return to_do(place.reached, list_address(page_, place.node, "not_seen", group_key()), place.name);
  }

  static std::string furthest_behind(const PlaceBelow& place) {
    if (!place.furthest_behind) {
      return {};
    }
    const auto& [rungs, tenths, band] = place.furthest_behind->reached;
    return fmt::format("{} {} ({} of {})", place.furthest_behind->name, html::per_cent(wide(tenths)),
                       number(rungs.seen), number(rungs.known));
  }

  Html not_counted() const {
    if (!figures_.left_out) {
      return {};
    }
    const auto& [without_area, without_site] = *figures_.left_out;
    Html items;
    if (without_area > 0) {
      items += html::html(
          "<li>{} in the whole authority have no address on that date, or a postcode that no area holds</li>",
          number(without_area));
    }
    if (without_site > 0) {
      items += html::html(
          "<li>{} in the whole authority live in areas for which no centre of this structure answers in these "
          "boundaries</li>",
          number(without_site));
    }
    if (items.empty()) {
      return {};
    }
    return section("not-counted", "Not counted at any place of this structure",
                   html::html("<ul class=\"govuk-list govuk-list--bullet\">{}</ul>", items));
  }

  Html how_counted() const {
    const auto& question = view_.asked.question;
    const auto where =
        question.where == cohort::Where::here ? "at a centre of this place" : "anywhere in the authority";
    const auto words = fmt::format(
        "Known: {} living in the areas of {} on {}{}. Seen: at least one attendance, home visit or one-to-one from {} "
        "to "
        "{}, {}. "
        "Sustained: {} days or more. Thresholds: {} ({}).",
        counted_words(view_), figures_.name, html::date(question.as_at), boundary_words(view_),
        html::date(question.window_first), html::date(question.as_at), where, question.sustained, thresholds_.name,
        thresholds_.source);
    return html::details(
        {.summary_text = "How this is counted",
         .html = html::html("<p>{}</p><p><a class=\"govuk-link\" href=\"{}\">Every definition, source and "
                            "left-out</a></p>",
                            words, address(view_, "counted"))});
  }

  const PlacePage& page_;
  const View& view_;
  const PlaceFigures& figures_;
  const Thresholds& thresholds_;
};

}  // namespace

Html place_page(const PlacePage& page) { return Writing{page}.all(); }

}  // namespace reach
