#include "rights/links.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <latch>
#include <thread>

#include "builders.hpp"

namespace rights {
namespace {

class LinksTest : public WithRights {
 protected:
  Links& links() { return rights().links; }
  template <class Answer>
  static std::string problem(const Answer& answer) {
    return answer ? "" : answer.error().text();
  }
  static constexpr auto spent =
      "link: This link was used, has ended, or was replaced by a newer one. Ask for a new one.\n";
  Asker an_administrator() { return with_password("admin@kent.example", {a_grant("administrator", std::nullopt)}); }
};

HEARTH_ON_BOTH_DATABASES(LinksTest);

TEST_P(LinksTest, make_the_first_administrator_of_an_empty_database_once) {
  const auto token = links().first_administrator();
  ASSERT_TRUE(token);
  EXPECT_EQ(links().find(*token)->kind, Links::Kind::first_administrator);
  const auto made = links().make_first_administrator(*token, {"Kit", "kit@kent.example"}, password);
  ASSERT_TRUE(made) << problem(made);
  const auto opened = sign_in("kit@kent.example");
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->stage, Stage::codes_wanted);
  EXPECT_TRUE(rights().accounts.find(made->id)->grants.at(0).role == "administrator");
  EXPECT_EQ(problem(links().make_first_administrator(*token, {"Eve", "eve@kent.example"}, password)), spent);
  EXPECT_EQ(links().first_administrator(), std::nullopt);
  EXPECT_EQ(journal().at(0).entry.action, "create first administrator");
}

TEST_P(LinksTest, for_the_first_administrator_last_a_day_and_the_newest_alone_works) {
  const auto one = links().first_administrator();
  const auto two = links().first_administrator();
  EXPECT_FALSE(links().find(*one));
  EXPECT_TRUE(links().find(*two));
  clock_.move(std::chrono::hours{24});
  EXPECT_FALSE(links().find(*two));
  EXPECT_EQ(problem(links().make_first_administrator(*two, {"Kit", "kit@kent.example"}, password)), spent);
}

TEST_P(LinksTest, are_not_spent_by_a_form_that_must_be_mended) {
  const auto token = *links().first_administrator();
  EXPECT_THAT(problem(links().make_first_administrator(token, {"Kit", "kit@kent.example"}, "short")),
              testing::StartsWith("password: "));
  EXPECT_THAT(problem(links().make_first_administrator(token, {"", "kit@kent.example"}, password)),
              testing::StartsWith("name: "));
  EXPECT_TRUE(links().make_first_administrator(token, {"Kit", "kit@kent.example"}, password));
}

TEST_P(LinksTest, make_one_first_administrator_when_two_try_at_once) {
  const auto token = *links().first_administrator();
  std::latch ready{2};
  std::atomic<int> made = 0;
  {
    std::vector<std::jthread> both;
    for (const auto* email : {"one@kent.example", "two@kent.example"}) {
      both.emplace_back([&, email] {
        ready.arrive_and_wait();
        made += links().make_first_administrator(token, {"Kit", email}, password) ? 1 : 0;
      });
    }
  }
  EXPECT_EQ(made, 1);
  EXPECT_EQ(rights().accounts.all().size(), 1U);
}

TEST_P(LinksTest, let_somebody_who_was_invited_choose_a_password) {
  const auto admin = an_administrator();
  const auto ada = rights().accounts.add({admin, "web"}, {"Ada Byron", "ada@kent.example"})->id;
  const auto token = links().invite({admin, "web"}, ada);
  ASSERT_TRUE(token) << problem(token);
  EXPECT_EQ(links().find(*token)->account->name, "Ada Byron");
  EXPECT_THAT(problem(links().set_password(*token, "Ada Byron Ada Byron")),
              testing::StartsWith("password: This is among the first"));
  ASSERT_TRUE(links().set_password(*token, password));
  EXPECT_TRUE(sign_in("ada@kent.example"));
  EXPECT_EQ(problem(links().set_password(*token, password)), spent);
  EXPECT_FALSE(links().find(*token));
}

TEST_P(LinksTest, that_set_a_password_end_who_is_signed_in) {
  const auto admin = an_administrator();
  const auto ada = with_password("ada@kent.example");
  const auto token = token_of("ada@kent.example");
  rights().sign_ins.follow();
  ASSERT_TRUE(rights().sign_ins.find(token));
  ASSERT_TRUE(links().set_password(*links().invite({admin, "web"}, ada.id), "marmalade otter may"));
  EXPECT_FALSE(rights().sign_ins.find(token));
}

TEST_P(LinksTest, last_a_week_and_the_newest_alone_works) {
  const auto admin = an_administrator();
  const auto ada = with_password("ada@kent.example");
  const auto one = *links().invite({admin, "web"}, ada.id);
  const auto two = *links().invite({admin, "web"}, ada.id);
  EXPECT_FALSE(links().find(one));
  clock_.move(std::chrono::hours{7 * 24} - std::chrono::seconds{1});
  EXPECT_TRUE(links().find(two));
  clock_.move(std::chrono::seconds{1});
  EXPECT_FALSE(links().find(two));
}

TEST_P(LinksTest, are_made_only_by_those_whose_rights_go_as_far) {
  const auto admin = an_administrator();
  const auto manager = with_password("m@kent.example", {a_grant("district_manager", north)});
  EXPECT_EQ(problem(links().invite({manager, "web"}, admin.id)),
            "account: This account has rights that go beyond your own. Ask an administrator.\n");
  EXPECT_EQ(problem(links().invite({admin, "web"}, admin.id)),
            "account: Nobody can do this to their own account. Ask another who manages accounts.\n");
}

TEST_P(LinksTest, work_no_more_once_the_account_has_other_rights_or_is_closed) {
  const auto admin = an_administrator();
  const auto manager = with_password("m@kent.example", {a_grant("district_manager", north)});
  const auto ada = rights().accounts.add({manager, "web"}, {"Ada", "ada@kent.example"})->id;
  const auto before = *links().invite({manager, "web"}, ada);
  ASSERT_TRUE(rights().accounts.give({admin, "web"}, ada, {"administrator", std::nullopt}));
  EXPECT_EQ(problem(links().set_password(before, password)), spent);
  const auto after = *links().invite({admin, "web"}, ada);
  ASSERT_TRUE(rights().accounts.close({admin, "web"}, ada));
  EXPECT_EQ(problem(links().set_password(after, password)), spent);
  EXPECT_EQ(problem(links().invite({admin, "web"}, ada)), "account: This account is closed. Open it again first.\n");
}

TEST_P(LinksTest, from_the_machine_itself_let_the_last_administrator_in_who_lost_everything) {
  const auto admin = an_administrator();
  const auto signed_in = token_of("admin@kent.example");
  const auto token = links().rescue("ADMIN@kent.example");
  ASSERT_TRUE(token);
  EXPECT_FALSE(rights().sign_ins.find(signed_in));
  ASSERT_TRUE(links().set_password(*token, "marmalade otter may"));
  EXPECT_EQ(sign_in("admin@kent.example", "marmalade otter may")->stage, Stage::codes_wanted);
  const auto written = journal();
  const auto rescue = std::ranges::find(written, "rescue", [](const auto& each) { return each.entry.action; });
  ASSERT_NE(rescue, written.end());
  EXPECT_EQ(rescue->entry.origin, "command line");
  EXPECT_FALSE(links().rescue("nobody@kent.example"));
}

TEST_P(LinksTest, are_found_by_their_token_alone) {
  const auto token = *links().first_administrator();
  EXPECT_FALSE(links().find(""));
  EXPECT_FALSE(links().find(secrets::hash_of(token)));
  EXPECT_EQ(problem(links().set_password(token, password)), spent);
}

}  // namespace
}  // namespace rights
