#include "compare_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "choices.hpp"
#include "html/components.hpp"

namespace reach {
namespace {

using html::Html;

/// The places of another structure; nothing where it is the same, in which the place is known.
Html place_choice(const Catalogue& catalogue, const Words& then, const View& now) {
  const auto structure = catalogue.find_structure(then.structure);
  if (!structure || then.structure == now.words.structure) {
    return {};
  }
  html::Select select{.name = "then_node", .label = {.text = "at its place", .classes = "govuk-label--s"}};
  for (const auto& node : catalogue.structures[*structure].nodes) {
    select.items.push_back(
        {.value = node.key, .text = fmt::format("{} ({})", node.name, node.level), .selected = node.key == then.node});
  }
  std::ranges::sort(select.items, {}, &html::SelectItem::text);
  return html::select(select);
}

}  // namespace

Html compare_form(const Catalogue& catalogue, const Words& then, const View& now) {
  Html fields;
  fields += html::input({.name = "then",
                         .type = "date",
                         .value = then.as_at,
                         .label = {.text = "Compare with the date", .classes = "govuk-label--s"},
                         .hint = {.text = "Such as 30 9 2025"},
                         .classes = "govuk-input--width-10"});
  fields += html::select({.name = "then_structure",
                          .items = structure_items(catalogue, then.structure),
                          .label = {.text = "in the structure", .classes = "govuk-label--s"}});
  fields += place_choice(catalogue, then, now);
  fields +=
      html::input({.name = "then_boundaries",
                   .type = "date",
                   .value = then.boundaries,
                   .label = {.text = "in its boundaries of", .classes = "govuk-label--s"},
                   .hint = {.text = "Leave it empty for those of the date itself. What a proposal moves shows from "
                                    "the day on which it begins, such as 1 4 2027"},
                   .classes = "govuk-input--width-10"});
  Html kept;
  for (const auto& [name, value] : unusual_words(now)) {
    kept += html::html(R"(<input type="hidden" name="{}" value="{}">)", name, value);
  }
  const auto whole = address(now, "compare");
  return html::html(R"(<form method="get" action="{}" novalidate>{}{}{}</form>)", whole.substr(0, whole.find('?')),
                    kept, fields, html::button({.text = "Compare", .classes = "govuk-button--secondary"}));
}

}  // namespace reach
