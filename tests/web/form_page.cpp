#include "pages.hpp"

namespace pages {
namespace {

using html::html;
using html::Html;

Html summary() {
  return html::error_summary({.title_text = "There is a problem",
                              .error_list = {{.href = "#postcode", .text = "Enter a postcode, like ME10 4DE"},
                                             {.href = "#born-day", .text = "Enter a date that is not in the future"}}});
}

Html names() {
  return html("{}{}{}",
              html::input({.name = "postcode",
                           .value = "ME1O",
                           .label = {.text = "Postcode", .is_page_heading = false},
                           .hint = {.text = "As on a letter"},
                           .error_message = {.text = "Enter a postcode, like ME10 4DE"},
                           .classes = "govuk-input--width-10"}),
              html::date_input({.id = "born",
                                .name_prefix = "born",
                                .values = {{"born-day", "31"}, {"born-month", "12"}, {"born-year", "2027"}},
                                .hint = {.text = "For example, 27 3 2024"},
                                .error_message = {.text = "Enter a date that is not in the future"},
                                .fieldset = html::Fieldset{.legend = {.text = "Date of birth",
                                                                      .classes = "govuk-fieldset__legend--s"}}}),
              html::password_input({.name = "password", .label = {.text = "Your password"}}));
}

Html choices() {
  return html(
      "{}{}{}",
      html::radios(
          {.fieldset = html::Fieldset{.legend = {.text = "Language at home", .classes = "govuk-fieldset__legend--s"}},
           .name = "language",
           .items = {{.text = "English", .value = "en"},
                     {.text = "Another",
                      .value = "other",
                      .conditional = {.html = html::input({.name = "which", .label = {.text = "Which"}})}}},
           .value = "en"}),
      html::checkboxes(
          {.fieldset = html::Fieldset{.legend = {.text = "Groups", .classes = "govuk-fieldset__legend--s"}},
           .name = "group",
           .items = {{.text = "Lone parent", .value = "lone", .hint = {.text = "As the parent says"}},
                     {.text = "Teenage parent", .value = "teen"},
                     {.divider = "or"},
                     {.text = "None of these", .value = "none", .behaviour = "exclusive"}}}),
      html::select({.name = "centre",
                    .items = {{.value = "c1", .text = "Sheerness"}, {.value = "c2", .text = "Milton Court"}},
                    .value = "c2",
                    .label = {.text = "Centre"}}));
}

Html texts() {
  return html("{}{}{}", html::character_count({.name = "note", .maxlength = 50, .label = {.text = "Note"}}),
              html::textarea({.name = "address", .value = "\n1 High Street", .label = {.text = "Address"}}),
              html::file_upload({.name = "package", .label = {.text = "A package of files"}, .javascript = true}));
}

}  // namespace

Html form_page(const html::Assets& assets) {
  const auto fields = html(R"(<h1 class="govuk-heading-l">Register a family</h1>{}{}{}{})", names(), choices(), texts(),
                           html::button({.text = "Save and continue", .prevent_double_click = true}));
  return html::page(
      {.title = "Register a family",
       .has_errors = true,
       .assets = assets,
       .council = "Kent County Council",
       .signed_in = html::SignedIn{.as = "Jo Ode, front desk", .account_href = "#", .csrf_token = "token"},
       .navigation = {{.text = "Families", .href = "#", .current = true}, {.text = "Sessions", .href = "#"}},
       .back_link = html::BackLink{.href = "#"},
       .content = html("{}{}", summary(), html::form({.action = "/families", .csrf_token = "token", .html = fields}))});
}

}  // namespace pages
