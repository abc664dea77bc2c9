#include <fmt/format.h>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "place_words.hpp"
#include "tasks.hpp"

namespace reach {
namespace {

html::SummaryListRow row(std::string key, std::string value) {
  return {.key = {.text = std::move(key)}, .value = {.text = std::move(value)}};
}

std::string bands(const Thresholds& thresholds) {
  std::string words;
  for (const auto& threshold : thresholds.from_best) {
    words += fmt::format("{} from {} per cent; ", threshold.band, threshold.per_cent);
  }
  return fmt::format("{}else {}. Decided before rounding. {}, in force from {}. Source: {}.", words,
                     thresholds.otherwise, thresholds.name, html::date(thresholds.in_force_from), thresholds.source);
}

html::Html definitions(const Pages::Context& context) {
  const auto& view = context.view;
  const auto& question = view.asked.question;
  const auto date = html::date(question.as_at);
  const auto& structure = context.catalogue.structures[question.tree];
  const auto here = question.where == cohort::Where::here;
  return html::summary_list(
      {.rows = {
           row("Place", fmt::format("{} in {}: the areas for which, on {}, a centre answers that hangs there or below.",
                                    structure.nodes[view.asked.node.value()].name, structure.name,
                                    html::date(question.tree_date()))),
           row("Known",
               fmt::format("{} on {} (born, not died, birthday not yet reached), with an address on that date whose "
                           "postcode lies in one of these areas. Who has no birth date is not counted.",
                           capital(counted_words(view)), date)),
           row("Registered", fmt::format("Known, with a registration of their own, anywhere, that holds on {}.", date)),
           row("Seen",
               fmt::format("Known, and present on one day or more from {} to {} at a session that was not cancelled, "
                           "or visited at home, or met one to one; {}. Telephone, text and letter do not count.",
                           html::date(question.window_first), date,
                           here ? "at a centre of the place" : "anywhere in the authority")),
           row("Sustained",
               fmt::format("Known, with {} such days or more. Two on one date are one.", question.sustained)),
           row("Reach", "Seen divided by known, in per cent with one decimal, halves away from zero."),
           row("Bands", bands(context.catalogue.thresholds_on(question.as_at))),
           row("To go", "How many more must be seen to reach a threshold, if nobody else becomes known."),
           row("Two homes",
               "Whoever lives at two addresses counts at each place where one of them lies, and once where both lie "
               "below one place: places below can add up to more than the place."),
           row("Target group",
               "The child, or anybody of the same family, has a membership of the group that holds on the "
               "date. A child can be in several: groups are never added up."),
           row("Official estimate",
               "The latest official count not after the date, summed over the place's areas; none where "
               "one of them has none. Of children under five, whatever age is asked for."),
           row("Twelve quarters",
               "Children seen anywhere, on each date, in the areas that the place has in the boundaries shown: a "
               "boundary that moved since moves no figure."),
           row("Whom you see",
               context.see.figures.everybody()
                   ? "Everybody in the authority."
                   : "Those who have a home in an area for which a centre of your own places answers today."),
       }});
}

}  // namespace

http::Response show_how_counted(const Pages& pages, const http::Request& request, const rights::Asker& asker) {
  return pages.figures("counted", request, asker, [](const Pages::Context& context) {
    Said said;
    said.title = "How this is counted";
    said.breadcrumbs = breadcrumbs(context.catalogue, context.view);
    const auto future = not_yet(context.view, context.usual);
    said.content = html::html(
        "<h1 class=\"govuk-heading-l\">How this is counted</h1>{}{}<p class=\"govuk-body\"><a "
        "class=\"govuk-link\" href=\"{}\">Back to the figures</a></p>",
        future.empty() ? html::Html{} : html::inset_text({.text = future}), definitions(context),
        address(context.view));
    return said;
  });
}

}  // namespace reach
