// Any changes in any order: what counts is what one made from scratch would count.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <map>
#include <random>

#include "changing_families.hpp"
#include "families/joins.hpp"
#include "someone_at_a_desk.hpp"

namespace {

class AnyChange : public list_county::ChangingFamilies {};

HEARTH_ON_BOTH_DATABASES(AnyChange);

// The slow twin: everything read anew, after each change of a random row of them; and at the end, out and in again.
TEST_P(AnyChange, after_any_other_counts_as_one_made_from_scratch_and_goes_out_and_in) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  std::size_t taken = 0;
  std::map<std::string, list_county::SomeoneAtADesk> desks;
  const std::vector<std::string> families{"F1", "F2", "F4"};
  for (const auto& family : families) {
    std::vector<std::string> people;
    for (const auto& each : people_of(family)) {
      people.push_back(each.at("id"));
    }
    desks.emplace(family, list_county::SomeoneAtADesk{seed + std::stoull(family.substr(1)), people, centre()});
  }
  for (std::size_t i = 0; i < 60; ++i) {
    const auto& family = families[i % families.size()];
    const auto [page, fields] = desks.at(family).change();
    taken += done(of(family) + "/" + page, fields) ? 1U : 0U;
    if (i % 4 == 3) {
      expect_as_made_from_scratch();
    }
  }
  EXPECT_GT(taken, 15U) << "most of it can be";
  for (const auto& family : families) {
    EXPECT_FALSE(story(family).empty());
  }
  expect_out_and_in_again_as_it_was();
}

constexpr db::Sql by_key{"test/by_key", "select person from person where authority = :authority and key = :key",
                         "select person from person where authority = :authority and key = :key"};

// Ada and Eve turn out to be one child with two records, of F1 and F4.
TEST_P(AnyChange, of_a_family_with_two_records_reaches_both_and_is_no_harm_to_taking_them_apart) {
  const auto number = [](db::Session& session, const char* key) {
    return session.query(by_key, {{"key", key}}).at(0).number(0);
  };
  const families::Joiner joiner{"somebody", "test", database().env().instant()};
  std::string join;
  database().write_alone([&](db::Session& session) {
    const auto ada = number(session, "P1");
    const auto eve = number(session, "P5");
    ASSERT_TRUE(families::join_families(session, joiner, {{std::min(ada, eve), std::max(ada, eve)}},
                                        {database().env().new_id()}));
    join = families::joins_of(session, 1).at(0).id;
  });
  catch_up();
  expect_as_made_from_scratch();
  ASSERT_EQ(homes_of("F1").size(), 4U) << "both records' homes";
  ASSERT_TRUE(done(of("F1") + "/move", moving("F1", {"Ada Archer"})));
  expect_as_made_from_scratch();
  EXPECT_EQ(homes_of("F1")[0], "Ada Archer: CT1 2BB");
  EXPECT_EQ(homes_of("F1").size(), 3U) << "both homes ended";
  const auto ada = person("F1", "Ada Archer");
  ASSERT_TRUE(done(of("F1") + "/correct/" + ada, {{"forename", "Adah"}, {"reason", "typing"}}));
  ASSERT_TRUE(done(of("F1") + "/registration", {{"what", "end"}, {"from", "1 9 2026"}}));
  expect_as_made_from_scratch();
  EXPECT_THAT(story("F1").dump(), testing::HasSubstr("Was “Ada” until corrected"));
  for (const auto& each : list("F1", "registrations")) {
    EXPECT_EQ(each.at("to"), "2026-09-01") << each;
  }
  database().write_alone([&](db::Session& session) {
    EXPECT_TRUE(families::part_families(session, joiner, join, [&] { return database().env().new_id(); }));
  });
  catch_up();
  expect_as_made_from_scratch();
  EXPECT_EQ(found("adah archer").size(), 1U);
  EXPECT_EQ(list("F4", "members")[0].at("forename"), "Eve") << "what was said of the other record stands";
}

}  // namespace
