#include <gmock/gmock.h>

#include "browser_of_tests.hpp"

namespace rights {
namespace {

using testing::HasSubstr;

std::string without_query(const std::string& address) { return address.substr(0, address.find('?')); }

using PagesTest = WithPages;

HEARTH_ON_BOTH_DATABASES(PagesTest);

TEST_P(PagesTest, sign_in_lets_everybody_begin_where_their_work_is) {
  with_password("desk@kent.example", {a_grant("front_desk", pier)});
  with_password("board@kent.example", {a_grant("board_member", county)});
  an_administrator();
  const auto begins = [&](const std::string& email) {
    return a_browser().post("/sign-in", {{"email", email}, {"password", password}}).location;
  };
  EXPECT_EQ(begins("desk@kent.example"), "/");
  EXPECT_EQ(begins("board@kent.example"), "/account");
  EXPECT_EQ(begins("admin@kent.example"), "/administration");
}

TEST_P(PagesTest, of_ones_own_account_say_why_there_is_no_figure_yet_and_only_to_those_who_begin_there) {
  with_password("desk@kent.example", {a_grant("front_desk", pier)});
  with_password("board@kent.example", {a_grant("board_member", county)});
  with_password("nobody@kent.example");
  EXPECT_TRUE(browser_of("board@kent.example").get("/account").says("no page of figures for your role yet"));
  EXPECT_TRUE(browser_of("nobody@kent.example").get("/account").says("You have no rights yet"));
  EXPECT_FALSE(browser_of("desk@kent.example").get("/account").says("yet:"));
}

TEST_P(PagesTest, sign_in_sets_a_cookie_that_no_script_and_no_other_site_can_use) {
  with_password("ada@kent.example");
  auto browser = a_browser();
  const auto plain = browser.post("/sign-in", {{"email", "ada@kent.example"}, {"password", password}});
  EXPECT_THAT(plain.cookies,
              testing::ElementsAre(testing::AllOf(testing::StartsWith("hearth="), HasSubstr("HttpOnly"),
                                                  HasSubstr("SameSite=Lax"), testing::Not(HasSubstr("Secure")))));
  auto over_tls = a_browser();
  over_tls.secure = true;
  const auto safe = over_tls.post("/sign-in", {{"email", "ada@kent.example"}, {"password", password}});
  EXPECT_THAT(safe.cookies, testing::ElementsAre(testing::AllOf(testing::StartsWith("__Host-hearth="),
                                                                HasSubstr("HttpOnly"), HasSubstr("Secure"))));
}

TEST_P(PagesTest, sign_in_says_what_was_wrong_and_gives_no_password_back) {
  with_password("ada@kent.example");
  auto browser = a_browser();
  const auto wrong = browser.post("/sign-in", {{"email", "ada@kent.example"}, {"password", "guessed it"}});
  EXPECT_EQ(wrong.status, 401);
  EXPECT_TRUE(wrong.says("do not go together"));
  EXPECT_TRUE(wrong.says("<title>Error: "));
  EXPECT_TRUE(wrong.says("value=\"ada@kent.example\""));
  EXPECT_FALSE(wrong.says("guessed it"));
  EXPECT_TRUE(wrong.cookies.empty());
}

TEST_P(PagesTest, sign_in_goes_on_to_what_was_asked_for_and_never_to_another_site) {
  with_password("desk@kent.example", {a_grant("front_desk", pier)});
  const auto goes_to = [&](const std::string& to) {
    return a_browser().post("/sign-in", {{"email", "desk@kent.example"}, {"password", password}, {"to", to}}).location;
  };
  EXPECT_EQ(goes_to("/places/now/pier?as_at=2026-09-30"), "/places/now/pier?as_at=2026-09-30");
  for (const auto* away : {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""}) {
    EXPECT_EQ(goes_to(away), "/") << away;
  }
}

TEST_P(PagesTest, are_closed_to_strangers_who_are_asked_to_sign_in) {
  auto browser = a_browser();
  for (const auto* target : {"/accounts", "/accounts/new", "/account", "/account/password", "/account/codes"}) {
    const auto page = browser.get(target);
    EXPECT_EQ(page.status, 401) << target;
    EXPECT_TRUE(page.says("<h1 class=\"govuk-heading-l\">Sign in</h1>")) << target;
    EXPECT_EQ(page.hidden("to"), target);
  }
  browser.accept = "application/json";
  EXPECT_EQ(browser.get("/accounts").status, 401);
  EXPECT_EQ(browser.get("/accounts").body, "Sign in first.");
}

TEST_P(PagesTest, about_accounts_open_for_those_roles_that_manage_them_and_no_other) {
  for (const auto& role : roles_.all()) {
    with_password(role.key + "@kent.example", {a_grant(role.key, county)});
  }
  an_administrator();
  for (const auto& role : roles_.all()) {
    auto browser = browser_of(role.key + "@kent.example");
    const bool manages = role.permissions.has(Permission::manage_accounts);
    for (const auto* target : {"/accounts", "/accounts/new"}) {
      EXPECT_EQ(browser.get(target).status, manages ? 200 : 403) << role.key << " " << target;
    }
    EXPECT_EQ(browser.post("/accounts", {{"name", ""}, {"email", ""}}).status, manages ? 422 : 403) << role.key;
    EXPECT_EQ(browser.get("/account").status, 200) << role.key;
  }
}

TEST_P(PagesTest, carry_the_visitors_token_in_every_form) {
  const auto admin = an_administrator();
  auto browser = browser_of("admin@kent.example");
  for (const auto& target : {std::string{"/sign-in"}, std::string{"/sign-in/code"}, std::string{"/account/password"},
                             std::string{"/account/codes"}, std::string{"/accounts/new"},
                             "/accounts/" + with_password("ada@kent.example").id.text()}) {
    const auto page = browser.get(target);
    EXPECT_EQ(page.hidden(html::csrf_field), "token of this visitor") << target;
  }
}

TEST_P(PagesTest, lead_from_the_first_page_to_where_ones_own_work_begins) {
  an_administrator();
  auto browser = Browser{
      http::behind(gate(*site_), std::vector<http::Route<Permission, Asker>>{
                                     {http::Method::get, "/", Permission::see_reach,
                                      [](const http::Request&, const Asker&) { return http::page("reach"); }}})};
  browser.cookies = browser_of("admin@kent.example").cookies;
  EXPECT_EQ(browser.get("/").location, "/administration");
}

TEST_P(PagesTest, sign_out_and_are_closed_afterwards) {
  with_password("ada@kent.example");
  auto browser = browser_of("ada@kent.example");
  const auto held = browser.cookies;
  EXPECT_EQ(browser.get("/account").status, 200);
  EXPECT_EQ(browser.post("/sign-out", {}).location, "/sign-in");
  EXPECT_TRUE(browser.cookies.empty());
  browser.cookies = held;
  EXPECT_EQ(browser.get("/account").status, 401);
}

TEST_P(PagesTest, tell_how_long_a_sign_in_lasts_without_making_it_longer) {
  with_password("ada@kent.example");
  auto browser = browser_of("ada@kent.example");
  rights().sign_ins.follow();
  browser.get("/account");
  clock_.move(std::chrono::minutes{20});
  EXPECT_EQ(browser.get("/sign-in/left").body, "{\"seconds\":600}");
  EXPECT_EQ(browser.get("/sign-in/left").body, "{\"seconds\":600}");
  EXPECT_EQ(browser.post("/sign-in/stay", {}).body, "{\"seconds\":1800}");
  EXPECT_EQ(browser.get("/sign-in/left").body, "{\"seconds\":1800}");
  EXPECT_EQ(a_browser().get("/sign-in/left").body, "{\"seconds\":0}");
}

TEST_P(PagesTest, make_the_first_administrator_by_the_link_that_the_server_printed) {
  const auto address = "/links/" + rights().links.first_administrator().value();
  auto browser = a_browser();
  EXPECT_TRUE(browser.get(address).says("Make the first administrator"));
  const auto short_one =
      browser.post(address, {{"name", "Kit"}, {"email", "kit@kent.example"}, {"password", "too short"}});
  EXPECT_EQ(short_one.status, 422);
  EXPECT_TRUE(short_one.says("value=\"Kit\""));
  EXPECT_FALSE(short_one.says("too short"));
  EXPECT_EQ(browser.post(address, {{"name", "Kit"}, {"email", "kit@kent.example"}, {"password", password}}).location,
            "/sign-in?done=password");
  EXPECT_EQ(browser.get(address).status, 410);
  const auto next = browser.post("/sign-in", {{"email", "kit@kent.example"}, {"password", password}});
  EXPECT_EQ(next.location, "/account/codes");
  EXPECT_EQ(browser.get("/accounts").location, "/account/codes");
  EXPECT_TRUE(browser.get("/account/codes").says("otpauth://totp/Hearth:kit%40kent.example"));
}

TEST_P(PagesTest, show_and_change_accounts) {
  const auto admin = an_administrator();
  auto browser = browser_of("admin@kent.example");
  const auto added = browser.post("/accounts", {{"name", "Ada Byron"}, {"email", "ada@kent.example"}});
  const auto address = without_query(added.location);
  EXPECT_TRUE(browser.get("/accounts").says(address));
  EXPECT_EQ(browser
                .post(address + "/grants", {{"role", "practitioner"},
                                            {"place", "now/pier"},
                                            {"from-day", "1"},
                                            {"from-month", "12"},
                                            {"from-year", "2026"},
                                            {"to-day", "31"},
                                            {"to-month", "3"},
                                            {"to-year", "2027"}})
                .status,
            303);
  const auto account = browser.get(address);
  EXPECT_TRUE(account.says("Practitioner"));
  EXPECT_TRUE(account.says("from 1 December 2026 to 31 March 2027"));
  const auto grant = rights().accounts.all().at(0).grants.at(0);
  EXPECT_EQ(grant.held, between("2026-12-01", "2027-04-01"));
  EXPECT_EQ(browser.post(address + "/grants/" + grant.id.text() + "/end", {}).status, 303);
  EXPECT_TRUE(browser.get(address).says("None yet."));
  EXPECT_EQ(browser.post(address + "/name", {{"name", "Ada Lovelace"}, {"email", "ada@kent.example"}}).status, 303);
  EXPECT_EQ(browser.post(address + "/close", {}).status, 303);
  EXPECT_TRUE(browser.get(address).says("Open this account again"));
  EXPECT_EQ(browser.post(address + "/reopen", {}).status, 303);
  EXPECT_TRUE(browser.get(address).says("<h1 class=\"govuk-heading-l\">Ada Lovelace</h1>"));
}

TEST_P(PagesTest, say_beside_its_field_what_cannot_be_done_with_an_account) {
  const auto admin = an_administrator();
  auto browser = browser_of("admin@kent.example");
  const auto address =
      without_query(browser.post("/accounts", {{"name", "Ada"}, {"email", "ada@kent.example"}}).location);
  const auto wrong = browser.post(address + "/grants", {{"role", "practitioner"},
                                                        {"place", "now/pier"},
                                                        {"from-day", "30"},
                                                        {"from-month", "2"},
                                                        {"from-year", "2027"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(wrong.says("Enter a day that there is"));
  EXPECT_TRUE(wrong.says("value=\"30\""));
  EXPECT_TRUE(browser.post(address + "/grants", {{"role", "practitioner"}, {"place", "now/moon"}})
                  .says("There is no such place"));
  const auto own = browser.get("/accounts/" + admin.id.text());
  EXPECT_TRUE(own.says("Nobody can do this to their own account."));
  EXPECT_FALSE(own.says("Close this account"));
  const auto last = browser.post("/accounts/" + admin.id.text() + "/close", {});
  EXPECT_EQ(last.status, 422);
  EXPECT_EQ(browser.get("/accounts/nobody").status, 404);
  EXPECT_EQ(browser.get("/accounts/" + clock_.new_id().text()).status, 404);
}

TEST_P(PagesTest, say_what_was_done_to_an_account_and_nothing_false_when_the_address_is_kept) {
  an_administrator();
  auto browser = browser_of("admin@kent.example");
  const auto added = browser.post("/accounts", {{"name", "Ada"}, {"email", "ada@kent.example"}}).location;
  EXPECT_TRUE(browser.get(added).says("give it a role, then make an invitation"));
  const auto closed = browser.post(without_query(added) + "/close", {}).location;
  EXPECT_TRUE(browser.get(closed).says("The account is closed: whoever was signed in"));
  EXPECT_FALSE(browser.get(added).says("notification-banner")) << "it is closed since";
  const auto open = browser.post(without_query(added) + "/reopen", {}).location;
  EXPECT_TRUE(browser.get(open).says("The account is open again"));
  EXPECT_FALSE(browser.get(closed).says("notification-banner"));
}

TEST_P(PagesTest, show_a_district_manager_only_accounts_and_choices_within_what_they_may_give) {
  with_password("dina@kent.example", {a_grant("district_manager", north)});
  with_password("pia@kent.example", {a_grant("practitioner", pier)});
  const auto wider_role = with_password("cass@kent.example", {a_grant("centre_manager", pier)});
  const auto elsewhere = with_password("sam@kent.example", {a_grant("practitioner", south)});
  const auto wider = with_password("ann@kent.example", {a_grant("analyst", std::nullopt)});
  const auto nobodys = with_password("new@kent.example");
  an_administrator();
  auto browser = browser_of("dina@kent.example");
  const auto list = browser.get("/accounts");
  EXPECT_TRUE(list.says("pia@kent.example"));
  EXPECT_TRUE(list.says("dina@kent.example")) << "their own";
  EXPECT_TRUE(list.says("cass@kent.example")) << "of a role that they could not give, in their own place";
  EXPECT_TRUE(browser.get("/accounts/" + wider_role.id.text()).says("rights that go beyond your own"));
  for (const auto* other : {"sam@kent.example", "ann@kent.example", "new@kent.example", "admin@kent.example"}) {
    EXPECT_FALSE(list.says(other)) << other;
  }
  for (const auto& other : {elsewhere, wider, nobodys}) {
    EXPECT_EQ(browser.get("/accounts/" + other.id.text()).status, 404);
    EXPECT_EQ(browser.post("/accounts/" + other.id.text() + "/close", {}).status, 404);
  }
  const auto made = without_query(browser.post("/accounts", {{"name", "Ned"}, {"email", "ned@kent.example"}}).location);
  EXPECT_TRUE(browser.get("/accounts").says("ned@kent.example")) << "made by them, and without a role yet";
  const auto form = browser.get(made);
  for (const auto* may :
       {"value=\"practitioner\"", "value=\"front_desk\"", "value=\"now/pier\"", "value=\"now/north\""}) {
    EXPECT_TRUE(form.says(may)) << may;
  }
  for (const auto* not_may : {"value=\"administrator\"", "value=\"centre_manager\"", "value=\"now/south\"",
                              "value=\"now/county\"", "value=\"old/north\"", "Everywhere"}) {
    EXPECT_FALSE(form.says(not_may)) << not_may;
  }
  EXPECT_EQ(browser.post(made + "/grants", {{"role", "practitioner"}, {"place", "now/south"}}).status, 422);
  EXPECT_EQ(browser.post(made + "/grants", {{"role", "practitioner"}, {"place", "now/pier"}}).status, 303);
  browser.accept = "application/json";
  EXPECT_FALSE(browser.get("/accounts").says("sam@kent.example"));
  EXPECT_TRUE(browser.get("/accounts").says("pia@kent.example"));
}

TEST_P(PagesTest, invite_by_a_link_that_is_shown_once) {
  an_administrator();
  auto browser = browser_of("admin@kent.example");
  const auto address =
      without_query(browser.post("/accounts", {{"name", "Ada"}, {"email", "ada@kent.example"}}).location);
  const auto shown = browser.post(address + "/link", {});
  EXPECT_EQ(shown.status, 200);
  const auto at = shown.body.find("http://hearth.example/links/");
  ASSERT_NE(at, std::string::npos);
  const auto link =
      shown.body.substr(at, shown.body.find('<', at) - at).substr(std::string{"http://hearth.example"}.size());
  auto other = a_browser();
  EXPECT_TRUE(other.get(link).says("Choose your password"));
  EXPECT_EQ(other.post(link, {{"password", "marmalade otter may"}}).location, "/sign-in?done=password");
  EXPECT_TRUE(other.get("/sign-in?done=password").says("Your password is set"));
  EXPECT_EQ(other.get(link).status, 410);
  EXPECT_TRUE(sign_in("ada@kent.example", "marmalade otter may"));
}

TEST_P(PagesTest, have_a_twin_for_programs) {
  an_administrator();
  auto browser = browser_of("admin@kent.example");
  browser.accept = "application/json";
  const auto address =
      without_query(browser.post("/accounts", {{"name", "Ada"}, {"email", "ada@kent.example"}}).location);
  EXPECT_EQ(browser.post("/accounts", {{"name", ""}, {"email", "ada@kent.example"}}).body,
            R"({"problems":[{"field":"name","message":"Enter a name."}]})");
  EXPECT_THAT(browser.get(address).body, HasSubstr(R"("name":"Ada","email":"ada@kent.example","state":"Invited")"));
  EXPECT_THAT(browser.get("/accounts").body, HasSubstr(R"("email":"admin@kent.example")"));
  auto program = a_browser();
  program.accept = "application/json";
  EXPECT_EQ(program.post("/sign-in", {{"email", "admin@kent.example"}, {"password", password}}).body,
            R"({"stage":"complete"})");
}

TEST_P(PagesTest, change_ones_own_password) {
  with_password("ada@kent.example");
  auto browser = browser_of("ada@kent.example");
  const auto wrong = browser.post("/account/password", {{"present", "guess"}, {"password", "marmalade otter may"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(wrong.says("This is not your present password."));
  EXPECT_EQ(browser.post("/account/password", {{"present", password}, {"password", "marmalade otter may"}}).location,
            "/account");
  EXPECT_EQ(browser.get("/account").status, 200);
}

}  // namespace
}  // namespace rights
