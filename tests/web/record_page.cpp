#include "html/figures.hpp"
#include "pages.hpp"

namespace pages {
namespace {

using html::html;
using html::Html;

Html facts() {
  const auto change =
      html::SummaryListActions{.items = {{.href = "#", .text = "Change", .visually_hidden_text = "name"}}};
  return html::summary_list(
      {.rows = {{.key = {.text = "Name"}, .value = {.text = "Zoë O'Neill & family"}, .actions = change},
                {.key = {.text = "Registered"}, .value = {.text = "3 May 2025, Sheerness"}}},
       .card = html::SummaryCard{.title = {.text = "Family"}}});
}

Html tabs() {
  return html::tabs({.items = {{.id = "contacts", .label = "Contacts", .panel = {.text = "Home visit, 2 June 2026"}},
                               {.id = "looked", .label = "Who has looked", .panel = {.text = "Nobody but you"}}}});
}

Html numbers() {
  return html::pagination({.previous = {.href = "#"},
                           .next = {.href = "#"},
                           .items = {{.number = "1", .href = "#"},
                                     {.number = "2", .href = "#", .current = true},
                                     {.ellipsis = true},
                                     {.number = "40", .href = "#"}}});
}

}  // namespace

Html record_page(const html::Assets& assets) {
  return html::page(
      {.title = "Family",
       .assets = assets,
       .council = "Kent County Council",
       .content = html("{}<h1 class=\"govuk-heading-l\">A family</h1>{}{}{}{}{}{}{}",
                       html::notification_banner({.text = "Saved", .type = "success"}),
                       html::stats({{.label = "not seen", .figure = "3,157", .note = "of 9,180 known", .href = "#"},
                                    {.label = "reach areas", .figure = "85"}}),
                       facts(), tabs(), html::inset_text({.text = "214 children have a postcode that no area holds."}),
                       html::warning_text({.text = "Every look is journalled."}),
                       html::panel({.title_text = "Sent", .text = "Your reference is 7F3"}), numbers())});
}

}  // namespace pages
