// What was wrong is put right: what was said stays, and figures and search follow at once.
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

class ACorrection : public list_county::ChangingFamilies {};

HEARTH_ON_BOTH_DATABASES(ACorrection);

TEST_P(ACorrection, that_puts_a_word_right_keeps_what_was_said_and_is_in_the_next_figure) {
  const auto ada = person("F1", "Ada Archer");
  const auto correct = of("F1") + "/correct/" + ada;
  EXPECT_FALSE(done(correct, {{"forename", "Adah"}})) << "a reason is asked";
  EXPECT_FALSE(done(correct, {{"forename", ""}, {"reason", "typing"}}));
  EXPECT_FALSE(done(correct, {{"sex", "Q"}, {"reason", "typing"}}));
  ASSERT_TRUE(
      done(correct, {{"forename", "Adah"}, {"born", "2 1 2021"}, {"ethnicity", "AIND"}, {"reason", "document"}}));
  expect_as_made_from_scratch();
  EXPECT_EQ(held("F1").at("members")[1].at("ethnicity"), "AIND");
  EXPECT_EQ(held("F1").at("members")[1].at("born"), "2021-01-02");
  EXPECT_EQ(found("adah archer").size(), 1U);
  const auto told = story("F1").dump();
  EXPECT_THAT(told, AllOf(HasSubstr("Adah Archer: forename put right"), HasSubstr("Was “Ada” until corrected on"),
                          HasSubstr("Was “White British” until"), HasSubstr("Was “1 January 2024” until"),
                          HasSubstr("A document was seen"), HasSubstr("by Somebody by number")));
  EXPECT_THAT(json(of("F1") + "/timeline", somebody(north, {Permission::see_family})),
              AllOf(Not(HasSubstr("Ada")), Not(HasSubstr("White British")), HasSubstr("Registered at North centre")));
}

TEST_P(ACorrection, of_a_surname_is_found_by_the_old_one_and_a_slip_of_typing_is_not) {
  const auto mary = person("F1", "Mary Archer");
  ASSERT_TRUE(
      done(of("F1") + "/correct/" + mary,
           {{"surname", "Zimmermann"}, {"reason", "name_changed"}, {"from", "1 9 2026"}, {"known-as", "Mimi"}}));
  for (const auto* typed : {"mary zimmermann", "mimi zimmermann", "1990 archer mary", "mimi"}) {
    EXPECT_EQ(found(typed).size(), 1U) << typed;
  }
  EXPECT_EQ(held("F1").at("other_names").size(), 2U);
  EXPECT_EQ(held("F1").at("other_names")[0].at("to"), "2026-09-01");
  EXPECT_THAT(page(of("F1"), desk()), HasSubstr("formerly Archer"));
  ASSERT_TRUE(done(of("F3") + "/correct/" + person("F3", "Dee =1+1"), {{"surname", "Quilp"}, {"reason", "typing"}}));
  EXPECT_TRUE(held("F3").at("other_names").empty());
  EXPECT_EQ(found("dee quilp").size(), 1U);
  ASSERT_TRUE(done(of("F1") + "/correct/" + mary, {{"known-as", ""}}));
  EXPECT_TRUE(found("mimi").empty());
}

TEST_P(ACorrection, that_puts_a_fact_right_keeps_what_was_said) {
  const auto choices = [&](const std::string& family, const std::string& kind) {
    const auto text = page(of(family) + "/correct", desk_of_the_county());
    const auto at = text.find("value=\"" + kind + "~");
    return text.substr(at + 7, text.find('"', at + 7) - at - 7);
  };
  const auto wrong = of("F4") + "/correct";
  EXPECT_FALSE(done(wrong, {{"how", "never"}, {"reason", "typing"}}));
  EXPECT_FALSE(done(wrong, {{"fact", choices("F4", "home")}, {"how", "never"}}));
  const http::Pairs address{{"fact", choices("F4", "home")},
                            {"how", "address"},
                            {"reason", "typing"},
                            {"home-line1", "44 Mill Lane"},
                            {"home-postcode", "ME4 4AA"}};
  ASSERT_TRUE(done(wrong, address));
  expect_as_made_from_scratch();
  EXPECT_EQ(homes_of("F4"), std::vector<std::string>{"Eve Evans: ME4 4AA"});
  EXPECT_EQ(found("44 mill lane").at(0).at("family"), family_id("F4"));
  EXPECT_FALSE(done(wrong, {{"fact", choices("F4", "registration")},
                            {"how", "address"},
                            {"reason", "typing"},
                            {"home-postcode", "ME4 4AA"}}));
  EXPECT_FALSE(done(wrong, {{"fact", choices("F4", "registration")},
                            {"how", "days"},
                            {"reason", "typing"},
                            {"from", "1 5 2026"},
                            {"to", "1 4 2026"}}));
  ASSERT_TRUE(done(
      wrong,
      {{"fact", choices("F4", "registration")}, {"how", "days"}, {"reason", "told_otherwise"}, {"from", "1 5 2026"}}));
  expect_as_made_from_scratch();
  EXPECT_EQ(held("F4").at("registrations")[0].at("from"), "2026-05-01");
  const http::Pairs never{{"fact", choices("F4", "registration")}, {"how", "never"}, {"reason", "another_person"}};
  ASSERT_TRUE(done(wrong, never));
  ASSERT_TRUE(done(wrong, never)) << "twice";
  expect_as_made_from_scratch();
  EXPECT_TRUE(held("F4").at("registrations").empty());
  const auto told = story("F4").dump();
  EXPECT_THAT(told, AllOf(HasSubstr("4 Mill Lane, Canterbury, CT1 2BB"), HasSubstr("It was another person"),
                          HasSubstr("South centre, since 1 February 2024")));
}

}  // namespace
