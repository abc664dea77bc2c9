#include "navigation.hpp"

#include "markup.hpp"

namespace html {
namespace {

Html breadcrumb(const Breadcrumb& item) {
  if (item.href.empty()) {
    return html(R"(<li class="govuk-breadcrumbs__list-item" aria-current="page">{}</li>)", content(item));
  }
  return html(R"(<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{}"{}>{}</a></li>)",
              item.href, item.attributes, content(item));
}

}  // namespace

Html back_link(const BackLink& options) {
  return html(R"(<a href="{}" class="{}"{}>{}</a>)", either(options.href, "#"),
              words({"govuk-back-link", options.classes}), options.attributes,
              content(options.html, either(options.text, "Back")));
}

Html breadcrumbs(const Breadcrumbs& options) {
  return html(R"(<nav class="{}"{} aria-label="{}"><ol class="govuk-breadcrumbs__list">{}</ol></nav>)",
              words({"govuk-breadcrumbs", options.classes,
                     options.collapse_on_mobile ? "govuk-breadcrumbs--collapse-on-mobile" : ""}),
              options.attributes, options.label_text, each(options.items, breadcrumb));
}

Html skip_link(const SkipLink& options) {
  return html(R"(<a href="{}" class="{}"{} data-module="govuk-skip-link">{}</a>)", either(options.href, "#content"),
              words({"govuk-skip-link", options.classes}), options.attributes, content(options));
}

}  // namespace html
