#include "markup.hpp"
#include "navigation.hpp"

namespace html {
namespace {

Html arrow_back() {
  return html(R"(<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" )"
              R"(height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">)"
              R"(<path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984)"
              R"(l4.2931-4.293-1.414-1.414z"></path></svg>)");
}

Html arrow_on() {
  return html(R"(<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" )"
              R"(height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">)"
              R"(<path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 )"
              R"(6.7441-6.4062-6.7246-6.7266z"></path></svg>)");
}

Html title(const PaginationLink& link, bool block, const Html& otherwise) {
  return html(R"(<span class="govuk-pagination__link-title{}">{}</span>)",
              block && link.label_text.empty() ? " govuk-pagination__link-title--decorated" : "",
              has_content(link) ? content(link) : otherwise);
}

Html label(const PaginationLink& link, bool block) {
  if (!block || link.label_text.empty()) {
    return {};
  }
  return html(R"(<span class="govuk-visually-hidden">:</span><span class="govuk-pagination__link-label">{}</span>)",
              link.label_text);
}

/// What the two links differ in.
struct Direction {
  std::string_view rel;
  std::string_view word;
  Html arrow;
  bool arrow_first;
};

Html neighbour(const PaginationLink& link, const Direction& direction, bool block) {
  if (link.href.empty()) {
    return {};
  }
  const auto otherwise = html(R"({}<span class="govuk-visually-hidden"> page</span>)", direction.word);
  const auto words = html("{}{}", title(link, block, otherwise), label(link, block));
  return html(R"(<div class="govuk-pagination__{}"><a class="govuk-link govuk-pagination__link" href="{}" rel="{}"{}>)"
              "{}{}</a></div>",
              direction.rel, link.href, direction.rel, link.attributes, direction.arrow_first ? direction.arrow : words,
              direction.arrow_first ? words : direction.arrow);
}

Html page_item(const PaginationItem& item) {
  if (item.ellipsis) {
    return html(R"(<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>)");
  }
  if (item.number.empty()) {
    return {};
  }
  return html(
      R"(<li class="{}"><a class="govuk-link govuk-pagination__link" href="{}" aria-label="{}"{}{}>{}</a></li>)",
      words({"govuk-pagination__item", item.current ? "govuk-pagination__item--current" : ""}), item.href,
      item.visually_hidden_text.empty() ? "Page " + item.number : item.visually_hidden_text,
      Attributes{}.add_some("aria-current", item.current ? "page" : ""), item.attributes, item.number);
}

}  // namespace

Html pagination(const Pagination& options) {
  const bool block = options.items.empty() && !(options.next.href.empty() && options.previous.href.empty());
  const auto items = options.items.empty()
                         ? Html{}
                         : html(R"(<ul class="govuk-pagination__list">{}</ul>)", each(options.items, page_item));
  const auto previous = neighbour(options.previous, {"prev", "Previous", arrow_back(), true}, block);
  const auto next = neighbour(options.next, {"next", "Next", arrow_on(), block}, block);
  return html(R"(<nav class="{}" aria-label="{}"{}>{}{}{}</nav>)",
              words({"govuk-pagination", block ? "govuk-pagination--block" : "", options.classes}),
              either(options.landmark_label, "Pagination"), options.attributes, previous, items, next);
}

}  // namespace html
