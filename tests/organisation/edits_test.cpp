#include <gmock/gmock.h>

#include "small_county.hpp"

namespace {

using small_county::day;
using small_county::field_of;
using testing::HasSubstr;

using StructureEdits = small_county::Edits;

HEARTH_ON_BOTH_DATABASES(StructureEdits);

TEST_P(StructureEdits, move_a_centre_from_a_day_on_and_leave_the_past_as_it_was) {
  ASSERT_TRUE(hang("pier", "south", "2027-04-01"));
  EXPECT_EQ(place_of("pier", "2027-03-31"), "north");
  EXPECT_EQ(place_of("pier", "2027-04-01"), "south");
  EXPECT_EQ(place_of("quay", "2027-04-01"), "north");
  EXPECT_EQ(last_entry(), R"(structure_centre change {"structure":"now","centre":"pier","from":"2027-04-01",)"
                          R"("was":"north","became":"south"})");
}

TEST_P(StructureEdits, take_a_centre_out_and_put_it_back) {
  ASSERT_TRUE(hang("pier", std::nullopt, "2027-04-01"));
  EXPECT_EQ(place_of("pier", "2027-04-01"), "");
  EXPECT_THAT(last_entry(), HasSubstr(R"("was":"north","became":null)"));
  ASSERT_TRUE(hang("pier", "north", "2027-04-01"));
  EXPECT_EQ(place_of("pier", "2030-01-01"), "north");
}

TEST_P(StructureEdits, done_twice_are_done_once) {
  ASSERT_TRUE(hang("pier", "south", "2027-04-01"));
  const auto before = entries();
  EXPECT_TRUE(hang("pier", "south", "2027-04-01"));
  EXPECT_EQ(entries(), before);
}

TEST_P(StructureEdits, before_what_is_already_to_come_are_refused_with_its_day) {
  ASSERT_TRUE(hang("pier", "south", "2027-04-01"));
  const auto refused = hang("pier", "county", "2027-01-01");
  ASSERT_EQ(field_of(refused), "from");
  EXPECT_THAT(refused.error().text(), HasSubstr("goes to South on 1 April 2027 already"));
  EXPECT_EQ(place_of("pier", "2027-02-01"), "north");
}

TEST_P(StructureEdits, name_what_there_is_not) {
  EXPECT_EQ(field_of(hang("moon", "south", "2027-04-01")), "centre");
  EXPECT_EQ(field_of(hang("pier", "moon", "2027-04-01")), "node");
  EXPECT_EQ(field_of(hang("pier", "south", "2027-04-01", "moon")),
            "structure: There is no such structure.\n"
            "node: There is no such place in this structure. "
            "Choose one from the list.\n");
}

TEST_P(StructureEdits, add_a_place_and_name_it_anew) {
  const auto add = [&](const std::string& parent, const std::string& name) {
    return edit([&](db::Session& session) { return add_node(session, doer_, "now", {parent, "hub", name}); });
  };
  EXPECT_EQ(add("north", " Chatham & Gillingham "), "chatham-gillingham");
  EXPECT_EQ(add("north", "Chatham & Gillingham"), "chatham-gillingham") << "the same once more";
  EXPECT_EQ(add("south", "Chatham & Gillingham"), "chatham-gillingham-2");
  EXPECT_EQ(field_of(add("moon", "East")), "parent");
  EXPECT_EQ(field_of(add("north", "  ")), "name");
  EXPECT_EQ(field_of(add("", "Second root")), "parent");
  ASSERT_TRUE(edit([&](db::Session& session) {
    return change_node(session, doer_, "now", "chatham-gillingham", {{}, "hub", "Medway Towns"});
  }));
  EXPECT_THAT(last_entry(), HasSubstr(R"("name":"Chatham & Gillingham"},"became":)"));
  ASSERT_TRUE(hang("pier", "chatham-gillingham", "2027-04-01"));
}

TEST_P(StructureEdits, change_name_and_status) {
  const auto change = [&](const std::string& name, const std::string& status) {
    return edit([&](db::Session& session) { return change_structure(session, doer_, "now", {name, status}); });
  };
  ASSERT_TRUE(change("Old districts", "past"));
  EXPECT_EQ(last_entry(), R"(structure change {"structure":"now","was":{"name":"Districts","status":"in_force"},)"
                          R"("became":{"name":"Old districts","status":"past"}})");
  EXPECT_EQ(field_of(change("Old districts", "dreamt")), "status");
  EXPECT_EQ(field_of(change("", "past")), "name");
}

TEST_P(StructureEdits, make_a_proposal_as_the_structure_stands_on_a_day) {
  ASSERT_TRUE(hang("pier", "south", "2027-04-01"));
  EXPECT_EQ(copy("Two hubs", "2026-11-22"), "two-hubs");
  EXPECT_EQ(place_of("pier", "2020-01-01", "two-hubs"), "north") << "since always";
  EXPECT_EQ(copy("Two hubs", "2026-11-22"), "two-hubs") << "the same once more";
  EXPECT_EQ(copy("Two hubs", "2027-04-01"), "two-hubs-2") << "another of the same name";
  EXPECT_EQ(place_of("pier", "2020-01-01", "two-hubs-2"), "south");
  ASSERT_TRUE(hang("quay", "south", "", "two-hubs"));
  EXPECT_EQ(place_of("quay", "2020-01-01", "two-hubs"), "south") << "replaced as if it had always been so";
  EXPECT_EQ(place_of("quay", "2020-01-01"), "north");
  EXPECT_EQ(field_of(copy("", "2026-11-22")), "name");
}

}  // namespace
