// A list of births from health: understood, previewed, linked with what is held, taken in once.
#include <gmock/gmock.h>

#include "birth_lists.hpp"
#include "births/purge_lists.hpp"
#include "db/journal.hpp"

namespace {

using list_county::desk;
using list_county::hill;
using list_county::north;
using list_county::somebody;
using list_county::taker;
using list_county::who_sees_all;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class AListOfBirths : public list_county::WithBirthLists {};

HEARTH_ON_BOTH_DATABASES(AListOfBirths);

TEST_P(AListOfBirths, says_which_column_holds_what_by_its_headers_and_remembers_what_was_chosen) {
  const auto at = location(upload("/births/lists", taker(), "list", list_county::headers + hill));
  auto columns = Json::parse(json(at, taker())).at("columns");
  EXPECT_EQ(columns.at("child_forename"), 1);
  EXPECT_EQ(columns.at("born"), 3);
  EXPECT_EQ(columns.at("mother_born"), 7);
  EXPECT_EQ(columns.at("consent"), 12);
  for (const auto& [key, column] : columns.items()) {
    EXPECT_NE(column, 0) << "a column of NHS numbers is nothing to keep";
  }
  const auto twice = post(at, taker(), {{"child_surname", "2"}, {"born", "2"}, {"postcode", "10"}, {"consent", "12"}});
  EXPECT_EQ(twice.status(), 422);
  EXPECT_THAT(body(twice), HasSubstr("This column is chosen for “Child&#39;s surname” as well."));
  EXPECT_THAT(body(post(at, taker(), {{"child_surname", "2"}})),
              HasSubstr("Choose the column for: Whether the family agreed to sharing."));
  EXPECT_EQ(post(at, taker(), {{"child_surname", "6"}, {"born", "3"}, {"postcode", "10"}, {"consent", "12"}}).status(),
            303);
  const auto next = location(upload("/births/lists", taker(), "list", list_county::headers + hill));
  EXPECT_EQ(Json::parse(json(next, taker())).at("columns").at("child_surname"), 6);
}

TEST_P(AListOfBirths, says_of_each_row_that_is_wrong_where_what_it_says_and_what_would_be_right) {
  const auto at = sent(hill + ",Jo,Hill,31/2/2026,F,Hana,Hill,,,,nowhere,,yes\n,Kit,Hill,1/9/2026,F,,,,,,ME4 4AA,,\n" +
                       ",Lee,Hill,1/9/2027,Q,,,,,,ME4 4AA,12,yes\n" + ",too,few\n" + hill);
  const auto list = Json::parse(json(at, taker()));
  EXPECT_EQ(list.at("outcome").at("right"), 1);
  EXPECT_EQ(list.at("outcome").at("wrong"), 5);
  const auto& faults = list.at("faults");
  ASSERT_EQ(faults.size(), 8U) << faults;
  EXPECT_EQ(faults[0].at("line"), 3);
  EXPECT_EQ(faults[0].at("column"), "Baby DOB");
  EXPECT_EQ(faults[0].at("value"), "31/2/2026");
  EXPECT_THAT(faults[0].at("remedy"), HasSubstr("30/9/2026"));
  EXPECT_THAT(faults[7].at("remedy").get<std::string>(),
              AllOf(HasSubstr("The same birth stands in line 2 already."), HasSubstr("“Twin 1” and “Twin 2”")));
  EXPECT_THAT(page(at, taker()), AllOf(HasSubstr("Nothing is written yet."), HasSubstr("31/2/2026")));
  EXPECT_EQ(upload("/births/lists", taker(), "list", "a,b\n").status(), 422);
  EXPECT_THAT(body(upload("/births/lists", taker(), "list", "a,b\n\xE9,1\n")), HasSubstr("CSV UTF-8"));
}

TEST_P(AListOfBirths, becomes_a_family_that_is_known_and_not_registered) {
  const auto people = rows_of("person");
  const auto before = sent(hill);
  EXPECT_EQ(outcome(before).at("new"), 1);
  EXPECT_EQ(rows_of("person"), people) << "a preview writes nobody";
  EXPECT_EQ(taken_in(hill).at("new"), 1);
  const auto found = families_found("ivy hill", desk());
  ASSERT_FALSE(found.empty());  // the best first: others sound like it
  const auto family = Json::parse(json("/families/" + found[0].at("family").get<std::string>(), desk()));
  ASSERT_EQ(family.at("members").size(), 2U);
  EXPECT_EQ(family.at("members")[0].at("who"), "Ivy Hill");
  EXPECT_EQ(family.at("members")[0].at("born"), "2026-09-03");
  EXPECT_EQ(family.at("members")[1].at("who"), "Hana Hill");
  EXPECT_EQ(family.at("homes")[0].at("postcode"), "ME4 4AA");
  EXPECT_EQ(family.at("homes")[0].at("from"), "2026-09-03");
  EXPECT_TRUE(family.at("registrations").empty());
  EXPECT_EQ(family.at("contact_details")[0].at("detail"), "07700900123");
  EXPECT_EQ(family.at("responsibilities")[0].at("relation"), "mother");
}

TEST_P(AListOfBirths, that_is_taken_in_twice_or_sent_again_writes_nobody_twice) {
  const auto at = sent(hill);
  post(at + "/take-in", taker(), {});
  const auto people = rows_of("person");
  const auto entries = database().journal_position();
  EXPECT_EQ(location(post(at + "/take-in", taker(), {})), at);
  EXPECT_EQ(database().journal_position(), entries);
  EXPECT_EQ(taken_in(hill).at("held"), 1);
  EXPECT_EQ(rows_of("person"), people);
  EXPECT_EQ(rows_of("welcome"), 1);
}

TEST_P(AListOfBirths, writes_nobody_without_consent) {
  const auto people = rows_of("person");
  const auto said = taken_in(",Ivy,Hill,3/9/2026,F,Hana,Hill,,,,ME4 4AA,,no\n,,,3/9/2026,,,,,,,ME4 4AA,,n\n");
  EXPECT_EQ(said.at("without_consent"), 2);
  EXPECT_EQ(rows_of("person"), people);
  EXPECT_EQ(rows_of("welcome"), 0);
}

TEST_P(AListOfBirths, masks_a_new_home_where_somebody_is_protected) {
  taken_in(",Ivy,Hill,3/9/2026,F,Hana,Hill,,9 Hidden Lane,,ME4 4DD,,yes\n");
  const auto found = families_found("ivy hill", who_sees_all());
  ASSERT_FALSE(found.empty());  // the best first: others sound like it
  const auto at = "/families/" + found[0].at("family").get<std::string>();
  EXPECT_THAT(json(at, who_sees_all()), Not(HasSubstr("Hidden Lane")));
  EXPECT_THAT(page("/births/welcomes", who_sees_all()),
              AllOf(HasSubstr("Protected address"), Not(HasSubstr("Hidden Lane"))));
}

TEST_P(AListOfBirths, gives_a_child_more_the_home_of_its_mother_protected_as_it_is) {
  write("update address set protected = 'yes' where authority = :authority and line1 = '1 High Street'");
  load_anew();
  EXPECT_EQ(taken_in(",Bo,Archer,25/9/2026,M,Mary,Archer,5/5/1990,1 High Street,,ME4 4AA,,yes\n").at("family"), 1);
  const auto all = json("/families/" + family_id("F1"), who_sees_all());
  EXPECT_THAT(all, AllOf(HasSubstr("Bo Archer"), Not(HasSubstr("High Street"))));
  EXPECT_THAT(json("/births/welcomes", who_sees_all()), Not(HasSubstr("High Street")));
}

TEST_P(AListOfBirths, is_not_to_be_read_in_the_database_nor_kept_once_it_is_taken_in) {
  static constexpr db::Sql sent_sql{"test/sent", "select sent from birth_list where authority = :authority",
                                    "select sent from birth_list where authority = :authority"};
  const auto at = sent(hill);
  const auto kept = [&] {
    return database().read([](db::Session& session) { return std::string{session.query(sent_sql).at(0).text(0)}; });
  };
  EXPECT_THAT(kept(), AllOf(Not(HasSubstr("Hill")), Not(HasSubstr("9434765919"))));
  EXPECT_FALSE(kept().empty());
  post(at + "/take-in", taker(), {});
  EXPECT_EQ(kept(), "");
  database().read([](db::Session& session) {
    db::entries_after(session, 0, [&](const db::Recorded& recorded) {
      EXPECT_THAT(recorded.entry.detail, AllOf(Not(HasSubstr("Hill")), Not(HasSubstr("9434765919"))));
    });
  });
}

TEST_P(AListOfBirths, is_journalled_when_it_is_sent_and_whenever_it_is_shown_whom_we_hold) {
  const auto at = sent(hill + ",Jo,Holm,20/9/2026,,Jill,Holm,,,,ME4 4AA,,yes\n");
  const auto looked = looks().size();
  EXPECT_EQ(get(at, taker()).status(), 200);
  ASSERT_EQ(looks().size(), looked + 1);
  EXPECT_EQ(looks().back().entry.kind, "birth_list");
  EXPECT_EQ(looks().back().entry.rows, 2);
  journal_works_ = false;
  EXPECT_EQ(get(at, taker()).status(), 503);
  std::vector<std::int64_t> rows;
  database().read([&](db::Session& session) {
    db::entries_after(session, 0, [&](const db::Recorded& recorded) {
      if (recorded.entry.kind == "birth_list" && recorded.entry.action == "send") {
        rows.push_back(recorded.entry.rows);
      }
    });
  });
  EXPECT_THAT(rows, testing::ElementsAre(2));
}

TEST_P(AListOfBirths, does_not_tell_beforehand_who_is_on_the_stop_list) {
  stopped_ = {number_of("F1")};
  const auto at = sent(",Bo,Archer,25/9/2026,M,Mary,Archer,5/5/1990,,,ME4 4AA,,yes\n");
  EXPECT_FALSE(outcome(at).contains("stopped"));
  EXPECT_THAT(page(at, taker()), Not(HasSubstr("stop list")));
  post(at + "/take-in", taker(), {});
  EXPECT_EQ(outcome(at).at("stopped"), 1);
}

TEST_P(AListOfBirths, is_told_with_its_months_and_who_took_it_in_and_leads_to_the_welcomes) {
  const auto at = sent(hill + ",,,4/8/2026,,,,,,,ME4 4AA,,no\n");
  const auto both = somebody(std::nullopt, {Permission::take_births, Permission::see_family});
  EXPECT_THAT(page(at, both), Not(HasSubstr("href=\"/births/welcomes\"")));
  post(at + "/take-in", both, {});
  EXPECT_THAT(page(at, both), HasSubstr("href=\"/births/welcomes\""));
  EXPECT_THAT(page("/births", taker()),
              AllOf(HasSubstr("August 2026 to September 2026"), HasSubstr("Somebody by number")));
}

TEST_P(AListOfBirths, is_for_whoever_sent_it_until_it_is_taken_in_and_is_forgotten_after_thirty_days) {
  const auto at = sent(hill);
  auto other = taker();
  other.account = 7;
  EXPECT_EQ(get(at, other).status(), 404);
  EXPECT_EQ(post(at + "/take-in", other, {}).status(), 404);
  EXPECT_EQ(get(at, somebody(north, {Permission::take_births})).status(), 403);
  turn_clock(std::chrono::days{31});
  const auto purged =
      database().write([&](db::Session& session) { return births::purge_lists(session, database().env().now()); });
  EXPECT_EQ(purged, 1);
  EXPECT_EQ(get(at, taker()).status(), 404);
  const auto again = sent(hill);
  post(again + "/discard", taker(), {});
  EXPECT_EQ(get(again, taker()).status(), 404);
}

}  // namespace
