#include <gtest/gtest.h>

#include "browser_of_tests.hpp"

namespace rights {
namespace {

class KeptWork : public WithPages {
 protected:
  static constexpr std::string_view give_secret =
      "update account set code_secret = :secret where authority = :authority";
};

HEARTH_ON_BOTH_DATABASES(KeptWork);

TEST_P(KeptWork, is_what_was_typed_when_the_sign_in_had_ended) {
  an_administrator();
  auto browser = browser_of("admin@kent.example");
  clock_.move(std::chrono::hours{2});
  const auto stopped = browser.post("/accounts", {{"name", "Ada \"the\" Byron"}, {"email", "ada@kent.example"}});
  EXPECT_EQ(stopped.status, 401);
  EXPECT_TRUE(stopped.says("What you typed is kept"));
  EXPECT_EQ(stopped.hidden("kept:name"), "Ada &quot;the&quot; Byron");
  EXPECT_EQ(stopped.hidden(std::string{"kept:"} + html::csrf_field), "");
  const auto shown = browser.post("/sign-in", {{"email", "admin@kent.example"},
                                               {"password", password},
                                               {"to", stopped.hidden("to")},
                                               {"kept:name", "Ada \"the\" Byron"},
                                               {"kept:email", stopped.hidden("kept:email")}});
  EXPECT_EQ(shown.status, 200);
  EXPECT_TRUE(shown.says("What you typed was kept"));
  EXPECT_TRUE(shown.says("action=\"/accounts\""));
  EXPECT_EQ(shown.hidden("name"), "Ada &quot;the&quot; Byron");
  const auto sent = browser.post("/accounts", {{"name", "Ada \"the\" Byron"}, {"email", shown.hidden("email")}});
  EXPECT_EQ(sent.status, 303);
  EXPECT_TRUE(browser.get("/accounts").says("Ada &quot;the&quot; Byron"));
}

TEST_P(KeptWork, is_carried_on_while_a_one_time_code_is_asked_for) {
  with_password("ada@kent.example", {a_grant("analyst", county)});
  database().write([&](db::Session& session) {
    session.execute({"test/secret", give_secret, give_secret},
                    {{"secret", secrets::encrypt(key_, "12345678901234567890")}});
  });
  auto browser = a_browser();
  const http::Pairs typed{
      {"email", "ada@kent.example"}, {"password", password}, {"to", "/somewhere"}, {"kept:words", "a story"}};
  const auto code = browser.post("/sign-in", typed);
  EXPECT_TRUE(code.says("Enter your one-time code"));
  EXPECT_EQ(code.hidden("kept:words"), "a story");
  const auto wrong =
      browser.post("/sign-in/code", {{"code", "000000"}, {"to", "/somewhere"}, {"kept:words", "a story"}});
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.hidden("kept:words"), "a story");
}

TEST_P(KeptWork, holds_no_password) {
  with_password("ada@kent.example");
  auto browser = browser_of("ada@kent.example");
  clock_.move(std::chrono::hours{2});
  const auto stopped =
      browser.post("/account/password", {{"present", "kettle otter march"}, {"password", "marmalade otter may"}});
  EXPECT_EQ(stopped.status, 401);
  EXPECT_FALSE(stopped.says("otter"));
}

TEST_P(KeptWork, is_offered_to_nobody_whom_another_site_sent) {
  an_administrator();
  auto browser = browser_of("admin@kent.example");
  const http::Pairs fields{{"to", "/accounts"}, {"kept:name", "Eve"}, {"kept:email", "eve@evil.example"}};
  EXPECT_TRUE(browser.post("/sign-in/kept", fields).says("Send it now"));
  for (const auto* origin : {"https://evil.example", "null", "http://hearth.example.evil.example"}) {
    browser.more = {{"host", "hearth.example"}, {"origin", origin}};
    EXPECT_EQ(browser.post("/sign-in/kept", fields).location, "/sign-in") << origin;
  }
  browser.more = {{"host", "hearth.example"}, {"sec-fetch-site", "cross-site"}};
  EXPECT_EQ(browser.post("/sign-in/kept", fields).location, "/sign-in");
  browser.more = {{"host", "hearth.example"}};
  EXPECT_EQ(browser.post("/sign-in/kept", fields).location, "/sign-in");
}

}  // namespace
}  // namespace rights
