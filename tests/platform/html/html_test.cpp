#include "html/html.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace {

using html::html;
using html::Html;

TEST(Html, escapes_text_between_tags_and_within_quotes) {
  const std::string name = R"(<b>O'Neill & "Sons"</b>)";
  EXPECT_EQ(html(R"(<a title="{}">{}</a>)", name, name).text(),
            "<a title=\"&lt;b&gt;O&#39;Neill &amp; &quot;Sons&quot;&lt;/b&gt;\">"
            "&lt;b&gt;O&#39;Neill &amp; &quot;Sons&quot;&lt;/b&gt;</a>");
}

TEST(Html, takes_text_of_every_kind_that_is_text) {
  const char* const pointer = "a<b";
  const std::string_view view = "c&d";
  EXPECT_EQ(html("{}{}{}{}", pointer, view, "e>f", std::string{"g"}).text(), "a&lt;bc&amp;de&gt;fg");
}

TEST(Html, writes_whole_numbers_in_digits) {
  EXPECT_EQ(html("{} {} {} {}", 0, -7, std::size_t{1234567}, std::int64_t{-9'000'000'000}).text(),
            "0 -7 1234567 -9000000000");
}

TEST(Html, lets_html_stand_as_it_is) {
  const auto bold = html("<b>{}</b>", "a&b");
  EXPECT_EQ(html("<p>{}{}</p>", bold, std::optional<Html>{}).text(), "<p><b>a&amp;b</b></p>");
  EXPECT_EQ(html("<p>{}</p>", std::optional{bold}).text(), "<p><b>a&amp;b</b></p>");
  EXPECT_EQ(html("<ul>{}</ul>", std::vector{html("<li>1"), html("<li>2")}).text(), "<ul><li>1<li>2</ul>");
}

TEST(Html, puts_attributes_into_a_tag) {
  const html::Attributes attributes{{"data-module", "govuk-\"x\""}, {"hidden"}};
  EXPECT_EQ(html("<p{}>{}</p>", attributes, "x").text(), "<p data-module=\"govuk-&quot;x&quot;\" hidden>x</p>");
  EXPECT_EQ(html("<p{}></p>", html::Attributes{}).text(), "<p></p>");
}

TEST(Html, takes_the_level_of_a_heading_into_the_name_of_a_tag) {
  EXPECT_EQ(html("<h{} class=\"x\">{}</h{}>", 3, "Kent", 3).text(), "<h3 class=\"x\">Kent</h3>");
}

TEST(Html, keeps_a_format_without_a_value_to_the_letter) {
  EXPECT_EQ(html("<br>").text(), "<br>");
  EXPECT_EQ(html("").text(), "");
  EXPECT_TRUE(html("").empty());
}

TEST(Html, is_added_to_without_losing_what_was_there) {
  auto list = html("<li>1");
  list += html("<li>{}", 2);
  list.add("<li>{}", "3").add("<li>{}", 4);
  EXPECT_EQ(list.text(), "<li>1<li>2<li>3<li>4");
}

TEST(Html, joins_parts_with_a_separator_between_each_two) {
  EXPECT_EQ(html::join(std::vector{html::text("a"), html::text("b"), html::text("<")}, html("<br>")).text(),
            "a<br>b<br>&lt;");
  EXPECT_EQ(html::join(std::vector{html::text("a")}, html("<br>")).text(), "a");
  EXPECT_TRUE(html::join({}, html("<br>")).empty());
}

TEST(Html, makes_a_part_for_each_item) {
  const std::vector<std::string> names{"Swale", "Thanet & Dover"};
  EXPECT_EQ(html::each(names, [](const std::string& name) { return html("<li>{}</li>", name); }).text(),
            "<li>Swale</li><li>Thanet &amp; Dover</li>");
}

TEST(Attributes, are_left_out_where_there_is_nothing_to_say) {
  EXPECT_EQ(html::Attributes{}.add_some("id", "").add_if(false, "hidden").add("alt", "").add("width", 7).text(),
            " alt=\"\" width=\"7\"");
}

std::string unescaped(std::string text) {
  const std::pair<std::string_view, std::string_view> replacements[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [from, to] : replacements) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

TEST(Html, gives_back_every_text_and_lets_no_special_character_through) {
  std::mt19937 random{20261122};
  const std::string_view letters[] = {"<", ">", "&", "\"", "'", "a", "\xC3\xA9", "lt;", "#39;", "\xF0\x9F\x91\xB6"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto length = random() % 20; length > 0; --length) {
      text += letters[random() % std::size(letters)];
    }
    const auto escaped = html::text(text).text();
    EXPECT_EQ(escaped.find_first_of("<>\"'"), std::string::npos) << text;
    EXPECT_EQ(unescaped(escaped), text);
  }
}

}  // namespace
