#include <gmock/gmock.h>

#include "list_county.hpp"

namespace {

using list_county::and_at;
using list_county::sheet_of;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string list = "/places/districts/county/list?who=known&sort=name&format=";

class TheListAsAFile : public list_county::InTheCounty {
 protected:
  std::string csv(const rights::Asker& asker) { return page(list + "csv", asker); }
  std::string sheet(const rights::Asker& asker) { return sheet_of(page(list + "xlsx", asker)); }
};

TEST_P(TheListAsAFile, holds_every_row_of_the_list) {
  const auto text = csv(who_sees_all());
  EXPECT_EQ(std::ranges::count(text, '\n'), 6) << "a row of titles, and five children";
  EXPECT_THAT(
      text,
      AllOf(
          HasSubstr("\r\n,Ada Archer,2 years,yes,Lone parents,2026-03-02,North centre,Northtown,North centre,0.0,no,"),
          HasSubstr(",\"1 High Street, Chatham, ME4 4AA\"\r\n")));
  EXPECT_THAT(sheet(who_sees_all()), AllOf(HasSubstr("Ada Archer"), HasSubstr("Eve Evans"), HasSubstr("Northtown")));
  EXPECT_THAT(get(list + "csv", who_sees_all()).headers(),
              testing::Contains(testing::Field(&http::Header::value, HasSubstr("\"county known 2026-09-30.csv\""))));
}

TEST_P(TheListAsAFile, is_called_by_its_place_group_filters_and_date_so_that_two_are_told_apart) {
  const auto called = [&](const std::string& target) {
    return std::string{
        http::find(get("/places/districts/" + target, who_sees_all()).headers(), "content-disposition").value()};
  };
  EXPECT_THAT(called("north/list?who=not_seen&group=lone&lapse=never&area=A1&format=csv"),
              HasSubstr("\"north not-seen lone-parents never a1 2026-09-30.csv\""));
  EXPECT_THAT(called("south/list?unit=family&as_at=2026-01-31&format=xlsx"),
              HasSubstr("\"south known families 2026-01-31.xlsx\""));
}

TEST_P(TheListAsAFile, has_no_name_nor_address_for_whoever_may_not_see_them) {
  const auto asker = somebody(std::nullopt, {Permission::see_reach, Permission::open_list, Permission::export_lists});
  for (const auto& text : {csv(asker), sheet(asker)}) {
    for (const auto* secret : {"Ada", "Archer", "1+1", "Evans", "High Street", "ME4", "Fled violence", "Northfield"}) {
      EXPECT_THAT(text, Not(HasSubstr(secret)));
    }
    EXPECT_THAT(text, HasSubstr("Lone parents"));
  }
}

TEST_P(TheListAsAFile, has_nothing_of_a_protected_address_even_for_those_who_see_such) {
  for (const auto& text : {csv(who_sees_all()), sheet(who_sees_all())}) {
    EXPECT_THAT(text, AllOf(Not(HasSubstr("Hidden Lane")), Not(HasSubstr("ME4 4TT")), Not(HasSubstr("Gillingham"))));
  }
}

TEST_P(TheListAsAFile, makes_no_formula_of_a_name) {
  auto asker = who_sees_all(south);
  EXPECT_THAT(csv(asker), HasSubstr(",Dee =1+1,")) << "which begins with a letter";
  rename("P4", "", "=1+1");
  EXPECT_THAT(csv(asker), HasSubstr(",'=1+1,"));
  EXPECT_THAT(sheet(asker), AllOf(HasSubstr("=1+1"), Not(HasSubstr("<f>"))));
}

TEST_P(TheListAsAFile, is_for_those_alone_who_may_take_lists_away_and_from_there_alone) {
  const auto reader = somebody(std::nullopt, {Permission::see_reach, Permission::open_list, Permission::see_names});
  for (const std::string form : {"csv", "xlsx"}) {
    EXPECT_EQ(get(list + form, reader).status(), 403);
  }
  EXPECT_TRUE(looks().empty());
  EXPECT_THAT(page("/places/districts/county/list?who=known", reader), Not(HasSubstr("format=csv")));
  const auto text = csv(and_at(reader, south, {Permission::export_lists}));
  EXPECT_THAT(text, AllOf(HasSubstr("Eve Evans"), Not(HasSubstr("Archer"))));
}

TEST_P(TheListAsAFile, is_journalled_as_an_export_of_that_many_rows) {
  csv(who_sees_all());
  sheet(who_sees_all(south));
  const auto journal = looks();
  ASSERT_EQ(journal.size(), 2U);
  EXPECT_EQ(journal[0].entry.kind, "export");
  EXPECT_EQ(journal[0].entry.rows, 5);
  EXPECT_THAT(journal[0].entry.detail, HasSubstr("format=csv"));
  EXPECT_EQ(journal[1].entry.rows, 2);
  EXPECT_THAT(journal[1].entry.detail, HasSubstr("format=xlsx"));
}

TEST_P(TheListAsAFile, that_cannot_be_journalled_is_not_given) {
  journal_works_ = false;
  EXPECT_EQ(get(list + "csv", who_sees_all()).status(), 503);
}

HEARTH_ON_BOTH_DATABASES(TheListAsAFile);

}  // namespace
