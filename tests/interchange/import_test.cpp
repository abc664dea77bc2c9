// What an import takes, keeps, changes and gives back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/journal.hpp"
#include "import_support.hpp"

namespace {

using testing::HasSubstr;

class Import : public ImportTest {};

TEST_P(Import, takes_a_whole_county_in) {
  expect_taken(a_county());
  EXPECT_EQ(standing().size(), 18U);
  EXPECT_EQ(standing()["attendances"], "session,person,status\r\nX1,P1,present\r\nX1,P2,present\r\nX2,P1,absent\r\n");
  EXPECT_EQ(standing()["structure_centres"],
            "structure,centre,node,from,to\r\nS,C1,D1,,2025-01-01\r\nS,C1,D2,2025-01-01,\r\nS,C2,D2,,\r\n");
  EXPECT_EQ(standing()["population"],
            "area,group,as_at,count,source\r\nE01,,2024-06-30,120,ONS\r\nE01,lone,2024-06-30,12,\r\n");
}

TEST_P(Import, of_what_was_exported_is_the_identity) {
  expect_taken(a_county());
  const auto before = standing();
  const auto outcome = import(before);
  EXPECT_EQ(outcome.changed, 0);
  EXPECT_EQ(standing(), before);
}

TEST_P(Import, twice_changes_nothing_and_writes_no_journal_entry) {
  expect_taken(a_county());
  const auto position = database_->journal_position();
  EXPECT_EQ(import_again().changed, 0);
  EXPECT_EQ(database_->journal_position(), position);
}

TEST_P(Import, leaves_a_sealed_journal_entry_for_each_table_that_changed) {
  expect_taken(a_county());
  const auto verified = db::verify(*database_);
  ASSERT_TRUE(verified.has_value());
  EXPECT_EQ(verified->entries, 19);  // eighteen files, and the families
  EXPECT_EQ(verified->sealed, 19);
  database_->read([](db::Session& session) {
    db::entries_after(session, 0, [](const db::Recorded& recorded) {
      EXPECT_EQ(recorded.entry.digest.size(), 64U);
      if (recorded.entry.kind == "attendance") {
        EXPECT_EQ(recorded.entry.rows, 3);
      }
    });
  });
}

TEST_P(Import, changes_only_the_rows_that_are_different) {
  expect_taken(a_county());
  const auto outcome = import({{"people", "person,family,role,forename\nP1,F1,child,Anna\nP2,F1,carer,Bo\n"}});
  EXPECT_EQ(outcome.changed, 1);
  EXPECT_THAT(standing()["people"], HasSubstr("P1,F1,child,Anna,,2023-02-28,F,,eng,\r\n"));
}

TEST_P(Import, keeps_what_a_column_left_out_had_and_clears_what_a_cell_left_empty_had) {
  expect_taken(a_county());
  expect_taken({{"people", "role,family,person,sex\nchild,F1,P1,\n"},
                {"attendances", "session,person\nX1,P1\nX2,P2\n"},
                {"structure_centres", "structure,centre,node,from\nS,C1,D1,\n"}});
  EXPECT_THAT(standing()["people"], HasSubstr("P1,F1,child,Ann,,2023-02-28,,,eng,\r\n"));
  EXPECT_EQ(standing()["attendances"],
            "session,person,status\r\nX1,P1,present\r\nX1,P2,present\r\nX2,P1,absent\r\nX2,P2,\r\n");
}

TEST_P(Import, takes_files_and_rows_in_any_order) {
  auto county = a_county();
  county["structure_nodes"] =
      "name,level,parent,node,structure\nB,x,A,B,S\nA,x,K,A,S\nD1,x,B,D1,S\nD2,x,B,D2,S\nK,x,,K,S\n";
  expect_taken(county);
}

TEST_P(Import, counts_a_row_that_stands_twice_once) {
  expect_taken({{"areas", "area,name\nE01,North\n\nE01,North\n\"E01\",\"North\"\n"},
                {"postcodes", "postcode,area\nme44aa,E01\nME4 4AA,E01\n"}});
  EXPECT_EQ(standing()["areas"],
            "area,name,ward,ward_name,authority,imd_decile,idaci_decile,latitude,longitude\r\nE01,North,,,,,,,\r\n");
  EXPECT_EQ(standing()["postcodes"], "postcode,area\r\nME4 4AA,E01\r\n");
}

TEST_P(Import, keeps_odd_keys_and_text_as_they_are) {
  const std::string areas =
      "area,name,ward,ward_name,authority,imd_decile,idaci_decile,latitude,longitude\r\n"
      " E 1,\"a \"\"b\"\", c\r\nd\",  ,é,x,,,51.10,-0.80\r\n"
      "'; drop table area; --,%s,?,:name,$1,,,,\r\n"
      "\xF0\x9F\x91\xB6,\\,\\N,NULL,\t,,,,\r\n";
  expect_taken({{"areas", areas}});
  EXPECT_EQ(standing()["areas"], areas);
}

TEST_P(Import, passes_over_what_is_no_file_of_a_package) {
  write_package({{"areas", "area,name\nE01,North\n"}, {"people.rejected", "what,ever\n1\n"}});
  std::filesystem::create_directory(package_folder() / "old");
  std::filesystem::rename(package_folder() / "people.rejected.csv", package_folder() / "old" / "people.csv");
  write_package({{"areas", "area,name\nE01,North\n"}, {"people.rejected", "what,ever\n1\n"}});
  EXPECT_EQ(import_again().report, "");
}

TEST_P(Import, moves_a_person_to_another_family_that_it_makes) {
  expect_taken(a_county());
  expect_taken({{"people", "person,family,role\nP2,F9,carer\nP4,F9,child\n"}});
  EXPECT_THAT(standing()["people"], HasSubstr("P2,F9,carer,Bo"));
  EXPECT_THAT(standing()["people"], HasSubstr("P4,F9,child"));
}

TEST_P(Import, sees_references_into_the_database) {
  expect_taken(a_county());
  expect_taken({{"attendances", "session,person,status\nX2,P2,booked\nX2,P3,excused\n"}});
  EXPECT_EQ(import({{"attendances", "session,person,status\nX2,P2,booked\n"}}).changed, 0);
}

TEST_P(Import, takes_an_empty_package_and_empty_files) {
  expect_taken({});
  expect_taken({{"people", "person,family,role\n"}});
}

HEARTH_ON_BOTH_DATABASES(Import);

}  // namespace
