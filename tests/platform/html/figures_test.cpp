#include "html/figures.hpp"

#include <gmock/gmock.h>

#include "html/charts.hpp"
#include "html/components.hpp"
#include "parsed_tree.hpp"

namespace {

using html::Standing;
using html::tests::parsed_tree;
using testing::HasSubstr;
using testing::Not;

TEST(Ladder, draws_each_bar_as_long_as_its_part_of_the_largest_count) {
  const auto text = html::ladder({{.label = "Official estimate", .count = 9420, .note = "ONS", .is_estimate = true},
                                  {.label = "Seen", .count = 4710, .note = "50.0% of known", .href = "/list?set=seen"},
                                  {.label = "Sustained", .count = 0}})
                        .text();
  EXPECT_THAT(text, HasSubstr(R"(class="ladder__fill" x="0.0%" width="100.0%")"));
  EXPECT_THAT(text, HasSubstr(R"(class="ladder__fill" x="0.0%" width="50.0%")"));
  EXPECT_THAT(text, HasSubstr(R"(class="ladder__fill" x="0.0%" width="0.0%")"));
  EXPECT_THAT(text, HasSubstr("9,420"));
  EXPECT_THAT(parsed_tree(text), Not(HasSubstr("errors")));
}

TEST(Ladder, links_each_step_that_has_a_list) {
  const auto text = html::ladder({{.label = "Official estimate", .is_estimate = true},
                                  {.label = "Seen", .count = 1, .href = "/list?set=seen&at=2026-09-30"}})
                        .text();
  EXPECT_THAT(text, HasSubstr(R"(<div class="ladder__row">)"));
  EXPECT_THAT(text, HasSubstr(R"(<a class="ladder__row ladder__row--link" href="/list?set=seen&amp;at=2026-09-30">)"));
  EXPECT_THAT(text, HasSubstr("\u2013"));  // an estimate that is not there
}

TEST(ReachBar, has_the_marks_of_the_bands_and_the_figure_beside_it) {
  const auto text = html::reach_bar({.tenths = 656, .standing = Standing::good}).text();
  EXPECT_THAT(text, HasSubstr(R"(<span class="reach-figure">65.6%</span>)"));
  EXPECT_THAT(text, HasSubstr(R"(class="reach-bar reach-bar--good" aria-hidden="true")"));
  EXPECT_THAT(text, HasSubstr(R"(<rect class="reach-bar__mark" x="65.0%")"));
  EXPECT_THAT(text, HasSubstr(R"(<rect class="reach-bar__mark" x="85.0%")"));
  EXPECT_THAT(text, HasSubstr(R"(<rect class="reach-bar__fill" y="25%" width="65.6%")"));
}

TEST(ReachBar, stays_within_its_ends) {
  EXPECT_THAT(html::reach_bar({.tenths = 1234}).text(), HasSubstr(R"(width="100.0%" height="50%")"));
  EXPECT_THAT(html::reach_bar({.tenths = -5}).text(), HasSubstr(R"(width="0.0%" height="50%")"));
  EXPECT_THAT(html::reach_bar({}).text(), Not(HasSubstr("<svg")));
}

TEST(Asked, says_what_is_shown_and_where_it_is_changed) {
  EXPECT_EQ(parsed_tree(html::asked({.items = {{"As at", "30 September 2026"}}, .links = {{"Change", "/c"}}}).text()),
            parsed_tree(R"(<div class="asked" role="group" aria-label="What is shown"><dl class="asked__list">
                           <div class="asked__item"><dt>As at</dt><dd>30 September 2026</dd></div></dl>
                           <p class="asked__links"><a class="govuk-link" href="/c">Change</a></p></div>)"));
}

TEST(Verdict, is_one_sentence_with_a_link_to_what_is_missing) {
  EXPECT_EQ(parsed_tree(html::verdict({.standing = Standing::below,
                                       .headline = "8 to Good.",
                                       .text = "61 per cent were seen.",
                                       .link_text = "Open the 300 not yet seen",
                                       .href = "/l"})
                            .text()),
            parsed_tree(R"(<p class="verdict verdict--below"><strong>8 to Good.</strong> 61 per cent were seen.
                           <a class="govuk-link" href="/l">Open the 300 not yet seen</a></p>)"));
}

TEST(BandTag, says_the_band_in_words_beside_its_colour) {
  EXPECT_EQ(parsed_tree(html::band_tag({.text = "Good", .standing = Standing::good}).text()),
            parsed_tree(R"(<strong class="govuk-tag band band--good">Good</strong>)"));
}

TEST(Stats, are_links_where_there_is_a_list) {
  const auto text =
      html::stats({{.label = "not seen", .figure = "3,157", .href = "/l"}, {.label = "areas", .figure = "85"}});
  EXPECT_THAT(text.text(), HasSubstr(R"(<a class="govuk-link" href="/l">not seen</a>)"));
  EXPECT_THAT(text.text(), HasSubstr(R"(<span class="stats__label">areas</span>)"));
}

TEST(TrendChart, is_a_table_with_values_that_a_script_can_read) {
  const auto text =
      html::trend_chart({.caption = "Reach at each quarter's end",
                         .points = {{*base::Date::parse("2026-06-30"), 644}, {*base::Date::parse("2026-09-30"), {}}},
                         .marks = {{"Good", 650}, {"Outstanding", 850}}})
          .text();
  EXPECT_THAT(text, HasSubstr(R"(data-chart="trend" data-unit="Reach" data-marks="65.0 Good;85.0 Outstanding")"));
  EXPECT_THAT(text, HasSubstr(R"(data-value="2026-06-30">30 June 2026</th>)"));
  EXPECT_THAT(text, HasSubstr(R"(data-value="64.4">64.4%</td>)"));
  EXPECT_THAT(text, HasSubstr("govuk-table__cell--numeric\">\u2013</td>"));
}

TEST(MapChart, is_a_table_of_areas_with_links) {
  const auto text = html::map_chart({.caption = "Reach by area",
                                     .boundaries = "/areas.geojson?of=swale",
                                     .areas = {{"E01024554", "Swale 001A", 656, "142 of 300 known", "/a"},
                                               {"E01024555", "Swale 001B"}}})
                        .text();
  EXPECT_THAT(text, HasSubstr(R"(data-areas="/areas.geojson?of=swale" data-bounds="35.0 50.0 65.0 85.0")"));
  EXPECT_THAT(text, HasSubstr(R"(data-area="E01024554"><a class="govuk-link" href="/a">Swale 001A</a></th>)"));
  EXPECT_THAT(text, HasSubstr(R"(data-area="E01024555">Swale 001B</th>)"));
}

TEST(MapChart, writes_counts_without_a_per_cent_sign) {
  const auto text =
      html::map_chart({.unit = "Not seen", .is_per_cent = false, .areas = {{"E01024554", "Swale 001A", 12340}}}).text();
  EXPECT_THAT(text, HasSubstr(">1,234</td>"));
  EXPECT_THAT(text, HasSubstr(R"(data-suffix="")"));
}

TEST(CardTable, says_the_roles_that_a_change_of_layout_takes_away_and_the_word_of_each_column) {
  const auto text = html::card_table({.rows = {{{.text = "Sheerness"}, {.text = "1,402", .format = "numeric"}}},
                                      .head = {{.text = "Hub"}, {.text = "Known", .format = "numeric"}},
                                      .first_cell_is_header = true})
                        .text();
  EXPECT_THAT(text, HasSubstr(R"(<table class="govuk-table hearth-cards" role="table">)"));
  EXPECT_THAT(text, HasSubstr(R"(<tr class="govuk-table__row" role="row"><th scope="row")"));
  EXPECT_THAT(text, HasSubstr(R"(role="rowheader">Sheerness</th>)"));
  EXPECT_THAT(text, HasSubstr(R"(role="cell" data-label="Known">1,402</td>)"));
}

}  // namespace
