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
  EXPECT_THAT(body(refused), HasSubstr("Somebody else holds this card"));
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

TEST_P(ACard, that_was_given_while_two_were_one_goes_where_it_belongs_when_they_are_two_again) {
  const auto number = [&](const char* key) {
    static constexpr std::string_view words = "select person from person where authority = :authority and key = :key";
    static constexpr db::Sql by_key{"test/number", words, words};
    return database().read([&](db::Session& session) { return session.query(by_key, {{"key", key}}).at(0).number(0); });
  };
  take_in("cards", "person,card,from\nP5,555666,2026-01-01\n");
  const auto ada = number("P1");
  const auto eve = number("P5");
  database().write_alone([&](db::Session& session) {
    ASSERT_TRUE(families::join_families(session, {"somebody", "test", database().env().instant()}, {{ada, eve}},
                                        {database().env().new_id()}));
  });
  catch_up();
  EXPECT_EQ(found("555666").size(), 1U);
  EXPECT_EQ(held("F1").at("cards").size(), 1U) << "the card of either record is the person's";
  ASSERT_TRUE(gives("card-" + person("F1", "Ada Archer"), "777888", "5 9 2026"));
  EXPECT_TRUE(found("555666").empty()) << "and is ended, whichever record has it";
}

}  // namespace
