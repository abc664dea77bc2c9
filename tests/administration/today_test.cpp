#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "office.hpp"

namespace {

using Json = nlohmann::json;
using office::a_look;
using office::an_entry;
using office::ben;
using office::in_role;
using testing::HasSubstr;
using testing::Not;

class TheBeginning : public office::InTheOffice {};

HEARTH_ON_BOTH_DATABASES(TheBeginning);

TEST_P(TheBeginning, tells_a_protection_officer_who_looked_in_the_last_seven_days) {
  const auto officer = in_role("data_protection_officer");
  EXPECT_THAT(page("/administration", officer), HasSubstr("Nobody looked at a family or a list"));
  set_clock("2026-11-15T23:59:59.000Z");
  write({a_look(1)});
  set_clock("2026-11-16T00:00:00.000Z");
  write({a_look(1), a_look(2), a_look(2, ben), an_entry("rights", "account", "change")});
  const auto text = page("/administration", officer);
  EXPECT_THAT(text, HasSubstr("href=\"/journal?done=looks&from=2026-11-16\">3 looks</a> in the last seven days, by 2 "
                              "accounts"));
  EXPECT_EQ(Json::parse(json("/administration", officer)).at("looks").at("looks"), 3);
  EXPECT_EQ(Json::parse(json("/journal?done=looks&from=2026-11-16", officer)).at("entries").size(), 3U);
  EXPECT_THAT(text, Not(HasSubstr("without a role")));
}

TEST_P(TheBeginning, tells_an_administrator_of_accounts_without_a_role_imports_and_verification) {
  const auto administrator = in_role("administrator");
  auto text = page("/administration", administrator);
  EXPECT_THAT(text, HasSubstr("2 accounts without a role"));
  EXPECT_THAT(text, HasSubstr("Ada Officer"));
  EXPECT_THAT(text, HasSubstr("The journal was never verified"));
  EXPECT_THAT(text, HasSubstr("Nothing was imported yet"));
  EXPECT_THAT(text, Not(HasSubstr("last seven days")));
  write({an_entry("families", "person", "import", "import")});
  verification().begin(ben);
  verification().wait();
  text = page("/administration", administrator);
  EXPECT_THAT(text, HasSubstr("The last import was on 22 November 2026, midday"));
  EXPECT_THAT(text, HasSubstr("last verified on 22 November 2026, midday and stood as it was written"));
  set_clock("2026-12-22T12:00:01.000Z");
  EXPECT_THAT(page("/administration", administrator), HasSubstr("more than 30 days ago"));
}

TEST_P(TheBeginning, names_to_whoever_manages_accounts_only_those_that_they_may_see) {
  const auto text = page("/administration", in_role("district_manager"));
  EXPECT_THAT(text, HasSubstr("account without a role"));
  EXPECT_THAT(text, HasSubstr("Ben Manager"));
  EXPECT_THAT(text, Not(HasSubstr("Ada Officer")));
}

TEST_P(TheBeginning, is_for_those_who_have_work_there) {
  const auto roles = rights::Roles::built_in();
  for (const auto& role : roles.all()) {
    const auto asker = in_role(role.key);
    EXPECT_EQ(get("/administration", asker).status(), asker.may_any(rights::of_administration()) ? 200 : 403)
        << role.key;
  }
  EXPECT_EQ(get("/administration", in_role("front_desk")).status(), 403);
  EXPECT_EQ(get("/administration", in_role("board_member")).status(), 403);
}

}  // namespace
