#include "page.hpp"

#include "markup.hpp"

namespace html {
namespace {

constexpr std::string_view house = "Hearth";

// What was not built is not named: a page is read without it.
Html assets(const Assets& options) {
  Html out;
  if (!options.icon.empty()) {
    out.add(R"(<link rel="icon" href="{}" type="image/svg+xml">)", options.icon);
  }
  if (!options.stylesheet.empty()) {
    out.add(R"(<link rel="stylesheet" href="{}">)", options.stylesheet);
  }
  if (!options.script.empty()) {
    out.add(R"(<script type="module" src="{}"></script>)", options.script);
  }
  return out;
}

Html head(const Page& options) {
  return html(R"(<head><meta charset="utf-8"><title>{}{} - {}</title>)"
              R"(<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">)"
              R"(<meta name="theme-color" content="#0a3f3c">{}</head>)",
              options.has_errors ? "Error: " : "", options.title, house, assets(options.assets));
}

Html reader(const SignedIn& signed_in) {
  const auto sign_out =
      signed_in.csrf_token.empty()
          ? Html{}
          : form({.action = signed_in.sign_out_action,
                  .csrf_token = signed_in.csrf_token,
                  .html = html(R"(<button type="submit" class="hearth-header__sign-out">Sign out</button>)"),
                  .classes = "hearth-header__form"});
  const auto who = signed_in.account_href.empty() ? text(signed_in.as)
                                                  : html(R"(<a class="hearth-header__link" href="{}">{}</a>)",
                                                         signed_in.account_href, signed_in.as);
  return html(R"(<div class="hearth-header__reader"><span>Signed in as {}</span>{}</div>)", who, sign_out);
}

Html header(const Page& options) {
  const auto bar =
      options.navigation.empty()
          ? Html{}
          : service_navigation(
                {.navigation = options.navigation, .navigation_label = "Main", .classes = "hearth-navigation"});
  return html(R"(<header class="hearth-header"><div class="govuk-width-container hearth-header__row">)"
              R"(<a class="hearth-header__name" href="{}">{}</a><span class="hearth-header__council">{}</span>{}</div>)"
              "</header>{}",
              options.home, house, options.council, options.signed_in ? reader(*options.signed_in) : Html{}, bar);
}

// All that is on a page stands in a landmark, so that who moves from one to the next misses nothing.
Html before_content(const Page& options) {
  const auto back =
      options.back_link ? html(R"(<nav aria-label="Back">{}</nav>)", back_link(*options.back_link)) : Html{};
  return html("{}{}", options.breadcrumbs.empty() ? Html{} : breadcrumbs({.items = options.breadcrumbs}), back);
}

Html footer(const Page& options) {
  const auto links = each(options.footer, [](const FooterLink& link) {
    return html(R"(<li><a class="govuk-link hearth-footer__link" href="{}">{}</a></li>)", link.href, link.text);
  });
  return html(R"(<footer class="hearth-footer"><div class="govuk-width-container">{}<p>{}</p></div></footer>)",
              links.empty() ? Html{} : html(R"(<ul class="hearth-footer__links">{}</ul>)", links),
              options.council.empty() ? std::string{house} : std::string{house} + " \u00b7 " + options.council);
}

Html early_script(const Assets& assets) {
  return assets.early_script.empty() ? Html{} : html(R"(<script src="{}"></script>)", assets.early_script);
}

}  // namespace

Html page(const Page& options) {
  return html(R"(<!doctype html><html lang="en" class="govuk-template">{}<body class="govuk-template__body{}">{}{}{})"
              R"(<div class="govuk-width-container">{})"
              R"(<main class="govuk-main-wrapper hearth-main" id="main-content">{}</main></div>{}</body></html>)",
              head(options), options.prints_alone ? " hearth-prints-alone" : "", early_script(options.assets),
              skip_link({.text = "Skip to main content", .href = "#main-content"}), header(options),
              before_content(options), options.content, footer(options));
}

Html form(const Form& options) {
  Attributes attributes;
  attributes.add_some("enctype", options.has_files ? "multipart/form-data" : "").add_some("class", options.classes);
  attributes += options.attributes;
  return html(R"(<form method="post" action="{}"{} novalidate><input type="hidden" name="{}" value="{}">{}</form>)",
              options.action, attributes, csrf_field, options.csrf_token, options.html);
}

}  // namespace html
