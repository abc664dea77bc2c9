#include "place_words.hpp"

#include <fmt/format.h>

#include <ranges>

#include "html/numbers.hpp"

namespace reach {
namespace {

constexpr std::uint64_t whole = 100;  // per cent

/// `Good by 56 children.`, `40 children short of good.`
std::string headline(const PlacePage& page, const Reached& all) {
  const auto& thresholds = page.thresholds;
  for (const auto& threshold : thresholds.from_best) {
    if (threshold.band == *all.band) {
      const auto needed = (std::uint64_t{all.rungs.known} * threshold.per_cent + whole - 1) / whole;
      return fmt::format("{} by {}.", capital(threshold.band), units(page.view, all.rungs.seen - needed));
    }
  }
  const auto& lowest = thresholds.from_best.back();
  return fmt::format("{} short of {}.", units(page.view, to_go(all.rungs, lowest)), lowest.band);
}

/// `65% is good, 85% outstanding`
std::string bounds(const Thresholds& thresholds) {
  std::string words;
  for (const auto& threshold : std::views::reverse(thresholds.from_best)) {
    words += fmt::format("{}{}% {}{}", words.empty() ? "" : ", ", threshold.per_cent, words.empty() ? "is " : "",
                         threshold.band);
  }
  return words;
}

}  // namespace

std::string number(std::uint64_t value) { return html::number(wide(value)); }

std::string capital(std::string_view word) {
  std::string out{word};
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') {
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  }
  return out;
}

html::Standing standing(const Reached& reached, const Thresholds& thresholds) {
  if (!reached.band) {
    return html::Standing::none;
  }
  if (*reached.band == thresholds.otherwise) {
    return html::Standing::below;
  }
  return *reached.band == thresholds.from_best.front().band ? html::Standing::outstanding : html::Standing::good;
}

std::string list_address(const PlacePage& page, std::string_view node, std::string_view who, std::string_view group) {
  if (!page.opens_lists) {
    return {};
  }
  return address_of_node(page.view, node, "list", {{"group", std::string{group}}, {"who", std::string{who}}});
}

html::Html section(std::string_view id, std::string_view title, const html::Html& content) {
  return html::html(R"(<section aria-labelledby="{}"><h2 class="govuk-heading-m" id="{}">{}</h2>{}</section>)", id, id,
                    title, content);
}

html::Html verdict_of(const PlacePage& page) {
  const auto& all = page.figures.groups.front().reached;
  const auto& question = page.view.asked.question;
  const auto& structure = page.catalogue.structures[question.tree];
  if (const auto why = structure.why_not_in_use(question.tree_date())) {
    const auto nearest = structure.nearest_in_use(question.tree_date());
    if (!nearest) {
      return html::verdict({.headline = *why,
                            .text = "Choose another structure.",
                            .link_text = "Change",
                            .href = address(page.view, "change")});
    }
    return html::verdict(
        {.headline = *why,
         .text = fmt::format("It has no boundaries of {} of its own.", html::date(question.tree_date())),
         .link_text = fmt::format("Show {} in its boundaries of {}", html::date(question.as_at), html::date(*nearest)),
         .href = address(page.view, {}, {{"boundaries", nearest->iso()}})});
  }
  if (all.rungs.known == 0) {
    return html::verdict({.headline = fmt::format("Nobody is known here on {}.", html::date(question.as_at)),
                          .text = "No address with a record lay in an area of this place on that date."});
  }
  const auto not_seen = std::uint64_t{all.rungs.known} - all.rungs.seen;
  const auto href = not_seen == 0 ? std::string{} : list_address(page, page.view.node(), "not_seen", "none");
  return html::verdict({.standing = standing(all, page.thresholds),
                        .headline = headline(page, all),
                        .text = fmt::format("{} of known {} were seen; {}.", html::per_cent(wide(all.tenths)),
                                            units(page.view), bounds(page.thresholds)),
                        .link_text = href.empty() ? "" : fmt::format("Open the {} not yet seen", number(not_seen)),
                        .href = href});
}

}  // namespace reach
