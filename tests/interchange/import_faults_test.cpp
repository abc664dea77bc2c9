// What an import refuses, and the sentence that says so: file, line, column, value; what was wrong; what would be
// right.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "import_support.hpp"

namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

class Refused : public ImportTest {
 protected:
  void SetUp() override { expect_taken(a_county()); }

  std::string report_of(const Files& files) {
    const auto before = standing();
    const auto outcome = import(files);
    EXPECT_EQ(outcome.changed, -1);
    EXPECT_EQ(standing(), before);
    return outcome.report;
  }
};

TEST_P(Refused, a_cell_that_is_not_of_its_type) {
  expect_refused(
      {{"people", "person,family,role,birth_date,sex\nP7,F7,child,2026-02-30,F\n,F7,kid,2026-02-28,f\n"}},
      {"people.csv:2: birth_date: \"2026-02-30\": is not a date that exists; write a date like 2026-09-30",
       "people.csv:3: person: \"\": is empty and may not be; write the source system's own key, at most 64 characters",
       "people.csv:3: role: \"kid\": is not in the list; write one of child, carer, expected",
       "people.csv:3: sex: \"f\": is not in the list; write one of F, M, X, U"});
}

TEST_P(Refused, a_column_that_is_unknown_twice_or_left_out) {
  expect_refused({{"people", "person,role,nickname,Family,sex,sex\nP7,child,Bob,F1,F,F\n"}},
                 {"people.csv:1: nickname: is not a column of people.csv; its columns are person, family, role, "
                  "forename, surname, birth_date, sex, ethnicity, language, died",
                  "people.csv:1: Family: is not a column of people.csv; its columns are person, family, role, "
                  "forename, surname, birth_date, sex, ethnicity, language, died",
                  "people.csv:1: sex: stands more than once in the header; keep one of the columns",
                  "people.csv:1: family: is a required column and is left out; add it to the header"});
}

TEST_P(Refused, a_file_that_the_contract_does_not_have) {
  expect_refused(
      {{"persons", "person\nP1\n"}},
      {"persons.csv: is no file of an interchange package; take it out, or give it the name of one that is"});
}

TEST_P(Refused, a_file_without_a_header) {
  expect_refused({{"areas", "\n\n"}},
                 {"areas.csv:1: the file has no header row; write the names of its columns there"});
}

TEST_P(Refused, a_row_with_more_or_fewer_cells_than_the_header) {
  expect_refused({{"areas", "area,name\nE3,a,b\nE4\nE5,c\n"}},
                 {"areas.csv:2: the row has 3 cells and the header has 2; give it a cell for each column",
                  "areas.csv:3: the row has 1 cells and the header has 2; give it a cell for each column"});
}

TEST_P(Refused, a_file_whose_quoting_breaks_where_the_row_begins) {
  EXPECT_THAT(report_of({{"areas", "area,name\nE3,\"a\nb\"\nE4,\"c\n\n"}}),
              StartsWith("areas.csv:4: the row has a quote that is never closed; "));
  EXPECT_THAT(report_of({{"areas", "area,name\nE3,a\"b\n"}}),
              StartsWith("areas.csv:2: the row has a quote inside a cell"));
  EXPECT_THAT(report_of({{"areas", "area,name\rE3,ab\r"}}), StartsWith("areas.csv:1: the row has a carriage return"));
}

TEST_P(Refused, bytes_that_are_not_utf8_and_nul) {
  const std::string nul{"area,name\nE3,a\0b\nE4,\xE9\nE5,2\n", 27};
  expect_refused({{"areas", nul}},
                 {"areas.csv:2: name: \"a\\x00b\": has a NUL character; take it out",
                  "areas.csv:3: name: \"\\xE9\": has a byte that is not UTF-8; save the file as UTF-8"});
}

TEST_P(Refused, a_key_twice_with_different_cells) {
  expect_refused(
      {{"attendances", "session,person,status\nX1,P3,present\nX2,P3,present\nX1,P3,absent\nX1,P3,present\n"}},
      {"attendances.csv:2: session+person: \"X1+P3\": the key stands twice in the file with different cells, also in "
       "line 4; keep one row for it",
       "attendances.csv:4: session+person: \"X1+P3\": the key stands twice in the file with different cells, also in "
       "line 2; keep one row for it",
       "attendances.csv:5: session+person: \"X1+P3\": the key stands twice in the file with different cells, also in "
       "line 2; keep one row for it"});
}

TEST_P(Refused, a_key_twice_also_where_one_of_the_rows_is_wrong_by_itself) {
  expect_refused({{"areas", "area,name,imd_decile\nE3,a,1\nE3,a,11\n"}},
                 {"areas.csv:2: area: \"E3\": the key stands twice in the file with different cells, also in line 3; "
                  "keep one row for it",
                  "areas.csv:3: area: \"E3\": the key stands twice in the file with different cells, also in line 2; "
                  "keep one row for it",
                  "areas.csv:3: imd_decile: \"11\": is too large; write a whole number from 1 to 10, in digits only"});
}

TEST_P(Refused, references_to_what_is_nowhere) {
  expect_refused(
      {{"attendances", "person,session\nP9,X1\np1,X9\n"},
       {"population", "area,group,as_at,count\nE9,,2024-06-30,1\nE01,many,2024-06-30,1\n"},
       {"structure_centres", "structure,centre,node\nS,C1,D9\nT,C1,D1\n"},
       {"contacts", "contact,person,centre,service,on,kind\nK9,P1,C1,V9,2025-01-01,text\n"}},
      {("structure_centres.csv:2: node: \"D9\": is neither in structure_nodes.csv nor in the database; add it "
        "there, or name one that is"),
       ("structure_centres.csv:3: structure: \"T\": is neither in structures.csv nor in the database; add it "
        "there, or name one that is"),
       ("structure_centres.csv:3: node: \"D1\": is neither in structure_nodes.csv nor in the database; add it "
        "there, or name one that is"),
       ("attendances.csv:2: person: \"P9\": is neither in people.csv nor in the database; add it there, or "
        "name one that is"),
       ("attendances.csv:3: session: \"X9\": is neither in sessions.csv nor in the database; add it there, or "
        "name one that is"),
       ("attendances.csv:3: person: \"p1\": is neither in people.csv nor in the database; add it there, or "
        "name one that is"),
       ("contacts.csv:2: service: \"V9\": is neither in services.csv nor in the database; add it there, or "
        "name one that is"),
       ("population.csv:2: area: \"E9\": is neither in areas.csv nor in the database; add it there, or name "
        "one that is"),
       ("population.csv:3: group: \"many\": is neither in groups.csv nor in the database; add it there, or "
        "name one that is")});
}

TEST_P(Refused, a_row_that_refers_to_a_refused_row_be_it_in_the_database_too) {
  expect_refused({{"people", "person,family,role\nP1,F1,kid\nP8,F8,child\n"},
                  {"registrations", "person,centre,registered\nP1,C1,2025-01-01\nP8,C1,2025-01-01\n"}},
                 {"people.csv:2: role: \"kid\": is not in the list; write one of child, carer, expected",
                  "registrations.csv:2: person: \"P1\": is refused in people.csv; mend it there"});
}

TEST_P(Refused, rows_that_refer_into_a_refused_file) {
  expect_refused({{"people", "person,family,role,age\nP8,F8,child,3\n"},
                  {"registrations", "person,centre,registered\nP8,C1,2025-01-01\n"}},
                 {"people.csv:1: age: is not a column of people.csv; its columns are person, family, role, forename, "
                  "surname, birth_date, sex, ethnicity, language, died",
                  "registrations.csv:2: person: \"P8\": is refused in people.csv; mend it there"});
}

TEST_P(Refused, an_end_that_is_not_after_its_beginning) {
  expect_refused(
      {{"centres", "centre,name,opened,closed\nC8,x,2025-01-02,2025-01-01\nC9,x,,2025-01-01\n"},
       {"registrations", "person,centre,registered,ended\nP1,C1,2025-01-01,2025-01-01\n"},
       {"sessions", "session,service,centre,starts,ends\nX8,V,C1,2025-01-01T10:00,2025-01-01T09:59\n"}},
      {"centres.csv:2: closed: \"2025-01-01\": is not after opened, 2025-01-02; write a later one, or leave it empty "
       "for "
       "still",
       "registrations.csv:2: ended: \"2025-01-01\": is not after registered, 2025-01-01; write a later one, or leave "
       "it "
       "empty for still",
       "sessions.csv:2: ends: \"2025-01-01T09:59\": is not after starts, 2025-01-01T10:00; write a later one, or leave "
       "it empty for still"});
}

TEST_P(Refused, an_end_in_the_database_that_is_not_after_the_beginning_in_the_package) {
  expect_taken({{"centres", "centre,name,opened,closed\nC1,Red,,2020-01-01\n"}});
  EXPECT_THAT(report_of({{"centres", "centre,name,opened\nC1,Red,2020-01-01\n"}}),
              StartsWith("centres.csv:2: closed: \"2020-01-01\": is not after opened, 2020-01-01"));
}

TEST_P(Refused, an_area_with_two_centres_on_a_day) {
  expect_refused({{"reach_areas", "centre,area,from,to\nC1,E02,2020-01-01,2020-01-02\n"}},
                 {"reach_areas.csv:2: area: \"E02\": has another centre on some of the same days, in the database; end "
                  "one interval where the other begins"});
  expect_refused({{"areas", "area,name\nE8,x\n"},
                  {"reach_areas", "centre,area,from,to\nC1,E8,,2020-01-02\nC2,E8,2020-01-01,\nC1,E8,2021-01-01,\n"}},
                 {"reach_areas.csv:2: area: \"E8\": has another centre on some of the same days, in line 3; end one "
                  "interval where the other begins",
                  "reach_areas.csv:3: area: \"E8\": has another centre on some of the same days, in line 2; end one "
                  "interval where the other begins",
                  "reach_areas.csv:4: area: \"E8\": has another centre on some of the same days, in line 3; end one "
                  "interval where the other begins"});
}

TEST_P(Refused, not_an_area_with_one_centre_in_two_intervals_nor_intervals_that_only_touch) {
  expect_taken(
      {{"areas", "area,name\nE8,x\n"},
       {"reach_areas", "centre,area,from,to\nC1,E8,,2020-01-02\nC1,E8,2019-01-01,2020-01-02\nC2,E8,2020-01-02,\n"}});
}

TEST_P(Refused, not_an_interval_that_the_same_package_ends) {
  expect_taken({{"reach_areas", "centre,area,from,to\nC1,E02,2025-06-01,\nC2,E02,,2025-06-01\n"}});
}

TEST_P(Refused, a_centre_under_two_nodes_of_one_structure_on_a_day) {
  expect_refused(
      {{"structure_centres", "structure,centre,node,from,to\nS,C2,D1,2025-01-01,\n"}},
      {"structure_centres.csv:2: centre: \"C2\": has another node on some of the same days, in the database; "
       "end one interval where the other begins"});
}

TEST_P(Refused, a_second_root_an_unknown_parent_and_a_circle) {
  expect_refused(
      {{"structure_nodes",
        "structure,node,parent,level,name\nS,R,,x,x\nS,D7,D9,x,x\nS,A,B,x,x\nS,B,A,x,x\nS,C,C,x,x\nS,D,A,x,x\n"}},
      {("structure_nodes.csv:2: parent: \"\": makes this node a root, and the structure has another; give all "
        "nodes but one a parent"),
       "structure_nodes.csv:3: parent: \"D9\": is no node of this structure; add it, or name one that is",
       ("structure_nodes.csv:4: parent: \"B\": leads round in a circle, back to this node; name a node nearer "
        "the root"),
       ("structure_nodes.csv:5: parent: \"A\": leads round in a circle, back to this node; name a node nearer "
        "the root"),
       ("structure_nodes.csv:6: parent: \"C\": leads round in a circle, back to this node; name a node nearer "
        "the root"),
       "structure_nodes.csv:7: parent: \"A\": is refused in structure_nodes.csv; mend it there"});
}

TEST_P(Refused, a_long_chain_below_a_refused_node_in_time_that_grows_with_its_length) {
  std::string nodes = "structure,node,parent,level,name\nS,0,nowhere,x,x\n";
  for (int i = 1; i < 20'000; ++i) {
    nodes += "S," + std::to_string(i) + "," + std::to_string(i - 1) + ",x,x\n";
  }
  EXPECT_EQ(import({{"structure_nodes", nodes}}).faults, 20'000);
}

TEST_P(Refused, a_report_that_cannot_be_kept_before_anything_is_written) {
  const auto before = standing();
  write_package({{"areas", "area,name\nE9,x\n"}});
  EXPECT_THROW(import_again({.keep_good = false, .report = "/nonexistent/report"}), std::system_error);
  EXPECT_EQ(standing(), before);
}

TEST_P(Refused, a_circle_that_goes_through_the_database) {
  EXPECT_THAT(report_of({{"structure_nodes", "structure,node,parent,level,name\nS,K,D1,county,Kent\n"}}),
              StartsWith("structure_nodes.csv:2: parent: \"D1\": leads round in a circle"));
}

TEST_P(Refused, not_a_new_root_above_the_old_one) {
  expect_taken(
      {{"structure_nodes", "structure,node,parent,level,name\nS,K,Top,county,Kent\nS,Top,,country,England\n"}});
}

TEST_P(Refused, a_structure_of_two_roots_in_one_package) {
  const auto report =
      report_of({{"structures", "structure,name\nT,New\n"},
                 {"structure_nodes", "structure,node,parent,level,name\nT,A,,x,x\nT,B,,x,x\nT,C,A,x,x\n"}});
  EXPECT_THAT(report, HasSubstr("structure_nodes.csv:2: parent: \"\": makes this node a root"));
  EXPECT_THAT(report, HasSubstr("structure_nodes.csv:3: parent: \"\": makes this node a root"));
  EXPECT_THAT(report, HasSubstr("structure_nodes.csv:4: parent: \"A\": is refused"));
}

TEST_P(Refused, ten_thousand_mistakes_in_a_report_and_not_a_flood) {
  std::string people = "person,family,role\n";
  for (int i = 0; i < 10'000; ++i) {
    people += "P" + std::to_string(i) + ",F,kid\n";
  }
  const auto whole = package_folder().parent_path() / "report.txt";
  const auto outcome = import({{"people", people}}, {.keep_good = false, .report = whole});
  EXPECT_EQ(outcome.faults, 10'000);
  EXPECT_EQ(std::ranges::count(outcome.report, '\n'), 101);
  EXPECT_THAT(outcome.report, StartsWith("people.csv:2: role: \"kid\""));
  EXPECT_THAT(outcome.report, HasSubstr("\npeople.csv:101: role"));
  EXPECT_THAT(outcome.report, EndsWith("\nand 9900 more faults\n"));
  const auto all = text_of("../report.txt");
  EXPECT_EQ(std::ranges::count(all, '\n'), 10'000);
  EXPECT_THAT(all,
              EndsWith("people.csv:10001: role: \"kid\": is not in the list; write one of child, carer, expected\n"));
}

TEST_P(Refused, long_and_unprintable_values_are_shown_cut_and_escaped) {
  EXPECT_THAT(
      report_of({{"people", "person,family,role\n\"P\x1B[2J\n\",F,kid\nP5,F,\"" + std::string(500, 'k') + "\"\n"},
                 {"attendances", "session,person\nX1,\"P\x1B[2J\"\n"}}),
      testing::AllOf(HasSubstr("person: \"P\\x1B[2J\""), HasSubstr(std::string(80, 'k') + "…\""),
                     testing::Not(HasSubstr("\x1B"))));
}

INSTANTIATE_TEST_SUITE_P(On, Refused, testing::Values(db::Dialect::sqlite), support::name_of);

}  // namespace
