#include "reach/format.hpp"

#include <gtest/gtest.h>

namespace {

using reach::Format;

std::vector<reach::ReachRow> rows() {
  return {{"D1", "Dover, \"east\"", "district", "all", {3, 2, 2, 1}, 7, 667, "good"},
          {"D2", "Deal", "district", "lone", {0, 0, 0, 0}, std::nullopt, std::nullopt, std::nullopt}};
}

TEST(Format, csv_has_the_contract_s_columns_and_empty_cells) {
  EXPECT_EQ(reach::write_reach(rows(), Format::csv),
            "node,name,level,group,known,registered,seen,sustained,estimate,reach,band\r\n"
            "D1,\"Dover, \"\"east\"\"\",district,all,3,2,2,1,7,66.7,good\r\n"
            "D2,Deal,district,lone,0,0,0,0,,,\r\n");
}

TEST(Format, json_has_numbers_as_numbers_and_empty_as_null) {
  EXPECT_EQ(
      reach::write_reach(rows(), Format::json),
      "[\n"
      R"({"node":"D1","name":"Dover, \"east\"","level":"district","group":"all","known":3,"registered":2,"seen":2,)"
      R"("sustained":1,"estimate":7,"reach":66.7,"band":"good"},)"
      "\n"
      R"({"node":"D2","name":"Deal","level":"district","group":"lone","known":0,"registered":0,"seen":0,)"
      R"("sustained":0,"estimate":null,"reach":null,"band":null})"
      "\n]\n");
  EXPECT_EQ(reach::write_reach({}, Format::json), "[]\n");
}

TEST(Format, table_lines_its_columns_up) {
  const auto table = reach::write_reach(rows(), Format::table);
  EXPECT_EQ(table,
            "node  name           level     group  known  registered  seen  sustained  estimate  reach  band\n"
            "D1    Dover, \"east\"  district  all        3           2     2          1         7   66.7  good\n"
            "D2    Deal           district  lone       0           0     0          0\n");
}

TEST(Format, a_list_names_the_person_only_where_people_were_asked_for) {
  const std::vector<reach::WhoRow> list{{"P1", "F1"}};
  EXPECT_EQ(reach::write_who(list, cohort::CountBy::subject, Format::csv), "person,family\r\nP1,F1\r\n");
  EXPECT_EQ(reach::write_who(list, cohort::CountBy::unit, Format::csv), "family\r\nF1\r\n");
  EXPECT_EQ(reach::write_who(list, cohort::CountBy::unit, Format::json), "[\n{\"family\":\"F1\"}\n]\n");
}

TEST(Format, that_is_none_of_the_three_is_refused) {
  EXPECT_EQ(reach::understand_format("json").value(), Format::json);
  EXPECT_FALSE(reach::understand_format("xml"));
  EXPECT_FALSE(reach::understand_format(""));
}

}  // namespace
