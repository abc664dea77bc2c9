#include "slow_reach.hpp"

#include <gtest/gtest.h>

#include "two_hubs.hpp"

// One test for each rule of "What reach means", worked by hand.
namespace {

using namespace twin;

TEST(SlowReach, child_is_known_to_the_node_where_it_lives_and_to_those_above) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  EXPECT_EQ(figure(county, plainly(), "east", "known"), "1");
  EXPECT_EQ(figure(county, plainly(), "west", "known"), "0");
  EXPECT_EQ(figure(county, plainly(), "county", "known"), "1");
}

TEST(SlowReach, child_with_two_homes_is_in_both_nodes_and_once_above) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  add_home(county, "ann", "CT1 1AA", "2026-01-01", "");
  EXPECT_EQ(figure(county, plainly(), "east", "known"), "1");
  EXPECT_EQ(figure(county, plainly(), "west", "known"), "1");
  EXPECT_EQ(figure(county, plainly(), "county", "known"), "1");
}

TEST(SlowReach, home_counts_from_the_day_of_moving_in_until_the_day_before_moving_out) {
  auto county = two_hubs();
  add_person(county, "ann", "f1", "2024-01-01", "");
  add_home(county, "ann", "ME4 4AA", "2025-01-01", "2026-09-30");
  add_home(county, "ann", "CT1 1AA", "2026-09-30", "");
  EXPECT_EQ(members(county, plainly(), "west", Word::known), "ann");
  EXPECT_EQ(members(county, plainly(), "east", Word::known), "");
  auto the_day_before = plainly();
  the_day_before.as_at = "2026-09-29";
  EXPECT_EQ(members(county, the_day_before, "east", Word::known), "ann");
  EXPECT_EQ(members(county, the_day_before, "west", Word::known), "");
}

TEST(SlowReach, postcode_is_found_in_any_spacing_and_case_and_a_strange_one_lies_nowhere) {
  auto county = two_hubs();
  add_person(county, "ann", "f1", "2024-01-01", "me44aa");
  add_person(county, "ben", "f2", "2024-01-01", " ME4  4aa ");
  add_person(county, "cat", "f3", "2024-01-01", "ME4 4AB");
  EXPECT_EQ(members(county, plainly(), "county", Word::known), "ann,ben");
}

TEST(SlowReach, area_counts_only_while_a_centre_answers_for_it) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  row_with(county, "reach_areas", "area", "E1")["to"] = "2026-09-30";
  EXPECT_EQ(figure(county, plainly(), "county", "known"), "0");
  add(county, "reach_areas", {{"centre", "cw"}, {"area", "E1"}, {"from", "2026-09-30"}});
  EXPECT_EQ(figure(county, plainly(), "west", "known"), "1");
}

TEST(SlowReach, centre_counts_only_while_it_hangs_in_the_structure_at_any_level) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  auto& hangs = row_with(county, "structure_centres", "centre", "ce");
  hangs["node"] = "county";
  EXPECT_EQ(figure(county, plainly(), "east", "known"), "0");
  EXPECT_EQ(figure(county, plainly(), "county", "known"), "1");
  hangs["from"] = "2026-10-01";
  EXPECT_EQ(figure(county, plainly(), "county", "known"), "0");
}

TEST(SlowReach, only_children_are_known_and_only_with_a_birth_date_on_or_before_the_day) {
  auto county = two_hubs();
  add_person(county, "carer", "f1", "2024-01-01", "ME4 4AA", "carer");
  add_person(county, "expected", "f1", "2024-01-01", "ME4 4AA", "expected");
  add_person(county, "undated", "f1", "");
  add_person(county, "today", "f1", "2026-09-30");
  add_person(county, "tomorrow", "f1", "2026-10-01");
  EXPECT_EQ(members(county, plainly(), "county", Word::known), "today");
}

TEST(SlowReach, child_is_known_until_the_day_before_the_birthday_that_the_question_names) {
  auto county = two_hubs();
  add_person(county, "five", "f1", "2021-09-30");
  add_person(county, "four", "f1", "2021-10-01");
  EXPECT_EQ(members(county, plainly(), "county", Word::known), "four");
  auto question = plainly();
  question.under = 6;
  EXPECT_EQ(members(county, question, "county", Word::known), "five,four");
  question.under = 0;
  EXPECT_EQ(members(county, question, "county", Word::known), "");
}

TEST(SlowReach, child_that_died_on_or_before_the_day_is_not_known) {
  auto county = two_hubs();
  for (const std::string died : {"2026-09-29", "2026-09-30", "2026-10-01"}) {
    add_person(county, died, "f1");
    row_with(county, "people", "person", died)["died"] = died;
  }
  EXPECT_EQ(members(county, plainly(), "county", Word::known), "2026-10-01");
}

TEST(SlowReach, contact_counts_from_the_first_day_of_the_window_to_the_last) {
  auto county = two_hubs();
  for (const std::string date : {"2025-09-30", "2025-10-01", "2026-09-30", "2026-10-01"}) {
    add_person(county, date, "f1");
    add_visit(county, date, date + "T10:00");
  }
  EXPECT_EQ(members(county, plainly(), "county", Word::seen), "2025-10-01,2026-09-30");
}

TEST(SlowReach, session_is_on_the_local_date_on_which_it_starts) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  add_visit(county, "ann", "2026-09-30T23:59");
  add_person(county, "ben", "f1");
  add_visit(county, "ben", "2026-10-01T00:00");
  EXPECT_EQ(members(county, plainly(), "county", Word::seen), "ann");
}

TEST(SlowReach, only_the_cancelled_session_does_not_count) {
  auto county = two_hubs();
  for (const std::string status : {"", "cancelled", "held", "planned"}) {
    const auto person = "p" + status;
    add_person(county, person, "f1");
    add_visit(county, person, "2026-06-01T10:00");
    row_with(county, "sessions", "session", person + " 2026-06-01T10:00 ce")["status"] = status;
  }
  EXPECT_EQ(members(county, plainly(), "county", Word::seen), "p,pheld,pplanned");
}

TEST(SlowReach, only_those_present_had_contact) {
  auto county = two_hubs();
  for (const std::string status : {"", "absent", "booked", "excused", "present"}) {
    add_person(county, "p" + status, "f1");
    add(county, "attendances", {{"session", "s1"}, {"person", "p" + status}, {"status", status}});
  }
  EXPECT_EQ(members(county, plainly(), "county", Word::seen), "ppresent");
}

TEST(SlowReach, home_visit_and_one_to_one_are_contact_and_messages_are_not) {
  auto county = two_hubs();
  for (const std::string kind : {"home_visit", "letter", "one_to_one", "phone", "text"}) {
    add_person(county, kind, "f1");
    add_contact(county, kind, "2026-06-01", kind);
  }
  EXPECT_EQ(members(county, plainly(), "county", Word::seen), "home_visit,one_to_one");
}

TEST(SlowReach, contact_of_the_carer_is_not_the_childs) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  add_person(county, "mother", "f1", "1990-01-01", "ME4 4AA", "carer");
  add_visit(county, "mother", "2026-06-01T10:00");
  EXPECT_EQ(figure(county, plainly(), "county", "seen"), "0");
}

TEST(SlowReach, two_contacts_on_a_date_are_one_day) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  add_visit(county, "ann", "2026-06-01T09:00", "ce");
  add_visit(county, "ann", "2026-06-01T15:00", "cw");
  add_contact(county, "ann", "2026-06-01", "home_visit");
  add_visit(county, "ann", "2026-06-02T09:00");
  EXPECT_EQ(figure(county, plainly(), "county", "sustained"), "0");
  auto twice = plainly();
  twice.sustained = 2;
  EXPECT_EQ(figure(county, twice, "county", "sustained"), "1");
}

TEST(SlowReach, here_counts_contact_at_the_nodes_own_centres_of_that_date) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  add_visit(county, "ann", "2026-06-01T09:00", "cw");
  auto here = plainly();
  here.where = Where::here;
  EXPECT_EQ(figure(county, plainly(), "east", "seen"), "1");
  EXPECT_EQ(figure(county, here, "east", "seen"), "0");
  EXPECT_EQ(figure(county, here, "county", "seen"), "1");
  row_with(county, "structure_centres", "centre", "cw")["node"] = "east";
  EXPECT_EQ(figure(county, here, "east", "seen"), "1");
}

TEST(SlowReach, registered_is_the_childs_own_registration_anywhere_while_it_holds) {
  auto county = two_hubs();
  for (const std::string person : {"ended", "not yet", "other place", "today", "through carer"}) {
    add_person(county, person, "f1");
  }
  add_person(county, "mother", "f1", "1990-01-01", "ME4 4AA", "carer");
  const auto registration = [&](const std::string& person, const std::string& from, const std::string& to) {
    add(county, "registrations", {{"person", person}, {"centre", "cw"}, {"registered", from}, {"ended", to}});
  };
  registration("ended", "2026-01-01", "2026-09-30");
  registration("not yet", "2026-10-01", "");
  registration("other place", "2026-01-01", "2026-10-01");
  registration("today", "2026-09-30", "");
  registration("mother", "2026-01-01", "");
  auto here = plainly();
  here.where = Where::here;
  EXPECT_EQ(members(county, here, "east", Word::registered), "other place,today");
}

TEST(SlowReach, child_is_in_a_group_through_anyone_of_its_family) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  add_person(county, "ben", "f1");
  add_person(county, "cat", "f2");
  add_person(county, "grandmother", "f1", "1950-01-01", "", "carer");
  row_with(county, "people", "person", "grandmother")["died"] = "2020-01-01";
  add(county, "group_memberships", {{"person", "grandmother"}, {"group", "g"}, {"from", "2019-01-01"}});
  auto question = plainly();
  question.groups = Groups::list;
  question.listed = {"g"};
  EXPECT_EQ(members(county, question, "county", Word::known), "ann,ben");
}

TEST(SlowReach, membership_counts_while_it_holds) {
  auto county = two_hubs();
  for (const std::string person : {"ended", "from today", "not yet"}) add_person(county, person, person);
  const auto membership = [&](const std::string& person, const std::string& from, const std::string& to) {
    add(county, "group_memberships", {{"person", person}, {"group", "g"}, {"from", from}, {"to", to}});
  };
  membership("ended", "2026-01-01", "2026-09-30");
  membership("from today", "2026-09-30", "2026-10-01");
  membership("not yet", "2026-10-01", "");
  auto question = plainly();
  question.groups = Groups::list;
  question.listed = {"g"};
  EXPECT_EQ(members(county, question, "county", Word::known), "from today");
}

TEST(SlowReach, family_has_the_word_that_one_of_its_children_has) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  add_person(county, "ben", "f1");
  add_person(county, "cat", "f2");
  add_visit(county, "ann", "2026-06-01T10:00");
  auto question = plainly();
  question.unit = Unit::family;
  EXPECT_EQ(figure(county, question, "county", "known"), "2");
  EXPECT_EQ(figure(county, question, "county", "reach"), "50.0");
  EXPECT_EQ(members(county, question, "county", Word::seen), "f1");
  EXPECT_EQ(members(county, question, "county", Word::seen, true), "f2");
}

TEST(SlowReach, not_is_what_known_has_and_the_word_has_not) {
  auto county = two_hubs();
  add_person(county, "ann", "f1");
  add_person(county, "ben", "f1");
  add_visit(county, "ann", "2026-06-01T10:00");
  EXPECT_EQ(members(county, plainly(), "county", Word::seen, true), "ben");
  EXPECT_EQ(members(county, plainly(), "county", Word::known, true), "");
}

}  // namespace
