// Cards: given, scanned at the desk, lost and replaced.
#include <gmock/gmock.h>

#include "changing_families.hpp"
#include "families/joins.hpp"

namespace {

using list_county::desk;
using list_county::desk_of_the_county;
using list_county::north;
using list_county::somebody;
using list_county::south;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ACard : public list_county::ChangingFamilies {
 protected:
  std::string mary() { return "card-" + person("F1", "Mary Archer"); }
  bool gives(const std::string& field, const std::string& number, const std::string& from = "1 9 2026",
             const std::string& family = "F1") {
    return done(of(family) + "/cards", {{field, number}, {"from", from}});
  }
};

HEARTH_ON_BOTH_DATABASES(ACard);

TEST_P(ACard, finds_whoever_holds_it_as_it_is_scanned_or_typed) {
  EXPECT_TRUE(found("20004711").empty());
  ASSERT_TRUE(gives(mary(), "h2000-4711"));
  EXPECT_EQ(held("F1").at("cards")[0].at("card"), "H20004711");
  for (const auto* typed : {"H20004711", "h2000-4711", "H2000 4711"}) {
    EXPECT_EQ(found(typed).size(), 1U) << typed;
  }
  EXPECT_THAT(page(of("F1"), desk()), HasSubstr("H20004711"));
  load_anew();
  EXPECT_EQ(found("h20004711").size(), 1U);
}

TEST_P(ACard, that_is_lost_is_ended_and_another_given) {
  ASSERT_TRUE(gives(mary(), "20004711"));
  ASSERT_TRUE(gives(mary(), "20004712", "5 9 2026"));
  const auto cards = held("F1").at("cards");
  ASSERT_EQ(cards.size(), 2U);
  EXPECT_EQ(cards[0].at("card"), "20004712");
  EXPECT_EQ(cards[1].at("to"), "2026-09-05");
  EXPECT_TRUE(found("20004711").empty()) << "whoever picks it up finds nobody by it";
  ASSERT_TRUE(gives(mary(), "", "6 9 2026"));
  EXPECT_TRUE(found("20004712").empty());
}

TEST_P(ACard, is_one_persons) {
  ASSERT_TRUE(gives(mary(), "20004711"));
  const auto eve = "card-" + person("F4", "Eve Evans");
  const auto refused = post(of("F4") + "/cards", desk_of_the_county(), {{eve, "2000 4711"}, {"from", "1 9 2026"}});
  EXPECT_EQ(refused.status(), 422);
  EXPECT_THAT(body(refused), HasSubstr("This card is held on that day, or later"));
  EXPECT_THAT(body(refused), Not(HasSubstr("Archer")));
  const auto ada = "card-" + person("F1", "Ada Archer");
  EXPECT_FALSE(done(of("F1") + "/cards", {{ada, "777888"}, {mary(), "777888"}}));
  ASSERT_TRUE(gives(mary(), "", "5 9 2026"));
  EXPECT_TRUE(gives(eve, "20004711", "5 9 2026", "F4"));
}

TEST_P(ACard, has_a_number_of_letters_and_digits) {
  for (const auto* wrong : {"12", "Straße 12", "2000;4711", "12345678901234567890123456789012345678901"}) {
    EXPECT_FALSE(gives(mary(), wrong)) << wrong;
  }
  EXPECT_THAT(held("F1").at("cards"), IsEmpty());
}

TEST_P(ACard, is_for_those_alone_who_see_names_and_changed_by_those_who_register) {
  ASSERT_TRUE(gives(mary(), "20004711"));
  const auto nameless = somebody(std::nullopt, {Permission::see_family});
  EXPECT_THAT(page(of("F1"), nameless), Not(HasSubstr("20004711")));
  const auto elsewhere = desk(south);
  EXPECT_EQ(get(of("F1") + "/cards", elsewhere).status(), 404);
  EXPECT_EQ(post(of("F1") + "/cards", elsewhere, {{mary(), "1234"}}).status(), 404);
}

TEST_P(ACard, goes_out_and_comes_in_as_its_source_has_it) {
  take_in("cards", "person,card,from,to\nP6,2000 4711,2026-01-01,\nP1,zz/9,2025-01-01,2026-01-01\n");
  catch_up();
  EXPECT_EQ(found("20004711").size(), 1U);
  EXPECT_TRUE(found("zz9").empty());
  expect_out_and_in_again_as_it_was({"cards"});
  ASSERT_TRUE(gives(mary(), "20004712", "5 9 2026"));
  EXPECT_TRUE(found("20004711").empty());
}

TEST_P(ACard, was_nobody_elses_on_a_day_on_which_it_is_given) {
  ASSERT_TRUE(gives(mary(), "20004711"));
  ASSERT_TRUE(gives(mary(), "", "5 9 2026"));
  const auto eve = "card-" + person("F4", "Eve Evans");
  EXPECT_FALSE(gives(eve, "20004711", "4 9 2026", "F4")) << "on the day before it was still another's";
  EXPECT_TRUE(gives(eve, "20004711", "5 9 2026", "F4"));
}

TEST_P(ACard, of_a_package_is_one_persons_however_it_is_written_there) {
  take_in("cards", "person,card,from\nP5,2000-4711,2026-01-01\n");
  EXPECT_FALSE(gives(mary(), "20004711"));
  const auto refused = refused_package("cards",
                                       "person,card,from,to\nP1,77,2026-01-01,2026-02-01\nP6,77,2026-01-31,\n"
                                       "P1,78,2026-01-01,2026-02-01\nP6,78,2026-02-01,\n");
  EXPECT_THAT(refused,
              AllOf(HasSubstr("cards.csv:2: card: \"77\": has another person on some of the same days, in line 3"),
                    HasSubstr("cards.csv:3: card: \"77\""), Not(HasSubstr("78"))));
}

/// Ada and Eve turn out to be one child, and not to be.
class ACardOfTwoRecords : public ACard {
 protected:
  static constexpr std::string_view words = "select person from person where authority = :authority and key = :key";
  static constexpr db::Sql by_key{"test/number", words, words};

  std::int64_t number(const char* key) {
    return database().read([&](db::Session& session) { return session.query(by_key, {{"key", key}}).at(0).number(0); });
  }
  families::Joiner joiner() { return {"somebody", "test", database().env().instant()}; }
  void join() {
    database().write_alone([&](db::Session& session) {
      ASSERT_TRUE(
          families::join_families(session, joiner(), {{number("P1"), number("P5")}}, {database().env().new_id()}));
    });
    catch_up();
  }
  void part() {
    database().write_alone([&](db::Session& session) {
      const auto join = families::joins_of(session, families::family_counts_as(session, 1)).at(0).id;
      ASSERT_TRUE(families::part_families(session, joiner(), join, [&] { return database().env().new_id(); }));
    });
    catch_up();
  }
};

HEARTH_ON_BOTH_DATABASES(ACardOfTwoRecords);

TEST_P(ACardOfTwoRecords, is_the_persons_whichever_record_has_it) {
  take_in("cards", "person,card,from\nP5,555666,2026-01-01\nP1,111222,2026-02-01\n");
  join();
  EXPECT_EQ(found("555666").size(), 1U);
  const auto ada = "card-" + person("F1", "Ada Archer");
  ASSERT_TRUE(gives(ada, "555666", "5 9 2026")) << "the one on the form ends, and the other is held already";
  EXPECT_TRUE(found("111222").empty());
  EXPECT_EQ(found("555666").size(), 1U);
  EXPECT_EQ(held("F1").at("cards").size(), 2U);
  ASSERT_TRUE(gives(ada, "777888", "6 9 2026"));
  EXPECT_TRUE(found("555666").empty()) << "and is ended where it stands";
}

TEST_P(ACardOfTwoRecords, that_was_given_while_they_were_one_goes_to_the_record_to_which_it_is_said_to_belong) {
  join();
  ASSERT_TRUE(gives("card-" + person("F1", "Ada Archer"), "777888", "5 9 2026"));
  part();
  EXPECT_EQ(list("F1", "cards").size(), 1U);
  const auto since = base::Date::parse("2026-09-01").value();
  database().write_alone([&](db::Session& session) {
    EXPECT_EQ(families::facts_since(session, number("P1"), since), 1);
    families::move_facts(session, number("P1"), number("P5"), since);
    EXPECT_EQ(families::facts_since(session, number("P1"), since), 0);
  });
  EXPECT_TRUE(list("F1", "cards").empty());
  EXPECT_EQ(list("F4", "cards")[0].at("card"), "777888");
}

}  // namespace
