// They moved: dated, journalled, in the next figure, and nothing of a protected address told.
#include <gmock/gmock.h>

#include "changing_families.hpp"

namespace {

using list_county::desk;
using list_county::desk_of_the_county;
using list_county::new_home;
using list_county::north;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class AMove : public list_county::ChangingFamilies {};

HEARTH_ON_BOTH_DATABASES(AMove);

TEST_P(AMove, of_address_ends_the_old_home_of_those_who_moved_that_day) {
  ASSERT_TRUE(done(of("F1") + "/move", moving("F1", {"Ada Archer", "Mary Archer"})));
  EXPECT_EQ(homes_of("F1"),
            (std::vector<std::string>{"Ada Archer: CT1 2BB", "Ben Archer: ME4 4AA", "Mary Archer: CT1 2BB"}));
  for (const auto& home : list("F1", "homes")) {
    if (home.at("who") == "Ada Archer" && home.at("postcode") == "ME4 4AA") {
      EXPECT_EQ(home.at("to"), "2026-09-01");
      EXPECT_EQ(home.at("from"), "2024-01-01");
    }
  }
  expect_as_made_from_scratch();
  EXPECT_EQ(story("F1").at(0).at("title"), "Moved");
  EXPECT_THAT(story("F1").at(0).at("text").get<std::string>(), HasSubstr("Ada Archer, Mary Archer: 8 New Road"));
}

TEST_P(AMove, that_is_sent_twice_does_nothing_and_says_the_same) {
  const auto fields = moving("F1", {"Ada Archer"});
  const auto once = post(of("F1") + "/move", desk(), fields);
  const auto before = entries();
  const auto twice = post(of("F1") + "/move", desk(), fields);
  EXPECT_EQ(location(once), of("F1") + "?done=moved");
  EXPECT_EQ(location(once), location(twice));
  EXPECT_EQ(entries(), before);
}

TEST_P(AMove, that_cannot_be_right_is_said_beside_its_field_and_what_was_typed_stays) {
  const auto says = [&](http::Pairs fields, const std::string& words) {
    for (auto& field : new_home) {
      if (std::ranges::find(fields, field.name, &http::Pair::name) == fields.end()) {
        fields.push_back(field);
      }
    }
    const auto answer = post(of("F1") + "/move", desk(), fields);
    EXPECT_EQ(answer.status(), 422) << words;
    EXPECT_THAT(body(answer), AllOf(HasSubstr(words), HasSubstr("value=\"8 New Road\"")));
  };
  const auto ada = http::Pair{"who-" + person("F1", "Ada Archer"), "yes"};
  says({}, "Tick who moved.");
  says({ada, {"from", "1 10 2026"}}, "This day has not come.");
  says({ada, {"from", "31 9 2026"}}, "Enter the day, like 3 5 2026.");
  says({ada, {"from", "1 12 2023"}}, "The present address is held since 1 January 2024");
  says({ada, {"home-postcode", "nowhere"}}, "Enter a full postcode");
  EXPECT_EQ(homes_of("F1").size(), 3U);
}

TEST_P(AMove, to_a_postcode_that_the_county_does_not_list_says_so_before_it_is_saved) {
  auto fields = moving("F1", {"Ada Archer"});
  fields[2].value = "me44zz";
  const auto asked = post(of("F1") + "/move", desk(), fields);
  EXPECT_EQ(asked.status(), 422);
  EXPECT_THAT(
      body(asked),
      AllOf(HasSubstr("The county&#39;s list does not hold ME4 4ZZ: the family will be in no centre&#39;s area"),
            HasSubstr("ME4 4ZZ is right")));
  fields.push_back({"home-sure", "ME4 4ZZ"});
  EXPECT_TRUE(done(of("F1") + "/move", fields));
  expect_as_made_from_scratch();
}

TEST_P(AMove, leaves_a_second_home_where_it_is_said_to_stay) {
  auto first = moving("F1", {"Ada Archer"});
  first.push_back({"stays-1", "yes"});  // one address alone: there is nothing to stay
  ASSERT_TRUE(done(of("F1") + "/move", moving("F1", {"Mary Archer"})));
  http::Pairs fields{{"home-line1", "1 Third Way"}, {"home-postcode", "ME4 4DD"}, {"from", "15 9 2026"}};
  for (const auto* each : {"Ada Archer", "Mary Archer"}) {
    fields.push_back({"who-" + person("F1", each), "yes"});
  }
  const auto text = page(of("F1") + "/move", desk_of_the_county());
  ASSERT_THAT(text, AllOf(HasSubstr("stays-1"), HasSubstr("8 New Road"), HasSubstr("1 High Street")));
  fields.push_back({text.find("8 New Road") < text.find("1 High Street") ? "stays-1" : "stays-2", "yes"});
  ASSERT_TRUE(done(of("F1") + "/move", fields));
  EXPECT_EQ(homes_of("F1"), (std::vector<std::string>{"Ada Archer: ME4 4DD", "Ben Archer: ME4 4AA",
                                                      "Mary Archer: CT1 2BB", "Mary Archer: ME4 4DD"}));
}

TEST_P(AMove, on_the_first_day_of_a_home_replaces_it_and_keeps_what_was_said) {
  ASSERT_TRUE(done(of("F1") + "/move", moving("F1", {"Ada Archer"})));
  auto again = moving("F1", {"Ada Archer"});
  again[0].value = "9 Newer Road";
  ASSERT_TRUE(done(of("F1") + "/move", again));
  expect_as_made_from_scratch();
  EXPECT_EQ(homes_of("F1")[0], "Ada Archer: CT1 2BB");
  EXPECT_THAT(json(of("F1"), desk()), AllOf(HasSubstr("9 Newer Road"), Not(HasSubstr("8 New Road"))));
  const auto told = story("F1").dump();
  EXPECT_THAT(told,
              AllOf(HasSubstr("8 New Road"), HasSubstr("Said anew on the same day"), HasSubstr("Somebody by number")));
}

TEST_P(AMove, of_a_protected_address_tells_nothing_of_it_to_whoever_may_not_see_it) {
  const auto cy = person("F2", "Cy Cooper");
  const std::vector<std::string> secrets{"Hidden Lane", "Gillingham", "ME4 4DD", "Safe Street"};
  const auto expect_nothing_told = [&](const std::string& text) {
    for (const auto& secret : secrets) {
      EXPECT_THAT(text, Not(HasSubstr(secret)));
    }
  };
  const auto before = page(of("F2") + "/move", desk());
  expect_nothing_told(before);
  http::Pairs fields{{"home-line1", "3 Safe Street"},
                     {"home-postcode", "ME4 4AA"},
                     {"home-protected", "yes"},
                     {"from", "2 9 2026"},
                     {"who-" + cy, "yes"}};
  ASSERT_TRUE(done(of("F2") + "/move", fields, desk()));
  for (const auto* each : {"", "/timeline", "/move", "/details", "/correct", "/add", "/registration", "/groups"}) {
    expect_nothing_told(page(of("F2") + each, desk()));
    expect_nothing_told(json(of("F2") + each, desk()));
  }
  expect_nothing_told(page("/places/districts/north/list?who=known", who_sees_all()));
  EXPECT_TRUE(found("safe street").empty());
  expect_as_made_from_scratch();
  const auto homes = held("F2").at("homes");
  EXPECT_EQ(homes[0].at("from"), "2026-09-02");
  EXPECT_EQ(homes[1].at("to"), "2026-09-02") << "the old one ends, though nobody saw it";
  auto wrong = fields;
  wrong.push_back({"seen", "something else"});
  wrong[3].value = "3 9 2026";
  const auto told = post(of("F2") + "/move", desk(), wrong);
  EXPECT_EQ(told.status(), 422);
  EXPECT_THAT(body(told), HasSubstr("A protected address"));
  EXPECT_THAT(body(told), AllOf(Not(HasSubstr("Hidden Lane")), Not(HasSubstr("ME4 4DD"))));
}

TEST_P(AMove, that_takes_the_family_out_of_sight_does_not_show_it_any_more) {
  ASSERT_EQ(get(of("F3"), desk(south)).status(), 200);
  auto fields = moving("F3", {"Dee =1+1"});
  fields[2].value = "ME4 4AA";
  const auto answer = post(of("F3") + "/move", desk(south), fields);
  EXPECT_EQ(location(answer), "/families?done=elsewhere");
  EXPECT_THAT(page("/families?done=elsewhere", desk(south)), HasSubstr("no longer in your area"));
  EXPECT_EQ(get(of("F3"), desk(south)).status(), 404);
}

}  // namespace
