#include "html/page.hpp"

#include <gmock/gmock.h>

#include <regex>
#include <string>

#include "parsed_tree.hpp"

namespace {

using html::html;
using testing::HasSubstr;
using testing::Not;

html::Page a_page() {
  return {.title = "Swale - Reach",
          .assets = {.stylesheet = "/assets/style-1.css",
                     .early_script = "/assets/early-2.js",
                     .script = "/assets/hearth-3.js",
                     .icon = "/assets/icon-4.svg"},
          .council = "Kent <County> Council",
          .signed_in = html::SignedIn{.as = "district manager", .csrf_token = "tok\"en"},
          .navigation = {{.text = "Today", .href = "/"}, {.text = "Reach", .href = "/reach", .active = true}},
          .breadcrumbs = {{.text = "Kent", .href = "/reach/kent"}, {.text = "Swale"}},
          .content = html("<h1>{}</h1>", "Swale"),
          .footer = {{.text = "How figures are counted", .href = "/how"}}};
}

TEST(Page, is_whole_and_without_a_parser_s_complaint) {
  const auto text = html::page(a_page()).text();
  EXPECT_TRUE(text.starts_with("<!doctype html><html lang=\"en\" class=\"govuk-template\">"));
  EXPECT_TRUE(text.ends_with("</body></html>"));
  EXPECT_THAT(html::tests::parsed_tree(text), Not(HasSubstr("errors")));
}

TEST(Page, names_the_house_and_the_council_and_escapes_them) {
  const auto text = html::page(a_page()).text();
  EXPECT_THAT(text, HasSubstr("<title>Swale - Reach - Hearth</title>"));
  EXPECT_THAT(text, HasSubstr("Kent &lt;County&gt; Council"));
  EXPECT_THAT(text, Not(HasSubstr("<County>")));
}

TEST(Page, says_in_its_title_that_there_are_errors) {
  auto options = a_page();
  options.has_errors = true;
  EXPECT_THAT(html::page(options).text(), HasSubstr("<title>Error: Swale - Reach - Hearth</title>"));
}

TEST(Page, signs_out_by_a_form_that_carries_the_token) {
  const auto text = html::page(a_page()).text();
  EXPECT_THAT(text, HasSubstr("<form method=\"post\" action=\"/sign-out\""));
  EXPECT_THAT(text, HasSubstr("name=\"forgery_token\" value=\"tok&quot;en\""));
  auto options = a_page();
  options.signed_in = {};
  EXPECT_THAT(html::page(options).text(), Not(HasSubstr("sign-out")));
}

TEST(Page, shows_where_one_is) {
  const auto text = html::page(a_page()).text();
  EXPECT_THAT(text, HasSubstr("<li class=\"govuk-breadcrumbs__list-item\" aria-current=\"page\">Swale</li>"));
  EXPECT_THAT(text, HasSubstr("href=\"/reach\" aria-current=\"true\""));
  EXPECT_THAT(text, HasSubstr("<a href=\"#main-content\" class=\"govuk-skip-link\""));
  EXPECT_THAT(text, HasSubstr("id=\"main-content\"><h1>Swale</h1></main>"));
}

TEST(Page, has_neither_style_nor_script_of_its_own) {
  const auto text = html::page(a_page()).text();
  EXPECT_FALSE(std::regex_search(text, std::regex{R"(<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]* src=))"}));
  EXPECT_THAT(text, HasSubstr("<script type=\"module\" src=\"/assets/hearth-3.js\"></script>"));
  EXPECT_THAT(text, HasSubstr("<body class=\"govuk-template__body\"><script src=\"/assets/early-2.js\"></script>"));
}

TEST(Page, does_not_name_what_was_not_built) {
  EXPECT_THAT(html::page({.title = "x"}).text(), Not(HasSubstr("=\"\"")));
}

TEST(Form, sends_files_only_where_it_is_said) {
  EXPECT_THAT(html::form({.action = "/import", .csrf_token = "t", .has_files = true}).text(),
              HasSubstr("enctype=\"multipart/form-data\""));
  EXPECT_THAT(html::form({.action = "/import", .csrf_token = "t"}).text(), Not(HasSubstr("enctype")));
}

}  // namespace
