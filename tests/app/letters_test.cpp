// Whom a letter is written to, and the letters that there are.
#include <gmock/gmock.h>

#include "letter_county.hpp"

namespace {

using letter_county::Json;
using letter_county::writer;
using list_county::north;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ALetter : public letter_county::WithLetters {};

HEARTH_ON_BOTH_DATABASES(ALetter);

TEST_P(ALetter, is_one_for_each_household_of_a_list) {
  const auto all = told(known);
  EXPECT_EQ(all.at("families"), 3) << "F1, F3 and F4";
  EXPECT_EQ(all.at("households"), 3) << "Ada and Ben share a home";
  EXPECT_EQ(left_out(all.at("left_out"), "protected_address"), 1);
  EXPECT_EQ(all.at("never_asked"), 3);
}

TEST_P(ALetter, goes_to_each_home_in_which_a_child_of_the_list_lives) {
  take_in("people", "person,family,role,forename,surname\nP7,F1,carer,Tom,Archer\n");
  take_in("addresses",
          "person,from,postcode,line1,town\nP1,2025-01-01,CT1 2BB,7 South Street,Canterbury\n"
          "P7,2025-01-01,CT1 2BB,7 South Street,Canterbury\n");
  catch_up();
  const auto sheets = told(printed(batch())).at("households");
  ASSERT_EQ(sheets.size(), 4U);
  EXPECT_EQ(sheets[0].at("to"), "To the parent or carer of Ada and Ben Archer");
  EXPECT_EQ(sheets[0].at("address"), Json({"1 High Street", "Chatham", "ME4 4AA"}));
  EXPECT_THAT(sheets[0].at("letter").get<std::string>(),
              AllOf(HasSubstr("Dear Mary Archer,"), HasSubstr("Ada and Ben at North centre"), Not(HasSubstr("Tom"))));
  EXPECT_EQ(sheets[1].at("to"), "To the parent or carer of Ada Archer");
  EXPECT_THAT(sheets[1].at("letter").get<std::string>(),
              AllOf(HasSubstr("Dear Tom Archer,"), HasSubstr("South centre"), Not(HasSubstr("Mary"))))
      << "who lives apart does not learn where the other lives";
}

TEST_P(ALetter, is_not_for_families_on_the_stop_list_or_who_said_no_to_post_or_have_no_address) {
  put_on_stop_list("F1");
  take_in("consents",
          "person,purpose,on,given\nP4,contact_post,2026-01-01,yes\nP4,contact_post,2026-02-01,no\n"
          "P5,contact_post,2026-01-01,no\nP5,contact_post,2026-02-01,yes\n");
  auto all = told(known);
  EXPECT_EQ(all.at("families"), 1) << "Eve's: the last answer holds";
  EXPECT_EQ(left_out(all.at("left_out"), "stopped"), 1);
  EXPECT_EQ(left_out(all.at("left_out"), "refused"), 1);
  EXPECT_EQ(all.at("never_asked"), 0);
  take_in("addresses",
          "person,from,postcode,line1,town,to\nP5,2023-02-01,CT1 2BB,4 Mill Lane,Canterbury,2026-09-30\n"
          "P5,2026-09-30,CT1 2BB,,,\n");
  catch_up();
  all = told(known);
  EXPECT_EQ(left_out(all.at("left_out"), "no_address"), 1) << "a postcode alone is no address";
  EXPECT_EQ(all.at("households"), 0);
  EXPECT_THAT(page(known, writer()), Not(HasSubstr("Go on to print")));
  EXPECT_EQ(post(known, writer(), {{"letter", "invitation"}}).status(), 422);
}

TEST_P(ALetter, is_not_for_a_family_in_which_somebody_died_within_the_year) {
  take_in(
      "people",
      "person,family,role,forename,surname,died\nP8,F4,child,Ian,Evans,2026-02-01\nP9,F3,carer,Al,Old,2024-02-01\n");
  catch_up();
  const auto all = told(known);
  EXPECT_EQ(left_out(all.at("left_out"), "bereaved"), 1);
  EXPECT_EQ(all.at("families"), 2) << "it is two years ago in the other";
}

TEST_P(ALetter, says_which_families_are_left_out_and_why_and_no_address_of_theirs) {
  put_on_stop_list("F1");
  EXPECT_THAT(page(known, writer()),
              AllOf(HasSubstr("On the stop list"), HasSubstr("/families/" + family_id("F1")),
                    HasSubstr("Archer family"), HasSubstr("Address protected: by hand"), HasSubstr("Cooper family"),
                    Not(HasSubstr("Hidden Lane")), Not(HasSubstr("ME4 4DD")), Not(HasSubstr("They rang"))));
}

TEST_P(ALetter, can_leave_out_who_was_never_asked) {
  take_in("consents", "person,purpose,on,given\nP5,contact_post,2026-01-01,yes\n");
  EXPECT_THAT(page(known, writer()), HasSubstr("2 families were never asked"));
  const auto address = location(post(known, writer(), {{"letter", "invitation"}, {"asked_only", "yes"}}));
  EXPECT_EQ(told(address).at("households"), 1);
}

TEST_P(ALetter, takes_the_page_names_addresses_and_letters_of_each_family) {
  EXPECT_EQ(get(known, who_sees_all()).status(), 403);
  auto only_north = who_sees_all();
  only_north.held.push_back({north, false, {Permission::write_letters}});
  const auto all = told(known, only_north);
  EXPECT_EQ(all.at("families"), 2) << "the Archers live there, and Eve was seen there";
  EXPECT_EQ(left_out(all.at("left_out"), "not_yours"), 1);
  EXPECT_THAT(json(known, only_north), Not(HasSubstr(family_id("F3"))));
  const auto no_addresses = somebody(std::nullopt, {Permission::see_reach, Permission::open_list, Permission::see_names,
                                                    Permission::see_family, Permission::write_letters});
  EXPECT_EQ(told(known, no_addresses).at("families"), 0);
}

TEST_P(ALetter, is_in_the_familys_language_where_there_is_one) {
  take_in("people",
          "person,family,role,forename,surname,birth_date,sex,ethnicity,language\n"
          "P5,F4,child,Eve,Evans,2023-02-01,F,,pol\nP4,F3,child,Dee,=1+1,2022-06-01,F,,urd\n");
  EXPECT_EQ(post("/letters/invitation", writer(),
                 {{"language", "pol"}, {"title", "Zaproszenie"}, {"body", "Drodzy {carers}, zapraszamy {children}."}})
                .status(),
            303);
  const auto at = batch();
  EXPECT_THAT(page(at, writer()), HasSubstr("English: there is none in Urdu"));
  const auto languages = told(at).at("languages").dump();
  EXPECT_THAT(languages, AllOf(HasSubstr(R"({"households":1,"language":"pol","letter_in":"pol"})"),
                               HasSubstr(R"({"households":1,"language":"urd","letter_in":"eng"})")));
  const auto letters = page(printed(at), writer());
  EXPECT_THAT(letters, AllOf(HasSubstr("<div lang=\"pl\">"), HasSubstr("zapraszamy Eve."), HasSubstr("dir=\"auto\"")));
}

TEST_P(ALetter, is_changed_by_a_new_version_and_a_batch_keeps_the_one_it_was_made_with) {
  const auto before = batch("we_miss_you");
  turn_clock(std::chrono::seconds{5});
  EXPECT_EQ(post("/letters/we_miss_you", writer(),
                 {{"title", "We miss you"}, {"body", "Come back, {children}!"}, {"seen", "0"}})
                .status(),
            303);
  EXPECT_THAT(page("/letters/we_miss_you", writer()),
              AllOf(HasSubstr("Come back, {children}!"), HasSubstr("How it read before"), HasSubstr("It is a while")));
  const auto stale =
      post("/letters/we_miss_you", writer(), {{"title", "We miss you"}, {"body", "Or do not."}, {"seen", "0"}});
  EXPECT_EQ(stale.status(), 422);
  EXPECT_THAT(body(stale), AllOf(HasSubstr("Somebody changed this letter"), HasSubstr("Or do not."),
                                 HasSubstr("Come back, {children}!")));
  EXPECT_THAT(json(printed(before), writer()), AllOf(HasSubstr("It is a while"), Not(HasSubstr("Come back"))));
  turn_clock(std::chrono::seconds{5});
  EXPECT_THAT(json(printed(batch("we_miss_you")), writer()), HasSubstr("Come back, Ada and Ben!"));
}

TEST_P(ALetter, is_added_with_what_was_typed_kept_where_it_cannot_be_right) {
  const auto wrong = post("/letters", writer(), {{"title", ""}, {"body", "Dear {carer}, come."}});
  EXPECT_EQ(wrong.status(), 422);
  EXPECT_THAT(body(wrong),
              AllOf(HasSubstr("There is nothing to be put for {carer}"), HasSubstr("Dear {carer}, come.")));
  EXPECT_EQ(post("/letters", writer(), {{"title", "A"}, {"body", "Dear {carers"}}).status(), 422);
  EXPECT_EQ(post("/letters", writer(), {{"title", "A"}, {"body", std::string(5001, 'x')}}).status(), 422);
  const std::string id = "01900000-0000-7000-8000-000000000001";
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(post("/letters", writer(), {{"id", id}, {"title", "Summer fair"}, {"body", "Come!"}}).status(), 303);
  }
  EXPECT_THAT(page("/letters", writer()), HasSubstr("Summer fair"));
  EXPECT_EQ(entries("letter_version", "create").size(), 1U) << "sent twice, written once";
  EXPECT_EQ(get("/letters/new", who_sees_all()).status(), 403);
  EXPECT_EQ(get("/letters/none", writer()).status(), 404);
}

}  // namespace
