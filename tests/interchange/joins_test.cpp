// Which records are of one person: in, out, and what they count as then.
#include "families/joins.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "families/changes.hpp"
#include "families/interchange_tables.hpp"
#include "import_support.hpp"
#include "linkage/tables.hpp"
#include "organisation/interchange_tables.hpp"
#include "sessions/interchange_tables.hpp"

namespace {

using testing::HasSubstr;

class JoinsTest : public ImportTest {
 protected:
  /// Three families of a carer and a child each, and joins.
  static Files three_families(const std::string& joins) {
    return {{"people",
             "person,family,role,forename\r\n"
             "a1,A,carer,Ann\r\na2,A,child,Bo\r\n"
             "b1,B,carer,Anne\r\nb2,B,child,Bo\r\n"
             "c1,C,carer,An\r\nc2,C,child,Bo\r\n"},
            {"joins", "person,same_as\r\n" + joins}};
  }

  std::int64_t number_of(const std::string& person) {
    static constexpr db::Sql sql{"test/number", "select person from person where authority = :authority and key = :key",
                                 "select person from person where authority = :authority and key = :key"};
    return database_->read([&](db::Session& session) { return session.query(sql, {{"key", person}}).at(0).number(0); });
  }
  std::int64_t counts_as(const std::string& person) {
    const auto number = number_of(person);
    return database_->read([&](db::Session& session) { return families::person_counts_as(session, number); });
  }
  std::int64_t family_of(const std::string& person) {
    static constexpr std::string_view text =
        "select f.counts_as from person p join family f on f.authority = p.authority and f.family = p.family "
        "where p.authority = :authority and p.key = :key";
    static constexpr db::Sql sql{"test/family", text, text};
    return database_->read([&](db::Session& session) { return session.query(sql, {{"key", person}}).at(0).number(0); });
  }
};

TEST_P(JoinsTest, come_in_and_go_out_again_and_count) {
  const auto files = three_families("a1,b1\r\na2,b2\r\n");
  EXPECT_EQ(import(files).changed, 8) << "six people, two pairs";
  EXPECT_EQ(standing().at("joins"), files.at("joins"));
  EXPECT_EQ(counts_as("a1"), counts_as("b1"));
  EXPECT_EQ(counts_as("a2"), counts_as("b2"));
  EXPECT_EQ(family_of("a1"), family_of("b1"));
  EXPECT_NE(family_of("a1"), family_of("c1"));
  EXPECT_EQ(counts_as("c1"), number_of("c1"));
}

TEST_P(JoinsTest, come_into_a_database_that_nobody_uses_yet) {
  const auto files = three_families("a1,b1\r\na2,b2\r\n");
  EXPECT_EQ(import(files, {.fills_anew = true}).changed, 8);
  EXPECT_EQ(standing().at("joins"), files.at("joins"));
  EXPECT_EQ(counts_as("a1"), counts_as("b1"));
}

TEST_P(JoinsTest, change_nothing_the_second_time) {
  const auto files = three_families("a1,b1\r\na2,b2\r\n");
  import(files);
  const auto position = database_->journal_position();
  EXPECT_EQ(import(files).changed, 0);
  EXPECT_EQ(database_->journal_position(), position);
  EXPECT_EQ(standing().at("joins"), files.at("joins"));
}

TEST_P(JoinsTest, hang_together_whatever_their_order) {
  import(three_families("b1,c1\r\n"));
  EXPECT_EQ(import({{"joins", "person,same_as\r\na1,c1\r\n"}}).changed, 1);
  const auto lowest = std::min({number_of("a1"), number_of("b1"), number_of("c1")});
  for (const auto* each : {"a1", "b1", "c1"}) {
    EXPECT_EQ(counts_as(each), lowest) << each;
    EXPECT_EQ(family_of(each), family_of("a1")) << each;
  }
  EXPECT_EQ(counts_as("a2"), number_of("a2")) << "nobody said of the children";
}

TEST_P(JoinsTest, are_one_join_for_each_two_families) {
  import(three_families("a1,b1\r\n"));
  import({{"joins", "person,same_as\r\na2,b2\r\n"}});
  const auto family = family_of("a1");
  const auto joins = database_->read([&](db::Session& session) { return families::joins_of(session, family); });
  ASSERT_EQ(joins.size(), 1U);
  EXPECT_EQ(joins[0].people.size(), 2U);
  EXPECT_EQ(joins[0].actor, "import");
}

TEST_P(JoinsTest, do_not_join_again_who_was_parted_here) {
  const auto files = three_families("a1,b1\r\n");
  import(files);
  const auto family = family_of("a1");
  const auto join = database_->read([&](db::Session& session) { return families::joins_of(session, family).at(0).id; });
  database_->write_alone([&](db::Session& session) {
    return families::part_families(session, {"kit", "test", "2026-11-23T09:00:00Z"}, join,
                                   [&] { return database_->env().new_id(); });
  });
  EXPECT_EQ(import(files).changed, 0);
  EXPECT_NE(family_of("a1"), family_of("b1"));
  EXPECT_FALSE(standing().contains("joins")) << "what was taken back does not go out";
}

TEST_P(JoinsTest, pass_over_two_of_one_family_and_a_carer_with_a_child) {
  EXPECT_EQ(import(three_families("a1,a2\r\na1,b2\r\n")).changed, 6) << "the people alone";
  EXPECT_EQ(counts_as("a2"), number_of("a2"));
  EXPECT_EQ(counts_as("b2"), number_of("b2"));
  EXPECT_FALSE(standing().contains("joins"));
}

TEST_P(JoinsTest, are_refused_the_wrong_way_round_with_oneself_and_with_nobody) {
  const auto outcome = import(three_families("b1,a1\r\nc1,c1\r\na1,z9\r\n"));
  EXPECT_EQ(outcome.faults, 3);
  EXPECT_THAT(outcome.report, HasSubstr("joins.csv:2: same_as: \"a1\": comes before person by its bytes"));
  EXPECT_THAT(outcome.report, HasSubstr("joins.csv:3: same_as: \"c1\": is person itself; name two records"));
  EXPECT_THAT(outcome.report, HasSubstr("joins.csv:4: same_as: \"z9\": is neither in people.csv nor in the database"));
  EXPECT_EQ(outcome.changed, -1);
}

TEST_P(JoinsTest, move_to_another_installation_where_records_have_other_numbers) {
  import(three_families("a1,b1\r\na2,b2\r\nb1,c1\r\n"));
  const auto out = standing();
  const support::FreshDatabase other{GetParam()};
  database_ = db::Database::open(other.url(), env(), {.must_exist = false}).value();
  database_->migrate(std::array{organisation::table_migrations(), families::table_migrations(),
                                sessions::table_migrations(), linkage::table_migrations()});
  import({{"people", "person,family,role\r\nc1,C,carer\r\nb2,B,child\r\n"}});
  import(out);
  EXPECT_LT(number_of("c1"), number_of("a1"));
  EXPECT_EQ(standing(), out);
  EXPECT_EQ(counts_as("a1"), number_of("c1"));
  EXPECT_EQ(counts_as("a2"), counts_as("b2"));
  database_.reset();  // before the database goes
}

TEST_P(JoinsTest, make_whoever_follows_the_journal_load_anew) {
  db::Entry entry;
  entry.room = "families";
  entry.kind = "person_join";
  entry.action = "import";
  const auto changed = families::changed_by(entry);
  EXPECT_FALSE(changed.nothing);
  EXPECT_FALSE(changed.family);
}

TEST_P(JoinsTest, of_a_thousand_are_right_against_the_slow_way) {
  std::string people = "person,family,role\r\n";
  std::string joins = "person,same_as\r\n";
  constexpr int families = 1200;
  const auto key = [](int i) { return "p" + std::to_string(10'000 + i); };
  std::vector<int> root(families);
  for (int i = 0; i < families; ++i) {
    root[static_cast<std::size_t>(i)] = i;
    people += key(i) + ",f" + std::to_string(i) + ",child\r\n";
  }
  for (int i = 0; i + 7 < families; i += i % 5 == 0 ? 1 : 3) {
    joins += key(i) + "," + key(i + 7) + "\r\n";
    const auto one = root[static_cast<std::size_t>(i)];
    const auto other = root[static_cast<std::size_t>(i) + 7];
    std::ranges::replace(root, std::max(one, other), std::min(one, other));
  }
  import({{"people", people}, {"joins", joins}});
  EXPECT_EQ(standing().at("joins"), joins);
  static constexpr std::string_view text =
      "select p.key, root.key from person p "
      "join person root on root.authority = p.authority and root.person = p.counts_as where p.authority = :authority";
  static constexpr db::Sql sql{"test/roots", text, text};
  database_->read([&](db::Session& session) {
    session.scan(sql, {}, [&](const db::Row& row) {
      const auto i = std::stoi(std::string{row.text(0)}.substr(1)) - 10'000;
      EXPECT_EQ(row.text(1), key(root[static_cast<std::size_t>(i)])) << row.text(0);
    });
    return 0;
  });
}

HEARTH_ON_BOTH_DATABASES(JoinsTest);

}  // namespace
