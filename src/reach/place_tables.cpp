#include <fmt/format.h>

#include <ranges>

#include "html/components.hpp"
#include "html/figures.hpp"
#include "html/numbers.hpp"
#include "place_words.hpp"

namespace reach {
namespace {

using html::Html;

class Tables {
 public:
  explicit Tables(const PlacePage& page)
      : page_{page}, view_{page.view}, figures_{page.figures}, thresholds_{page.thresholds} {}

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

  Html below() const {
    if (figures_.below.empty() && !figures_.itself) {
      const auto left_out = html::html("{}{}", hidden_below(), empty_below());
      return left_out.text().empty() ? Html{} : section("below", "Places below", left_out);
    }
    const auto& group = figures_.group_below;
    html::Table table{.head = {{.text = figures_.below.empty() ? "Place" : capital(figures_.below.front().level)},
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

 private:
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
                      number(figures_.below_empty),
                      std::string_view{figures_.below_empty == 1 ? "place below" : "places below"});
  }

  Html hidden_below() const {
    if (figures_.below_hidden == 0) {
      return {};
    }
    return html::html("<p class=\"govuk-hint\">{} {} not yours to see.</p>", number(figures_.below_hidden),
                      std::string_view{figures_.below_hidden == 1 ? "other place below is" : "other places below are"});
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

  std::string list(std::string_view who, std::string_view group) const {
    return list_address(page_, view_.node(), who, group);
  }

  const PlacePage& page_;
  const View& view_;
  const PlaceFigures& figures_;
  const Thresholds& thresholds_;
};

}  // namespace

Html group_table(const PlacePage& page) { return Tables{page}.groups(); }

Html table_below(const PlacePage& page) { return Tables{page}.below(); }

}  // namespace reach
