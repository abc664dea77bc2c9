// A protected address: masked for everybody, opened for an hour and a reason, and reviewed.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "db/journal.hpp"
#include "list_county.hpp"

namespace {

using list_county::north;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

rights::Asker officer() {
  auto asker = somebody(std::nullopt, {Permission::review_openings, Permission::see_family});
  asker.account = 2;
  return asker;
}

class AnOpening : public list_county::InTheCounty {
 protected:
  std::string family() { return "/families/" + family_id("F2"); }
  int opened(const rights::Asker& asker, const std::string& reason = "She rang: her child is ill.") {
    return post(family() + "/open-address", asker, {{"reason", reason}}).status();
  }
  bool shows(const rights::Asker& asker) {
    return page(family(), asker).contains("9 Hidden Lane, Gillingham, ME4 4DD") &&
           json(family(), asker).contains("Hidden Lane");
  }
  Json waiting() { return Json::parse(json("/protected-openings", officer())).at("to_review"); }
};

HEARTH_ON_BOTH_DATABASES(AnOpening);

TEST_P(AnOpening, shows_the_address_to_whoever_opened_it_for_an_hour) {
  const auto asker = who_sees_all(north);
  EXPECT_FALSE(shows(asker));
  EXPECT_THAT(page(family(), asker), HasSubstr("Why do you need it now?"));
  EXPECT_EQ(opened(asker), 303);
  EXPECT_TRUE(shows(asker));
  EXPECT_THAT(page(family(), asker), HasSubstr("The protected address is open to you until"));
  auto another = asker;
  another.account = 4711;
  EXPECT_FALSE(shows(another)) << "it is open to one";
  EXPECT_THAT(page("/places/districts/north/list?who=known", asker), Not(HasSubstr("Hidden Lane")))
      << "on that page alone";
  turn_clock(std::chrono::minutes{59});
  EXPECT_TRUE(shows(asker));
  turn_clock(std::chrono::minutes{1});
  EXPECT_FALSE(shows(asker));
}

TEST_P(AnOpening, asks_for_a_reason_and_keeps_what_was_typed) {
  for (const auto& reason : {std::string{}, std::string{"  "}, std::string(501, 'x')}) {
    EXPECT_EQ(opened(who_sees_all(north), reason), 422);
  }
  EXPECT_FALSE(shows(who_sees_all(north)));
  EXPECT_TRUE(waiting().empty());
}

TEST_P(AnOpening, is_for_those_who_may_where_the_family_is_tied) {
  EXPECT_EQ(opened(somebody(north, {Permission::see_family, Permission::see_addresses})), 403);
  EXPECT_EQ(opened(who_sees_all(south)), 404) << "as of a family that there is not";
  EXPECT_EQ(
      post("/families/01900000-0000-7000-8000-000000000000/open-address", who_sees_all(), {{"reason", "x"}}).status(),
      404);
}

TEST_P(AnOpening, is_reviewed_by_somebody_else) {
  opened(who_sees_all(north));
  ASSERT_EQ(waiting().size(), 1U);
  EXPECT_EQ(waiting()[0].at("why"), "She rang: her child is ill.");
  EXPECT_EQ(waiting()[0].at("who"), "Somebody by number");
  const auto address = "/protected-openings/" + waiting()[0].at("opening").get<std::string>() + "/review";
  auto oneself = officer();
  oneself.account = 0;
  EXPECT_EQ(post(address, oneself, {}).status(), 404) << "nobody reviews their own";
  EXPECT_EQ(post(address, officer(), {}).status(), 303);
  EXPECT_TRUE(waiting().empty());
  EXPECT_EQ(post(address, officer(), {}).status(), 404);
  EXPECT_EQ(get("/protected-openings", who_sees_all()).status(), 403);
}

TEST_P(AnOpening, is_in_the_journal_without_its_reason) {
  opened(who_sees_all(north));
  bool told = false;
  database().read([&](db::Session& session) {
    db::entries_after(session, 0, [&](const db::Recorded& recorded) {
      told = told || (recorded.entry.kind == "protected_opening" && recorded.entry.action == "open");
      EXPECT_THAT(recorded.entry.detail, Not(HasSubstr("rang")));
    });
  });
  EXPECT_TRUE(told);
}

}  // namespace
