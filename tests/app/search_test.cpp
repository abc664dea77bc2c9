// Finding a family: what is found, why, and by whom.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "list_county.hpp"

namespace {

using list_county::north;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class TheSearch : public list_county::InTheCounty {
 protected:
  Json search(const std::string& typed, const rights::Asker& asker) {
    const auto answer = post("/families", asker, {{"typed", typed}}, "application/json");
    EXPECT_EQ(answer.status(), 200);
    return Json::parse(answer.content().bytes());
  }
  std::int64_t number_of(const std::string& key) {
    static constexpr db::Sql words{"test/number",
                                   "select family from family where authority = :authority and key = :key",
                                   "select family from family where authority = :authority and key = :key"};
    return database().read([&](db::Session& session) { return session.query(words, {{"key", key}}).at(0).number(0); });
  }
  /// The first names of the children of the families that are found.
  std::vector<std::string> found(const std::string& typed, const rights::Asker& asker = who_sees_all()) {
    std::vector<std::string> names;
    const auto told = search(typed, asker);
    for (const auto& family : told.at("families")) {
      names.push_back(family.at("people")[0].at("name"));
    }
    return names;
  }
};

HEARTH_ON_BOTH_DATABASES(TheSearch);

TEST_P(TheSearch, finds_a_family_by_what_is_remembered_of_any_of_its_members) {
  EXPECT_THAT(found("archer"), ElementsAre("Ada Archer"));
  EXPECT_THAT(found("molly archr"), ElementsAre("Ada Archer")) << "a nickname, and a slip";
  EXPECT_THAT(found("be ar"), ElementsAre("Ada Archer"));
  EXPECT_THAT(found("1 high street"), ElementsAre("Ada Archer"));
  EXPECT_THAT(found("1/2/23"), ElementsAre("Eve Evans"));
  EXPECT_THAT(found("zebedee"), IsEmpty());
}

TEST_P(TheSearch, tells_no_more_of_a_telephone_number_than_how_it_ends) {
  take_in("contact_details", "person,kind,from,detail\nP2,phone,2026-01-01,07700 900123\n");
  catch_up();
  const auto told = search("0123", who_sees_all()).dump();
  EXPECT_THAT(told, AllOf(HasSubstr("ending 0123"), Not(HasSubstr("07700")), Not(HasSubstr("00770"))));
}

TEST_P(TheSearch, says_why_and_leads_to_the_family) {
  const auto text = std::string{post("/families", who_sees_all(), {{"typed", "archr me4"}}).content().bytes()};
  EXPECT_THAT(text, HasSubstr("/families/" + family_id("F1")));
  EXPECT_THAT(text, HasSubstr("Archer (surname, nearly “archr”), ME44AA (postcode)"));
  EXPECT_THAT(text, HasSubstr("Children: Ada Archer, 2 years; Ben Archer, 6 months"));
  EXPECT_THAT(text, HasSubstr("Carers: Mary Archer"));
  EXPECT_THAT(text, HasSubstr("value=\"archr me4\"")) << "to be changed";
  EXPECT_THAT(text, Not(HasSubstr("High Street"))) << "no more than is needed";
}

TEST_P(TheSearch, finds_those_alone_whom_the_asker_may_see) {
  EXPECT_THAT(found("archer", who_sees_all(north)), ElementsAre("Ada Archer"));
  EXPECT_THAT(found("archer", who_sees_all(south)), IsEmpty());
  EXPECT_THAT(found("evans", who_sees_all(north)), ElementsAre("Eve Evans")) << "came to its centre";
  const auto without_names = somebody(std::nullopt, {Permission::see_family, Permission::see_addresses});
  EXPECT_THAT(found("archer", without_names), IsEmpty());
  const auto without_addresses = somebody(std::nullopt, {Permission::see_family, Permission::see_names});
  EXPECT_THAT(found("archer", without_addresses), ElementsAre("Ada Archer"));
  EXPECT_THAT(found("me4 4aa", without_addresses), IsEmpty());
  EXPECT_EQ(post("/families", somebody(std::nullopt, {Permission::see_names}), {{"typed", "archer"}}).status(), 403);
}

// Not even for those who may see it: a wrong guess would tell as much as a right one.
TEST_P(TheSearch, finds_nobody_by_a_protected_address) {
  EXPECT_THAT(found("cooper"), ElementsAre("Cy Cooper"));
  for (const auto* typed : {"me4 4dd", "hidden lane", "9 hidden", "gillingham", "cooper me44dd"}) {
    EXPECT_THAT(found(typed), IsEmpty()) << typed;
  }
  EXPECT_THAT(found("2 old road"), ElementsAre("Cy Cooper")) << "where they lived before";
}

TEST_P(TheSearch, is_in_the_journal_without_what_was_typed) {
  found("zebedee archer");
  ASSERT_EQ(looks().size(), 1U);
  EXPECT_EQ(looks()[0].entry.kind, "search");
  EXPECT_EQ(looks()[0].entry.rows, 0);
  EXPECT_THAT(looks()[0].entry.detail, Not(HasSubstr("zebedee")));
  journal_works_ = false;
  EXPECT_EQ(post("/families", who_sees_all(), {{"typed", "archer"}}).status(), 503)
      << "nothing is shown unless it is written";
}

TEST_P(TheSearch, takes_whatever_is_typed) {
  std::string words = "x";
  for (int i = 0; i < 200; ++i) {
    words += "é";
  }
  const auto answer = post("/families", who_sees_all(), {{"typed", words}});
  EXPECT_EQ(answer.status(), 200);
  EXPECT_FALSE(base::first_invalid_utf8(answer.content().bytes())) << "no letter is cut in two";
}

TEST_P(TheSearch, shows_a_form_that_writes_nothing) {
  const auto text = page("/families", who_sees_all());
  EXPECT_THAT(text, HasSubstr("Name, date of birth, address, telephone number or card"));
  EXPECT_THAT(text, HasSubstr("method=\"post\""));
  EXPECT_TRUE(looks().empty());
}

TEST_P(TheSearch, follows_what_is_changed_and_what_is_imported) {
  const auto tell = [&](const std::string& kind, const std::string& action, std::optional<std::int64_t> record) {
    database().write([&](db::Session& session) {
      session.record({.actor = "somebody",
                      .origin = "test",
                      .room = "families",
                      .kind = kind,
                      .record = record,
                      .action = action,
                      .digest = {},
                      .detail = {}});
    });
    catch_up();
  };
  rename("P3", "Zebedee", "Quist");
  EXPECT_THAT(found("quist"), IsEmpty()) << "nothing was said of it yet";
  tell("family", "change", number_of("F2"));
  EXPECT_THAT(found("quist"), ElementsAre("Zebedee Quist"));
  EXPECT_THAT(found("cooper"), IsEmpty());
  EXPECT_THAT(found("archer"), ElementsAre("Ada Archer")) << "and the others stand as they stood";
  rename("P5", "Eva", "Evans");
  tell("person", "import", std::nullopt);
  EXPECT_THAT(found("eva"), ElementsAre("Eva Evans"));
}

}  // namespace
