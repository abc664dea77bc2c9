// What protects a family outlives a join and its taking back: stops, being closed, and what of an address was opened.
#include <gmock/gmock.h>

#include "families/joins.hpp"
#include "families/stops.hpp"
#include "letter_county.hpp"

namespace {

using list_county::somebody;
using rights::Permission;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

rights::Asker who_protects(std::int64_t account) {
  auto asker =
      somebody(std::nullopt, {Permission::see_names, Permission::see_addresses, Permission::see_family,
                              Permission::register_families, Permission::link_families, Permission::close_families,
                              Permission::stop_contact, Permission::open_protected_addresses});
  asker.account = account;
  return asker;
}

const auto named_one = who_protects(7);
const auto another = who_protects(9);

class JoinedFamilies : public letter_county::WithLetters {
 protected:
  std::string at(const std::string& family) { return "/families/" + family_id(family); }

  std::int64_t number(const std::string& person) {
    static constexpr std::string_view words = "select person from person where authority = :authority and key = :key";
    static constexpr db::Sql by_key{"test/person", words, words};
    return database().read(
        [&](db::Session& session) { return session.query(by_key, {{"key", person}}).at(0).number(0); });
  }
  std::int64_t family_number(const std::string& family) {
    static constexpr std::string_view words = "select family from family where authority = :authority and key = :key";
    static constexpr db::Sql by_key{"test/family_number", words, words};
    return database().read(
        [&](db::Session& session) { return session.query(by_key, {{"key", family}}).at(0).number(0); });
  }

  /// Two people of two families are said to be one.
  void join(const std::string& one, const std::string& other) {
    database().write_alone([&](db::Session& session) {
      ASSERT_TRUE(families::join_families(session, joiner, {{number(one), number(other)}}, {database().env().new_id()})
                      .has_value());
    });
    catch_up();
  }
  void part(const std::string& family) {
    database().write_alone([&](db::Session& session) {
      for (const auto& each : families::joins_of(session, family_number(family))) {
        EXPECT_TRUE(families::part_families(session, joiner, each.id, [&] { return database().env().new_id(); }));
      }
    });
    catch_up();
  }
  void stop(const std::string& family) {
    EXPECT_EQ(
        post(at(family) + "/stops", another, {{"stop_kind", "bereavement"}, {"stop_reason", "They rang."}}).status(),
        303);
  }
  std::vector<std::int64_t> stopped() {
    return database().read(
        [](db::Session& session) { return families::families_stopped(session, *base::Date::parse("2026-10-01")); });
  }
  void close(const std::string& family) {
    EXPECT_EQ(post(at(family) + "/close", another,
                   {{"closed_kind", "high_risk"},
                    {"closed_reason", "He looks for them"},
                    {"closed_people", "named@example.org"},
                    {"closed_review", "1 March 2027"}})
                  .status(),
              303);
    catch_up();
  }

  const families::Joiner joiner{"somebody", "test", "2026-09-30T10:00:00.000Z"};
};

HEARTH_ON_BOTH_DATABASES(JoinedFamilies);

TEST_P(JoinedFamilies, both_stay_on_the_stop_list_when_the_join_is_taken_back) {
  join("P1", "P4");
  stop("F1");
  EXPECT_THAT(stopped(), SizeIs(1));
  part("F1");
  EXPECT_THAT(stopped(), ElementsAre(family_number("F1"), family_number("F3")))
      << "nobody said of which of them it was";
  for (const auto* family : {"F1", "F3"}) {
    EXPECT_THAT(page(at(family), another), HasSubstr("They rang."));
  }
}

TEST_P(JoinedFamilies, are_given_back_as_they_were_where_the_stop_stood_before) {
  stop("F1");
  turn_clock(std::chrono::days{2});
  database().write_alone([&](db::Session& session) {
    auto later = joiner;
    later.now = "2026-10-05T10:00:00.000Z";
    ASSERT_TRUE(families::join_families(session, later, {{number("P1"), number("P4")}}, {database().env().new_id()})
                    .has_value());
  });
  part("F1");
  EXPECT_THAT(stopped(), ElementsAre(family_number("F1")));
}

TEST_P(JoinedFamilies, both_stay_closed_when_the_join_is_taken_back) {
  join("P1", "P4");
  close("F1");
  part("F1");
  for (const auto* family : {"F1", "F3"}) {
    EXPECT_EQ(get(at(family), another).status(), 404) << family;
    EXPECT_EQ(get(at(family), named_one).status(), 200) << family;
    EXPECT_THAT(page(at(family), named_one), HasSubstr("He looks for them")) << family;
  }
  load_anew();
  EXPECT_EQ(get(at("F3"), another).status(), 404);
}

TEST_P(JoinedFamilies, an_opened_address_is_masked_again_once_the_family_is_another) {
  const auto opened = [&] { return post(at("F2") + "/open-address", another, {{"reason", "She rang"}}).status(); };
  EXPECT_EQ(opened(), 303);
  EXPECT_THAT(page(at("F2"), another), HasSubstr("Hidden Lane"));
  join("P3", "P4");
  EXPECT_THAT(page(at("F2"), another), Not(HasSubstr("Hidden Lane")));
  EXPECT_EQ(opened(), 303) << "for a reason that is read with what it opens";
}

TEST_P(JoinedFamilies, an_opened_address_is_masked_again_where_a_package_joins_its_family) {
  EXPECT_EQ(post(at("F2") + "/open-address", another, {{"reason", "She rang"}}).status(), 303);
  EXPECT_THAT(page(at("F2"), another), HasSubstr("Hidden Lane"));
  take_in("joins", "person,same_as\nP3,P4\n");
  catch_up();
  EXPECT_THAT(page(at("F2"), another), AllOf(HasSubstr("Mill Lane"), Not(HasSubstr("Hidden Lane"))));
}

TEST_P(JoinedFamilies, nothing_is_opened_where_nothing_is_protected) {
  const auto answer = post(at("F1") + "/open-address", another, {{"reason", "routine"}});
  EXPECT_EQ(answer.status(), 422);
  join("P1", "P3");
  EXPECT_THAT(page(at("F1"), another), Not(HasSubstr("Hidden Lane")));
}

TEST_P(JoinedFamilies, tell_whoever_may_know_of_stops_and_joins_in_their_story) {
  stop("F1");
  join("P1", "P4");
  part("F1");
  const auto story = json(at("F1") + "/timeline", another);
  for (const auto* told :
       {"Put on the stop list", "Bereavement", "Joined with another record", "A join was taken back"}) {
    EXPECT_THAT(story, HasSubstr(told));
  }
  const auto reader = somebody(std::nullopt, {Permission::see_names, Permission::see_family});
  const auto part_of_it = json(at("F1") + "/timeline", reader);
  EXPECT_THAT(part_of_it, AllOf(HasSubstr("timeline"), Not(HasSubstr("Bereavement")), Not(HasSubstr("join"))));
}

}  // namespace
