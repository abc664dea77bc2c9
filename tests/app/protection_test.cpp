// Protection of an address: it goes with a move, holds for the whole family on any day, and is lifted by few.
#include <gmock/gmock.h>

#include "changing_families.hpp"

namespace {

using list_county::desk;
using list_county::north;
using list_county::who_sees_all;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr auto north_list = "/places/districts/north/list?who=known";

class AProtection : public list_county::ChangingFamilies {
 protected:
  static rights::Asker opener() { return list_county::and_at(desk(), north, {Permission::open_protected_addresses}); }
  /// Whether that text stands on any page of the family, in a list, or is found by the search.
  bool is_shown(const std::string& family, const std::string& text) {
    std::string all;
    for (const auto* each : {"", "/timeline", "/move", "/protect", "/details", "/correct", "/add"}) {
      all += page(of(family) + each, desk()) + json(of(family) + each, desk());
    }
    for (const auto* form : {"", "&unit=family", "&format=csv"}) {
      all += page(north_list + std::string{form}, who_sees_all(north));
    }
    return all.contains(text) || !found(text).empty();
  }
  nlohmann::json row_of(const std::string& name) {
    const auto rows = nlohmann::json::parse(json(north_list, who_sees_all(north))).at("rows");
    const auto row = std::ranges::find_if(rows, [&](const auto& each) { return each.at("name") == name; });
    return row == rows.end() ? nlohmann::json{} : *row;
  }
};

HEARTH_ON_BOTH_DATABASES(AProtection);

TEST_P(AProtection, goes_along_with_a_move_unless_somebody_who_opened_it_says_why_not) {
  EXPECT_EQ(form(of("F2") + "/move").at("fields").at("home-protected"), "yes");
  EXPECT_FALSE(form(of("F1") + "/move").at("fields").contains("home-protected"));
  const http::Pairs fields{{"home-line1", "3 Safe Street"},
                           {"home-postcode", "ME4 4AA"},
                           {"from", "2 9 2026"},
                           {"who-" + person("F2", "Cy Cooper"), "yes"}};
  auto with_reason = fields;
  with_reason.push_back({"lift-reason", "He lives in Australia now."});
  for (const auto& asker : {desk(), opener()}) {  // the second may open it, and has not
    const auto refused = post(of("F2") + "/move", asker, with_reason);
    EXPECT_EQ(refused.status(), 422);
    EXPECT_THAT(body(refused), AllOf(HasSubstr("Their address is protected: leave the tick."),
                                     HasSubstr("value=\"3 Safe Street\""), Not(HasSubstr("Hidden Lane"))));
  }
  ASSERT_EQ(post(of("F2") + "/open-address", opener(), {{"reason", "They moved."}}).status(), 303);
  EXPECT_THAT(body(post(of("F2") + "/move", opener(), fields)), HasSubstr("Say in one line why"));
  ASSERT_TRUE(done(of("F2") + "/move", with_reason, opener()));
  EXPECT_TRUE(is_shown("F2", "3 Safe Street"));
  EXPECT_FALSE(is_shown("F2", "Hidden Lane")) << "from where they came stays hidden";
  EXPECT_THAT(story("F2").dump(), HasSubstr("He lives in Australia now."));
  expect_as_made_from_scratch();
}

TEST_P(AProtection, of_one_home_that_goes_still_hides_the_same_home_of_the_others) {
  take_in("people", "person,family,role,forename,surname,birth_date\r\nP9,F2,child,Sue,Cooper,2024-06-01\r\n");
  take_in("addresses", "person,from,postcode,line1,protected\r\nP9,2024-06-01,ME4 4DD,9 Hidden Lane,no\r\n");
  catch_up();
  ASSERT_FALSE(is_shown("F2", "Hidden Lane"));
  // On the first day of his home: it never held, and goes.
  ASSERT_TRUE(done(of("F2") + "/move",
                   {{"home-line1", "3 Safe Street"},
                    {"home-postcode", "ME4 4AA"},
                    {"home-protected", "yes"},
                    {"from", "1 1 2026"},
                    {"who-" + person("F2", "Cy Cooper"), "yes"}},
                   desk()));
  EXPECT_FALSE(is_shown("F2", "Hidden Lane"));
  EXPECT_FALSE(is_shown("F2", "Safe Street"));
  expect_as_made_from_scratch();
}

TEST_P(AProtection, holds_in_lists_at_the_postcode_of_any_protected_home_of_the_family_as_on_its_page) {
  ASSERT_THAT(row_of("Ada Archer").at("address").get<std::string>(), HasSubstr("1 High Street"));
  take_in(
      "addresses",
      "person,from,postcode,line1,town,to,protected\r\nP6,2024-01-01,ME4 4AA,1 High Street,Chatham,2025-01-01,yes\r\n");
  catch_up();
  EXPECT_THAT(page(of("F1"), desk()), Not(HasSubstr("1 High Street")));
  EXPECT_FALSE(is_shown("F1", "1 High Street")) << "an ended home of the mother, and the children live there still";
  const auto row = row_of("Ada Archer");
  EXPECT_TRUE(row.at("address_protected").get<bool>());
  EXPECT_TRUE(row.at("areas").empty());
  load_anew();
  EXPECT_EQ(row_of("Ada Archer"), row);
}

TEST_P(AProtection, is_given_by_anybody_at_the_desk_at_once_and_for_the_whole_family) {
  ASSERT_TRUE(is_shown("F1", "1 High Street"));
  EXPECT_THAT(page(of("F1"), desk()), HasSubstr("/protect\">An address must be protected"));
  ASSERT_TRUE(done(of("F1") + "/protect", {{"protect-1", "yes"}}, desk()));
  EXPECT_FALSE(is_shown("F1", "High Street"));
  EXPECT_THAT(page(of("F1") + "?done=protected", desk()), HasSubstr("It is saved. A protected address"));
  EXPECT_THAT(story("F1").dump(), HasSubstr("protection of the address put right"));
  expect_as_made_from_scratch();
  const auto before = entries();
  ASSERT_TRUE(done(of("F1") + "/protect", {{"protect-1", "yes"}}, desk()));
  EXPECT_EQ(entries(), before) << "the same again does nothing";
}

TEST_P(AProtection, is_taken_away_only_by_somebody_who_opened_the_address_and_says_why) {
  const http::Pairs both{{"lift-reason", "The order has ended."}};
  for (const auto& asker : {desk(), opener()}) {
    const auto refused = post(of("F2") + "/protect", asker, both);
    EXPECT_EQ(refused.status(), 422);
    EXPECT_THAT(body(refused), AllOf(HasSubstr("leave the tick"), Not(HasSubstr("Hidden Lane"))));
  }
  ASSERT_EQ(post(of("F2") + "/open-address", opener(), {{"reason", "The court wrote."}}).status(), 303);
  EXPECT_EQ(post(of("F2") + "/protect", opener(), {}).status(), 422) << "without a reason";
  EXPECT_EQ(post(of("F2") + "/protect", opener(), {{"lift-reason", std::string(201, 'x')}}).status(), 422);
  ASSERT_TRUE(done(of("F2") + "/protect", both, opener()));
  EXPECT_TRUE(is_shown("F2", "9 Hidden Lane"));
  EXPECT_THAT(story("F2").dump(), HasSubstr("Not protected: The order has ended."));
  expect_as_made_from_scratch();
}

}  // namespace
