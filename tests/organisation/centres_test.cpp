#include <gmock/gmock.h>

#include "small_county.hpp"

namespace {

using organisation::Centre;
using organisation::CentreWords;
using small_county::day;
using small_county::field_of;
using testing::HasSubstr;

class CentreEdits : public small_county::Edits {
 protected:
  organisation::Added add(const CentreWords& words) {
    return edit([&](db::Session& session) { return add_centre(session, doer_, env().new_id(), words); });
  }
  organisation::Done change(const std::string& centre, const CentreWords& words) {
    return edit([&](db::Session& session) { return change_centre(session, doer_, centre, words); });
  }
  Centre standing(const std::string& centre) {
    return database_->read([&](db::Session& session) { return organisation::find_centre(session, centre).value(); });
  }
};

HEARTH_ON_BOTH_DATABASES(CentreEdits);

TEST_P(CentreEdits, add_a_centre_once_however_often_it_is_sent) {
  const CentreWords words{"St. Mary's Bay", "hub", "tn29 0ss", day("2027-01-04"), std::nullopt};
  EXPECT_EQ(add(words), "st-marys-bay");
  EXPECT_EQ(standing("st-marys-bay"),
            (Centre{"st-marys-bay", "St. Mary's Bay", "hub", "TN29 0SS", day("2027-01-04"), std::nullopt}));
  EXPECT_THAT(last_entry(), HasSubstr("centre create"));
  const auto before = entries();
  EXPECT_EQ(add(words), "st-marys-bay");
  EXPECT_EQ(entries(), before);
  EXPECT_EQ(add({.name = "St. Mary's Bay"}), "st-marys-bay-2") << "another of the same name";
}

TEST_P(CentreEdits, change_what_is_said_of_a_centre_and_keep_what_is_not_asked_for) {
  ASSERT_TRUE(change("pier", {"Pier Head", "centre", "", std::nullopt, day("2027-04-01")}));
  EXPECT_EQ(last_entry(), R"(centre change {"centre":"pier","was":{"name":"Pier","kind":null,"postcode":null,)"
                          R"("opened":null,"closed":null},"became":{"name":"Pier Head","kind":"centre",)"
                          R"("postcode":null,"opened":null,"closed":"2027-04-01"}})");
  database_->read([](db::Session& session) {
    constexpr std::string_view words = "select uprn, id from centre where authority = :authority and key = 'pier'";
    const auto rows = session.query({"test/uprn", words, words});
    EXPECT_EQ(rows.at(0).text(0), "100");
    EXPECT_EQ(rows.at(0).text(1), "a");
  });
  EXPECT_FALSE(standing("pier").open_on(day("2027-04-01")));
  EXPECT_TRUE(standing("pier").open_on(day("2027-03-31")));
}

TEST_P(CentreEdits, refuse_what_cannot_be) {
  EXPECT_EQ(field_of(change("pier", {"Pier", "", "", day("2027-04-01"), day("2027-04-01")})), "closed");
  EXPECT_EQ(field_of(change("pier", {.name = "Pier", .postcode = "ME4"})), "postcode");
  EXPECT_EQ(field_of(change("pier", {.name = "Pier", .kind = "shop"})), "kind");
  EXPECT_EQ(field_of(change("pier", {.name = "two\nlines"})), "name");
  EXPECT_EQ(field_of(change("moon", {.name = "Moon"})), "centre");
  EXPECT_EQ(entries(), 0);
}

}  // namespace
