#include <algorithm>

#include "markup.hpp"
#include "tables.hpp"

namespace html {
namespace {

Html hidden_words(const SummaryListAction& action, const SummaryCardTitle* title) {
  const bool has_title = title != nullptr && has_content(*title);
  if (action.visually_hidden_text.empty() && !has_title) {
    return {};
  }
  Html inner;
  if (!action.visually_hidden_text.empty()) {
    inner.add(" {}", action.visually_hidden_text);
  }
  if (has_title) {
    inner.add(" ({})", content(*title));
  }
  return html(R"(<span class="govuk-visually-hidden">{}</span>)", inner);
}

Html action_link(const SummaryListAction& action, const SummaryCardTitle* title) {
  return html(R"(<a class="{}" href="{}"{}>{}{}</a>)", words({"govuk-link", action.classes}), action.href,
              action.attributes, content(action), hidden_words(action, title));
}

Html card_actions(const SummaryCard& card) {
  const auto& items = card.actions.items;
  const auto classes = words({"govuk-summary-card__actions", card.actions.classes});
  if (items.empty()) {
    return {};
  }
  if (items.size() == 1) {
    return html(R"(<div class="{}">{}</div>)", classes, action_link(items.front(), &card.title));
  }
  const auto links = each(items, [&](const SummaryListAction& action) {
    return html(R"(<li class="govuk-summary-card__action">{}</li>)", action_link(action, &card.title));
  });
  return html(R"(<ul class="{}">{}</ul>)", classes, links);
}

Html row_actions(const SummaryListActions& actions, const SummaryCardTitle* title) {
  if (actions.items.empty()) {
    return {};
  }
  Html links;
  if (actions.items.size() == 1) {
    links = action_link(actions.items.front(), title);
  } else {
    links =
        html(R"(<ul class="govuk-summary-list__actions-list">{}</ul>)",
             each(actions.items, [&](const SummaryListAction& action) {
               return html(R"(<li class="govuk-summary-list__actions-list-item">{}</li>)", action_link(action, title));
             }));
  }
  return html(R"(<dd class="{}">{}</dd>)", words({"govuk-summary-list__actions", actions.classes}), links);
}

Html row(const SummaryListRow& row, bool any_row_has_actions, const SummaryCardTitle* title) {
  const bool lacks_actions = any_row_has_actions && row.actions.items.empty();
  return html(
      R"(<div class="{}"><dt class="{}">{}</dt><dd class="{}">{}</dd>{}</div>)",
      words({"govuk-summary-list__row", lacks_actions ? "govuk-summary-list__row--no-actions" : "", row.classes}),
      words({"govuk-summary-list__key", row.key.classes}), content(row.key),
      words({"govuk-summary-list__value", row.value.classes}), content(row.value), row_actions(row.actions, title));
}

Html card_title(const SummaryCardTitle& title) {
  if (!has_content(title)) {
    return {};
  }
  return html(R"(<h{} class="{}">{}</h{}>)", title.heading_level, words({"govuk-summary-card__title", title.classes}),
              content(title), title.heading_level);
}

}  // namespace

Html summary_list(const SummaryList& options) {
  const auto* const title = options.card ? &options.card->title : nullptr;
  const bool any_row_has_actions =
      std::ranges::any_of(options.rows, [](const SummaryListRow& each) { return !each.actions.items.empty(); });
  const auto rows =
      each(options.rows, [&](const SummaryListRow& each) { return row(each, any_row_has_actions, title); });
  auto list =
      html(R"(<dl class="{}"{}>{}</dl>)", words({"govuk-summary-list", options.classes}), options.attributes, rows);
  if (!options.card) {
    return list;
  }
  return html(R"(<div class="{}"{}><div class="govuk-summary-card__title-wrapper">{}{}</div>)"
              R"(<div class="govuk-summary-card__content">{}</div></div>)",
              words({"govuk-summary-card", options.card->classes}), options.card->attributes, card_title(*title),
              card_actions(*options.card), list);
}

}  // namespace html
