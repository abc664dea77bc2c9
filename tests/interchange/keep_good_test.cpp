// --keep-good: what is right is written, and the rest is left beside the package.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "import_support.hpp"
#include "zip_builder.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

constexpr auto keep_good = [] { return interchange::ImportOptions{.keep_good = true, .report = {}}; };

class KeepGood : public ImportTest {};

TEST_P(KeepGood, writes_what_is_right_and_leaves_the_rest_with_its_problems) {
  const auto outcome =
      import({{"people",
               "\xEF\xBB\xBFperson,family,role,forename\r\nP1,F1,child,\"An, n\"\r\nP2,F1,kid,\"B\"\"o\"\r\n\r\n"
               "P3,F2,carer\r\n"},
              {"centres", "centre,name\nC1,Red\n"},
              {"registrations", "person,centre,registered\nP1,C1,2025-01-01\nP2,C1,2025-01-01\n"}},
             keep_good());
  EXPECT_EQ(outcome.faults, 3);
  EXPECT_EQ(text_of("people.rejected.csv"),
            "person,family,role,forename,problem\r\n"
            "P2,F1,kid,\"B\"\"o\",\"role: is not in the list; write one of child, carer, expected\"\r\n"
            "P3,F2,carer,the row has 3 cells and the header has 4; give it a cell for each column\r\n");
  EXPECT_EQ(text_of("registrations.rejected.csv"),
            "person,centre,registered,problem\r\n"
            "P2,C1,2025-01-01,person: is refused in people.csv; mend it there\r\n");
  EXPECT_FALSE(std::filesystem::exists(package_folder() / "centres.rejected.csv"));
  EXPECT_EQ(standing()["registrations"], "person,centre,registered,ended\r\nP1,C1,2025-01-01,\r\n");
  EXPECT_THAT(standing()["people"], HasSubstr("P1,F1,child,\"An, n\""));
  EXPECT_THAT(standing()["people"], Not(HasSubstr("P2")));
}

TEST_P(KeepGood, replaces_and_removes_what_an_earlier_run_left) {
  write_package({{"areas", "area,name\nE1,\n"},
                 {"areas.rejected", "old"},
                 {"centres.rejected", "old"},
                 {"centres", "centre,name\nC1,a\n"}});
  EXPECT_EQ(import_again(keep_good()).faults, 1);
  EXPECT_EQ(text_of("areas.rejected.csv"),
            "area,name,problem\r\nE1,,name: is empty and may not be; write what it is called\r\n");
  EXPECT_FALSE(std::filesystem::exists(package_folder() / "centres.rejected.csv"));
}

TEST_P(KeepGood, without_faults_removes_what_an_earlier_run_left) {
  write_package({{"areas", "area,name\nE1,x\n"}, {"areas.rejected", "old"}});
  EXPECT_EQ(import_again(keep_good()).faults, 0);
  EXPECT_FALSE(std::filesystem::exists(package_folder() / "areas.rejected.csv"));
}

TEST_P(KeepGood, refuses_all_rows_of_a_refused_file) {
  import({{"areas", "area,name,size\nE1,a,1\nE2,,2\n"}, {"postcodes", "postcode,area\nME4 4AA,E1\n"}}, keep_good());
  EXPECT_THAT(text_of("areas.rejected.csv"),
              testing::StartsWith("area,name,size,problem\r\nE1,a,1,\"the file is refused: size: is not a column"));
  EXPECT_THAT(text_of("areas.rejected.csv"), HasSubstr("\r\nE2,,2,name: is empty and may not be"));
  EXPECT_TRUE(standing().empty());
}

TEST_P(KeepGood, refuses_the_whole_file_for_a_fault_in_its_bytes) {
  import({{"areas", "area,name\nE1,a\nE2,\xE9\nE3,c\n"}, {"centres", "centre,name\nC1,x\n"}}, keep_good());
  EXPECT_EQ(standing().count("areas"), 0U);
  EXPECT_EQ(standing().count("centres"), 1U);
  EXPECT_THAT(text_of("areas.rejected.csv"), HasSubstr("\r\nE1,a,the file is refused\r\nE2,\xE9,"));
}

TEST_P(KeepGood, keeps_what_stood_where_a_change_is_refused) {
  import(a_county());
  const auto before = standing();
  const auto outcome =
      import({{"reach_areas", "centre,area,from,to\nC1,E01,,2025-01-02\n"},
              {"structure_nodes", "structure,node,parent,level,name\nS,K,D1,county,K\nS,D1,K,district,One\n"},
              {"people", "person,family,role,died\nP1,F9,child,2026-02-30\n"}},
             keep_good());
  EXPECT_EQ(standing(), before);
  EXPECT_EQ(outcome.changed, 0);
  EXPECT_THAT(text_of("reach_areas.rejected.csv"), HasSubstr("C1,E01,,2025-01-02,\"area: has another centre"));
}

TEST_P(KeepGood, refuses_what_collides_with_what_stands_again_after_a_refusal) {
  import(a_county());
  // line 2 would end C2's time in E02, and is refused for its own circle of reasons; line 3 counts on it
  import({{"reach_areas", "centre,area,from,to\nC2,E02,,2020-13-01\nC1,E02,2020-01-01,\n"}}, keep_good());
  EXPECT_THAT(text_of("reach_areas.rejected.csv"), HasSubstr("C1,E02,2020-01-01,,\"area: has another centre"));
}

TEST_P(KeepGood, sets_every_row_of_a_contradiction_aside_and_takes_the_rest) {
  import({{"areas", "area,name\nE1,a\nE2,b\nE1,c\n"}}, keep_good());
  EXPECT_EQ(standing()["areas"],
            "area,name,ward,ward_name,authority,imd_decile,idaci_decile,latitude,longitude\r\nE2,b,,,,,,,\r\n");
  EXPECT_THAT(text_of("areas.rejected.csv"), HasSubstr("E1,a,"));
  EXPECT_THAT(text_of("areas.rejected.csv"), HasSubstr("E1,c,"));
}

TEST_P(KeepGood, leaves_what_it_refuses_of_a_zip_beside_the_zip) {
  write_package({});
  const auto zip = package_folder() / "package.zip";
  a_zip().with("areas.csv", "area,name\nE1,\nE2,b\n").write(zip);
  auto package = interchange::open_package(zip);
  std::ostringstream errors;
  EXPECT_EQ(interchange::import_package(*database_, env(), package.value(), keep_good(), errors).faults, 1);
  EXPECT_THAT(text_of("areas.rejected.csv"), HasSubstr("\r\nE1,,name: is empty"));
  EXPECT_THAT(standing()["areas"], HasSubstr("\r\nE2,b,"));
}

TEST_P(KeepGood, makes_no_family_for_a_refused_person) {
  import({{"people", "person,family,role\nP1,F1,kid\n"}}, keep_good());
  database_->read([](db::Session& session) {
    static constexpr db::Sql families{"test/families", "select family from family where authority = :authority",
                                      "select family from family where authority = :authority"};
    EXPECT_TRUE(session.query(families).empty());
  });
}

HEARTH_ON_BOTH_DATABASES(KeepGood);

}  // namespace
