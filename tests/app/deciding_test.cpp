// Pairs of families that may be one, decided one after the other; and a family compared with one that is sought for it.
#include <gmock/gmock.h>

#include "duplicates.hpp"
#include "linkage/link.hpp"

namespace {

using list_county::and_at;
using list_county::decider;
using list_county::north;
using list_county::somebody;
using list_county::south;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

/// Three likely pairs: Ada Archer's in both districts, Eve Evans's and Zeno Quill's in the south.
class Deciding : public list_county::WithADuplicate {
 protected:
  void SetUp() override {
    WithADuplicate::SetUp();
    take_in("people",
            "person,family,role,forename,surname,birth_date,sex\nP70,F7,child,Eve,Evans,2023-02-01,F\n"
            "P71,F10,child,Zeno,Quill,2023-07-07,M\n");
    take_in("addresses",
            "person,from,postcode,line1,town\nP70,2026-02-01,CT1 2BB,6 Mill Lane,Canterbury\n"
            "P71,2026-02-01,CT1 2BB,9 Mill Lane,Canterbury\n");
    linkage::link(database(), {.sure = std::nullopt, .threads = 1, .origin = "test"});
    catch_up();
  }

  /// The pages of the pairs, in the order of the list.
  std::vector<std::string> pairs(const rights::Asker& asker = decider()) {
    std::vector<std::string> all;
    const auto told = Json::parse(json("/duplicates", asker));
    for (const auto& row : told.at("rows")) {
      all.push_back("/duplicates/" + row.at("families")[0].get<std::string>() + "/" +
                    row.at("families")[1].get<std::string>());
    }
    return all;
  }
  /// Decides as whoever came by the list; the address to which that leads, as far as its page.
  std::string apart(const std::string& at) {
    const auto answer = post(at + "/apart", decider(), {{"listed", "yes"}});
    EXPECT_EQ(answer.status(), 303);
    catch_up();
    return location(answer);
  }
  std::string joined(const std::string& at, http::Pairs people) {
    people.push_back({"listed", "yes"});
    const auto answer = post(at + "/join", decider(), people);
    EXPECT_EQ(answer.status(), 303);
    catch_up();
    return location(answer);
  }
  static std::string page_of(const std::string& address) { return address.substr(0, address.find('?')); }
  http::Pairs same(const std::string& one, const std::string& other) {
    return {{"same-" + std::to_string(person(one)), std::to_string(person(other))}};
  }
  std::string between(const std::string& one, const std::string& other) {
    return "/duplicates/" + family_id(one) + "/" + family_id(other);
  }
};

HEARTH_ON_BOTH_DATABASES(Deciding);

TEST_P(Deciding, leads_to_the_next_pair_and_at_the_end_to_the_list_and_says_what_was_done) {
  const auto all = pairs();
  ASSERT_THAT(all, SizeIs(3));
  auto next = apart(all[0]);
  EXPECT_EQ(page_of(next), all[1]);
  EXPECT_THAT(page(next, decider()), AllOf(HasSubstr("The last two stay two families"),
                                           HasSubstr("This is the next pair"), HasSubstr("href=\"/duplicates\"")));
  next = apart(all[1]);
  EXPECT_EQ(page_of(next), all[2]);
  EXPECT_THAT(page(next, decider()), Not(HasSubstr("Leave it for now")));
  next = apart(all[2]);
  EXPECT_EQ(page_of(next), "/duplicates");
  EXPECT_THAT(page(next, decider()), AllOf(HasSubstr("All pairs are decided"), HasSubstr("Nothing to decide")));
  EXPECT_THAT(page("/duplicates", decider()), Not(HasSubstr("All pairs are decided")));
}

TEST_P(Deciding, to_join_says_where_the_family_is_now_and_where_it_is_taken_back) {
  const auto all = pairs();
  const auto next = joined(pair(), ada_and_mary());
  EXPECT_NE(page_of(next), pair());
  EXPECT_THAT(all, testing::Contains(page_of(next)));
  EXPECT_THAT(page(next, decider()), AllOf(HasSubstr("The last two count as one family now"),
                                           HasSubstr("href=\"/families/" + family_id("F1") + "\""),
                                           HasSubstr("href=\"/families/" + family_id("F1") + "/joins\"")));
  const auto again = joined(pair(), ada_and_mary());
  EXPECT_THAT(pairs(), testing::Contains(page_of(again))) << "sent twice, it leads to a pair that is left";
  EXPECT_THAT(again, HasSubstr("?done=joined&of=" + family_id("F1")));
}

TEST_P(Deciding, comes_back_to_what_was_left) {
  const auto all = pairs();
  EXPECT_THAT(page(all[0], decider()), HasSubstr(all[1] + "\">Leave it for now"));
  EXPECT_EQ(page_of(apart(all[2])), all[0]) << "after the last the first";
  EXPECT_EQ(page_of(apart(all[0])), all[1]);
}

TEST_P(Deciding, goes_on_to_the_next_pair_also_where_a_join_made_it_another) {
  take_in("people", "person,family,role,forename,surname,birth_date,sex\nP95,F11,child,Ada,Archer,2024-01-01,F\n");
  linkage::link(database(), {.sure = std::nullopt, .threads = 1, .origin = "test"});
  catch_up();
  auto at = pairs();
  ASSERT_THAT(at, SizeIs(5)) << "each of Ada's three records with each";
  std::erase(at, between("F9", "F11"));
  auto next = joined(pair(), ada_and_mary());
  EXPECT_EQ(get(next, decider()).status(), 200);
  std::size_t decisions = 0;
  for (; page_of(next) != "/duplicates" && decisions < 9; ++decisions) {
    next = apart(page_of(next));
  }
  EXPECT_EQ(decisions, 3U) << "Ada's two records that are left with each other, Eve's, Zeno's";
  EXPECT_THAT(pairs(), IsEmpty());
}

TEST_P(Deciding, leads_to_those_alone_about_which_one_may_decide) {
  const auto asker = decider(south);
  const auto all = pairs(asker);
  ASSERT_THAT(all, SizeIs(2)) << "Ada's is of both districts";
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_THAT(page(all[i], asker), HasSubstr("href=\"" + all[1 - i] + "\">Leave it for now"));
  }
  EXPECT_EQ(page_of(location(post(all[1] + "/apart", asker, {{"listed", "yes"}}))), all[0]);
  EXPECT_THAT(page(all[0], asker), Not(HasSubstr("Leave it for now"))) << "there is no other for them";
  EXPECT_THAT(pairs(decider(north)), IsEmpty());
}

TEST_P(Deciding, shows_two_of_whom_somebody_said_that_they_are_two_with_that_and_what_is_alike) {
  apart(pair());
  EXPECT_THAT(page(pair(), decider()), AllOf(HasSubstr("Somebody said that they are two families"),
                                             HasSubstr("date of birth (the same)"), Not(HasSubstr("listed"))));
}

TEST_P(Deciding, tells_of_a_pair_the_likeness_of_its_own_people_alone) {
  const auto told = Json::parse(json(between("F7", "F4"), decider()));
  ASSERT_EQ(told.at("likely").size(), 1U);
  EXPECT_EQ(told.at("likely")[0].at("first"), "Eve Evans");
  EXPECT_EQ(told.at("likely")[0].at("people"), (Json{person("P5"), person("P70")})) << "the first family's first";
}

TEST_P(Deciding, of_two_that_are_not_on_the_list_leads_to_the_records_of_the_family) {
  const auto at = between("F1", "F8");
  EXPECT_THAT(page(at, decider()),
              AllOf(Not(HasSubstr("listed")), HasSubstr("href=\"/families/" + family_id("F1") + "/joins\"")));
  const auto records = "/families/" + family_id("F1") + "/joins";
  EXPECT_EQ(location(post(at + "/apart", decider(), {})), records + "?done=apart");
  EXPECT_THAT(page(records + "?done=apart", decider()), HasSubstr("They stay two families"));
  EXPECT_EQ(location(post(at + "/join", decider(), same("P1", "P80"))), records + "?done=joined");
  EXPECT_THAT(page(records + "?done=joined", decider()), HasSubstr("They count as one family now"));
}

/// A family is sought that may be the same as another.
class TheOtherFamily : public Deciding {
 protected:
  std::string records() { return "/families/" + family_id("F1") + "/joins"; }
  std::vector<std::string> found(const std::string& typed, const rights::Asker& asker = decider()) {
    std::vector<std::string> all;
    const auto told = Json::parse(body(post(records(), asker, {{"typed", typed}}, "application/json")));
    for (const auto& each : told.at("families")) {
      all.push_back(each.at("compare"));
    }
    return all;
  }
};

HEARTH_ON_BOTH_DATABASES(TheOtherFamily);

TEST_P(TheOtherFamily, is_found_by_what_is_remembered_and_leads_to_the_comparison) {
  EXPECT_THAT(page("/families/" + family_id("F1"), decider()), HasSubstr("href=\"" + records() + "#other\""));
  EXPECT_THAT(page(records(), decider()), AllOf(HasSubstr("method=\"post\" action=\"" + records() + "#other\""),
                                                HasSubstr("Name, date of birth, address, telephone number or card")));
  const auto answer = post(records(), decider(), {{"typed", "zeno"}});
  EXPECT_EQ(answer.status(), 200);
  EXPECT_THAT(body(answer), AllOf(HasSubstr("href=\"" + between("F1", "F8") + "\""), HasSubstr("Compare with: Quill"),
                                  HasSubstr("Children: Zeno Quill, 3 years"), HasSubstr("value=\"zeno\"")));
  EXPECT_EQ(get(between("F1", "F8"), decider()).status(), 200);
}

TEST_P(TheOtherFamily, is_never_the_family_itself) {
  EXPECT_THAT(found("ada archer"), ElementsAre(between("F1", "F9")));
  EXPECT_THAT(found("ben archer"), IsEmpty());
  EXPECT_THAT(body(post(records(), decider(), {{"typed", "ben archer"}})), HasSubstr("No other family found"));
}

TEST_P(TheOtherFamily, is_found_among_those_alone_that_one_may_link) {
  const auto asker = and_at(decider(north), south, {Permission::see_family, Permission::see_names});
  EXPECT_THAT(found("zeno"), SizeIs(2));
  EXPECT_THAT(found("zeno", asker), IsEmpty()) << "their page may be seen, and nothing said of them";
  EXPECT_THAT(Json::parse(body(post("/families", asker, {{"typed", "zeno"}}, "application/json"))).at("families"),
              SizeIs(2));
}

TEST_P(TheOtherFamily, is_sought_by_those_alone_who_may_link_the_family) {
  EXPECT_EQ(post(records(), decider(south), {{"typed", "zeno"}}).status(), 404);
  EXPECT_EQ(post(records(), somebody(std::nullopt, {Permission::see_names, Permission::see_family}), {}).status(), 403);
}

TEST_P(TheOtherFamily, is_sought_with_both_looks_in_the_journal_and_nothing_of_what_was_typed) {
  const auto before = looks().size();
  found("zeno");
  const auto all = looks();
  ASSERT_EQ(all.size(), before + 2);
  EXPECT_EQ(all[before].entry.kind, "family");
  EXPECT_EQ(all[before + 1].entry.kind, "search");
  EXPECT_EQ(all[before + 1].entry.rows, 2);
  EXPECT_THAT(all[before + 1].entry.detail, Not(HasSubstr("zeno")));
  journal_works_ = false;
  EXPECT_EQ(post(records(), decider(), {{"typed", "zeno"}}).status(), 503);
}

}  // namespace
