#include "rights/accounts.hpp"

#include <gmock/gmock.h>

#include <latch>
#include <thread>

#include "builders.hpp"

namespace rights {
namespace {

class AccountsTest : public InACounty {
 protected:
  Accounts& accounts() {
    if (!accounts_) {
      changes_ = std::make_unique<Changes>(database());
      accounts_ = std::make_unique<Accounts>(database(), roles_, *changes_);
    }
    return *accounts_;
  }
  Asker an_administrator(const std::string& email = "admin@kent.example") {
    return somebody(email, {a_grant("administrator", std::nullopt)});
  }
  base::Uuid add(const Asker& by, const std::string& email) {
    return accounts().add({by, "web"}, {"Ada Byron", email})->id;
  }
  template <class Answer>
  static std::string problem(const Answer& answer) {
    return answer ? "" : answer.error().text();
  }
  Grant first_grant_of(const Asker& asker) { return accounts().find(asker.id)->grants.at(0); }

 private:
  std::unique_ptr<Changes> changes_;
  std::unique_ptr<Accounts> accounts_;
};

HEARTH_ON_BOTH_DATABASES(AccountsTest);

TEST_P(AccountsTest, are_made_without_password_or_rights) {
  const auto admin = an_administrator();
  const auto made = accounts().add({admin, "web"}, {"  Ada Byron ", " Ada@Kent.example "});
  ASSERT_TRUE(made) << problem(made);
  const auto found = accounts().find(made->id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->account.name, "Ada Byron");
  EXPECT_EQ(found->account.email, "Ada@Kent.example");
  EXPECT_TRUE(found->account.active);
  EXPECT_FALSE(found->account.has_password);
  EXPECT_FALSE(found->account.demonstration);
  EXPECT_TRUE(found->grants.empty());
  EXPECT_EQ(accounts().find(clock_.new_id()), std::nullopt);
}

TEST_P(AccountsTest, have_one_owner_to_an_email_address_however_it_is_written) {
  const auto admin = an_administrator();
  add(admin, "ada@kent.example");
  const auto other = add(admin, "grace@kent.example");
  EXPECT_EQ(problem(accounts().add({admin, "web"}, {"Ada", "ADA@KENT.example"})),
            "email: There is an account with this e-mail address already.\n");
  EXPECT_EQ(problem(accounts().rename({admin, "web"}, other, {"Grace", "Ada@kent.example"})),
            "email: There is an account with this e-mail address already.\n");
  EXPECT_EQ(problem(accounts().rename({admin, "web"}, other, {"Grace Hopper", "GRACE@kent.example"})), "");
  EXPECT_EQ(accounts().find(other)->account.name, "Grace Hopper");
}

TEST_P(AccountsTest, say_what_is_wrong_with_a_name_or_an_address) {
  const auto admin = an_administrator();
  for (const auto* email : {"", "ada", "@kent.example", "ada@", "a@b@c", "a b@c", "ada@kent.example\n x"}) {
    EXPECT_EQ(problem(accounts().add({admin, "web"}, {"Ada", email})),
              "email: Enter an e-mail address, like name@example.org.\n")
        << email;
  }
  EXPECT_EQ(problem(accounts().add({admin, "web"}, {" ", "ada@kent.example"})), "name: Enter a name.\n");
  EXPECT_EQ(problem(accounts().add({admin, "web"}, {"A\nB", "ada@kent.example"})),
            "name: Enter a name of at most 200 letters, in one line.\n");
}

TEST_P(AccountsTest, are_given_roles_that_hold_from_a_day_to_a_day) {
  const auto admin = an_administrator();
  const auto ada = add(admin, "ada@kent.example");
  const auto held = between("2026-11-22", "2027-04-01");
  const auto given = accounts().give({admin, "web"}, ada, {"practitioner", pier, held});
  ASSERT_TRUE(given) << problem(given);
  const auto stands = accounts().find(ada)->grants;
  ASSERT_EQ(stands.size(), 1U);
  EXPECT_EQ(stands[0].id, given->id);
  EXPECT_EQ(stands[0].role, "practitioner");
  EXPECT_EQ(stands[0].place, pier);
  EXPECT_EQ(stands[0].held, held);
}

TEST_P(AccountsTest, are_given_a_role_from_today_where_no_day_is_said) {
  const auto admin = an_administrator();
  const auto ada = add(admin, "ada@kent.example");
  ASSERT_TRUE(accounts().give({admin, "web"}, ada, {"analyst", std::nullopt}));
  EXPECT_EQ(accounts().find(ada)->grants.at(0).held, from("2026-11-22"));
  EXPECT_EQ(accounts().find(ada)->grants.at(0).place, std::nullopt);
}

TEST_P(AccountsTest, are_given_nothing_that_is_not_there_or_lies_in_the_past) {
  const auto admin = an_administrator();
  const auto ada = add(admin, "ada@kent.example");
  EXPECT_EQ(problem(accounts().give({admin, "web"}, ada, {"emperor", pier})),
            "role: There is no such role. Choose one from the list.\n");
  EXPECT_EQ(problem(accounts().give({admin, "web"}, ada, {"analyst", Place{"now", "moon"}})),
            "place: There is no such place. Choose one from the list.\n");
  EXPECT_EQ(problem(accounts().give({admin, "web"}, ada, {"analyst", pier, from("2026-11-21")})),
            "from: Rights cannot be given for the past. Choose today, or a later day.\n");
  EXPECT_EQ(problem(accounts().give({admin, "web"}, clock_.new_id(), {"analyst", pier})),
            "account: There is no such account.\n");
  EXPECT_TRUE(accounts().find(ada)->grants.empty());
}

TEST_P(AccountsTest, lose_a_role_on_the_day_that_is_said_and_keep_that_they_had_it) {
  const auto admin = an_administrator();
  const auto ada = somebody("ada@kent.example", {a_grant("practitioner", pier)});
  const auto grant = first_grant_of(ada).id;
  EXPECT_EQ(problem(accounts().end({admin, "web"}, ada.id, grant, day("2026-11-21"))),
            "to: Rights that somebody had cannot be taken back for the past. Choose today, or a later day.\n");
  ASSERT_TRUE(accounts().end({admin, "web"}, ada.id, grant, today()));
  EXPECT_EQ(first_grant_of(ada).held, between("2020-01-01", "2026-11-22"));
  EXPECT_FALSE(again(ada).may(Permission::see_family));
}

TEST_P(AccountsTest, do_not_keep_a_role_longer_because_it_was_ended) {
  const auto admin = an_administrator();
  const auto ada = somebody("ada@kent.example", {a_grant("practitioner", pier, between("2020-01-01", "2026-12-01"))});
  EXPECT_EQ(problem(accounts().end({admin, "web"}, ada.id, first_grant_of(ada).id, day("2027-01-01"))),
            "to: It ends before that day already. Choose an earlier day.\n");
  EXPECT_EQ(first_grant_of(ada).held, between("2020-01-01", "2026-12-01"));
}

TEST_P(AccountsTest, lose_a_role_altogether_that_had_not_begun) {
  const auto admin = an_administrator();
  const auto ada = somebody("ada@kent.example", {a_grant("practitioner", pier, from("2027-01-01"))});
  ASSERT_TRUE(accounts().end({admin, "web"}, ada.id, first_grant_of(ada).id, today()));
  EXPECT_TRUE(accounts().find(ada.id)->grants.empty());
}

TEST_P(AccountsTest, cannot_raise_their_own_rights) {
  const auto admin = an_administrator();
  constexpr auto sentence = "account: Nobody can do this to their own account. Ask another who manages accounts.\n";
  for (const auto& role : roles_.all()) {
    EXPECT_EQ(problem(accounts().give({admin, "web"}, admin.id, {role.key, county})), sentence) << role.key;
  }
  EXPECT_EQ(accounts().find(admin.id)->grants.size(), 1U);
}

TEST_P(AccountsTest, are_not_managed_by_those_who_may_not) {
  an_administrator();
  const auto manager = somebody("m@kent.example", {a_grant("centre_manager", pier)});
  const auto ada = somebody("ada@kent.example", {});
  EXPECT_EQ(problem(accounts().add({manager, "web"}, {"X", "x@kent.example"})),
            "account: You do not manage accounts.\n");
  EXPECT_EQ(problem(accounts().give({manager, "web"}, ada.id, {"front_desk", pier})),
            "account: You do not manage accounts.\n");
  EXPECT_EQ(problem(accounts().close({manager, "web"}, ada.id)), "account: You do not manage accounts.\n");
}

TEST_P(AccountsTest, are_given_by_a_district_manager_no_more_than_the_managers_own_and_nowhere_else) {
  an_administrator();
  const auto manager = somebody("m@kent.example", {a_grant("district_manager", north)});
  const auto ada = somebody("ada@kent.example", {});
  EXPECT_EQ(problem(accounts().give({manager, "web"}, ada.id, {"practitioner", pier})), "");
  EXPECT_EQ(problem(accounts().give({manager, "web"}, ada.id, {"practitioner", south})),
            "role: You do not manage accounts at that place.\n");
  EXPECT_EQ(problem(accounts().give({manager, "web"}, ada.id, {"practitioner", std::nullopt})),
            "role: You do not manage accounts at that place.\n");
  EXPECT_EQ(problem(accounts().give({manager, "web"}, ada.id, {"centre_manager", pier})),
            "role: That role lets people do more than you may there yourself. Ask an administrator.\n");
  EXPECT_EQ(problem(accounts().give({manager, "web"}, ada.id, {"administrator", north})),
            "role: That role lets people do more than you may there yourself. Ask an administrator.\n");
}

TEST_P(AccountsTest, with_wider_rights_cannot_be_taken_over_by_those_who_have_less) {
  const auto admin = an_administrator();
  const auto manager = somebody("m@kent.example", {a_grant("district_manager", north)});
  const auto elsewhere = somebody("s@kent.example", {a_grant("front_desk", south)});
  const auto soon = somebody("t@kent.example", {a_grant("front_desk", south, from("2027-01-01"))});
  const auto before = somebody("u@kent.example", {a_grant("analyst", county, between("2020-01-01", "2021-01-01"))});
  constexpr auto sentence = "account: This account has rights that go beyond your own. Ask an administrator.\n";
  for (const auto& each : {admin, elsewhere, soon}) {
    EXPECT_EQ(problem(accounts().close({manager, "web"}, each.id)), sentence);
    EXPECT_EQ(problem(accounts().reset_one_time_codes({manager, "web"}, each.id)), sentence);
    EXPECT_EQ(problem(accounts().rename({manager, "web"}, each.id, {"X", "x@kent.example"})), sentence);
  }
  EXPECT_EQ(problem(accounts().close({manager, "web"}, before.id)), "");
}

TEST_P(AccountsTest, lose_the_right_to_manage_at_once_whatever_their_page_still_says) {
  const auto admin = an_administrator();
  const auto late = an_administrator("late@kent.example");
  const auto ada = somebody("ada@kent.example", {});
  ASSERT_TRUE(accounts().close({admin, "web"}, late.id));
  EXPECT_EQ(problem(accounts().close({late, "web"}, ada.id)), "account: You do not manage accounts.\n");
  EXPECT_EQ(problem(accounts().add({late, "web"}, {"X", "x@kent.example"})), "account: You do not manage accounts.\n");
}

TEST_P(AccountsTest, always_keep_an_administrator_who_can_sign_in) {
  const auto admin = an_administrator();
  const auto other = an_administrator("other@kent.example");
  const auto invited = add(admin, "invited@kent.example");
  ASSERT_TRUE(accounts().give({admin, "web"}, invited, {"administrator", std::nullopt}));
  ASSERT_TRUE(accounts().close({admin, "web"}, other.id));
  // Reopened with an end to its rights, the other is no second administrator; nor is one who has no password yet.
  ASSERT_TRUE(accounts().reopen({admin, "web"}, other.id));
  ASSERT_TRUE(accounts().end({admin, "web"}, other.id, first_grant_of(other).id, day("2026-12-01")));
  constexpr auto sentence = "account: This is the last administrator. Make another first.\n";
  EXPECT_EQ(problem(accounts().close({other, "web"}, admin.id)), sentence);
  EXPECT_EQ(problem(accounts().end({other, "web"}, admin.id, first_grant_of(admin).id, day("2027-01-01"))), sentence);
  EXPECT_TRUE(accounts().find(admin.id)->account.active);
  EXPECT_EQ(first_grant_of(admin).held, from("2020-01-01"));
}

TEST_P(AccountsTest, keep_an_administrator_when_two_close_each_other_at_once) {
  const auto one = an_administrator("one@kent.example");
  const auto two = an_administrator("two@kent.example");
  const auto line = another();
  Changes changes{*line};
  Accounts others{*line, roles_, changes};
  std::latch ready{2};
  bool one_closed = false;
  bool two_closed = false;
  {
    const std::jthread first{[&] {
      ready.arrive_and_wait();
      two_closed = accounts().close({one, "web"}, two.id).has_value();
    }};
    const std::jthread second{[&] {
      ready.arrive_and_wait();
      one_closed = others.close({two, "web"}, one.id).has_value();
    }};
  }
  EXPECT_NE(one_closed, two_closed);
  EXPECT_NE(accounts().find(one.id)->account.active, accounts().find(two.id)->account.active);
}

TEST_P(AccountsTest, are_in_the_journal_with_what_became_of_them_and_without_names) {
  const auto admin = an_administrator();
  const auto ada = add(admin, "ada@kent.example");
  const auto grant = *accounts().give({admin, "web"}, ada, {"practitioner", pier});
  ASSERT_TRUE(accounts().rename({admin, "web"}, ada, {"Ada Lovelace", "ada@kent.example"}));
  ASSERT_TRUE(accounts().end({admin, "web"}, ada, grant.id, day("2026-12-01")));
  ASSERT_TRUE(accounts().close({admin, "web"}, ada));
  const auto entries = journal();
  ASSERT_EQ(entries.size(), 5U);
  const auto number = accounts().find(ada)->account.number;
  for (const auto& each : entries) {
    EXPECT_EQ(each.entry.actor, admin.id.text());
    EXPECT_EQ(each.entry.origin, "web");
    EXPECT_EQ(each.entry.room, "rights");
    EXPECT_EQ(each.entry.record, number);
    EXPECT_THAT(each.entry.detail, testing::Not(testing::HasSubstr("Ada")));
    EXPECT_THAT(each.entry.detail, testing::Not(testing::HasSubstr("ada@")));
  }
  EXPECT_EQ(entries[1].entry.kind, "role_grant");
  EXPECT_EQ(entries[1].entry.detail,
            R"({"grant":")" + grant.id.text() +
                R"(","role":"practitioner","structure":"now","node":"pier","from":"2026-11-22"})");
  EXPECT_EQ(entries[2].entry.detail, R"({"name":"changed","email":"as it was"})");
  EXPECT_THAT(entries[3].entry.detail, testing::HasSubstr(R"("ends":"2026-12-01")"));
  EXPECT_EQ(entries[4].entry.action, "close");
}

TEST_P(AccountsTest, tell_every_process_that_something_changed) {
  const auto admin = an_administrator();
  const auto ada = somebody("ada@kent.example", {});
  const auto line = another();
  Changes elsewhere{*line};
  elsewhere.look();
  const auto before = elsewhere.latest();
  ASSERT_TRUE(accounts().close({admin, "web"}, ada.id));
  elsewhere.look();
  EXPECT_EQ(elsewhere.latest(), before + 1);
}

}  // namespace
}  // namespace rights
