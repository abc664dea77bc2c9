#include "place_page.hpp"

#include <fmt/format.h>

#include <ranges>

#include "choices.hpp"
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
    out += inset(not_held_before(view_, figures_.first_contact));
    out += inset(page_.part.note(figures_.name));
    if (page_.part.sees == Sees::nothing && figures_.all.rungs.known == 0) {
      return out;
    }
    out += ladder();
    out += group_table(page_);
    out += html::html(
        "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-one-half\">{}</div>"
        "<div class=\"govuk-grid-column-one-half\">{}</div></div>",
        quarters(), section("where", "Where", place_map(page_)));
    out += table_below(page_);
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

  Html quarters() const {
    html::TrendChart chart{.caption = fmt::format("Reach of children at each quarter's end, within the boundary that "
                                                  "is shown, beside the thresholds in force on {}",
                                                  html::date(view_.asked.question.as_at))};
    for (const auto& quarter : figures_.quarters) {
      chart.points.push_back({quarter.end, wide(tenths_of_per_cent(quarter.rungs.seen, quarter.rungs.known))});
    }
    for (const auto& threshold : std::views::reverse(thresholds_.from_best)) {
      chart.marks.push_back({capital(threshold.band), std::int64_t{threshold.per_cent} * 10});
    }
    return section("quarters", "Twelve quarters", html::html("{}{}", html::trend_chart(chart), less_than_a_window()));
  }

  /// Quarters whose windows begin before contacts are held would look like a rise.
  Html less_than_a_window() const {
    if (!figures_.first_contact || figures_.quarters.empty()) {
      return {};
    }
    const auto whole_from = figures_.first_contact->plus_days(-1).minus_months(-view_.asked.window_months);
    if (whole_from <= figures_.quarters.front().end) {
      return {};
    }
    return html::html(
        "<p class=\"govuk-hint\">The first contact that is held is of {}: quarters before {} count less than {}, and "
        "show less reach than there was.</p>",
        html::date(*figures_.first_contact), html::date(whole_from), window_words(view_));
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
