#include <gmock/gmock.h>
#include <liboath/oath.h>

#include "builders.hpp"

namespace rights {
namespace {

class OwnAccountTest : public WithRights {
 protected:
  SignIns& sign_ins() { return rights().sign_ins; }
  template <class Answer>
  static std::string problem(const Answer& answer) {
    return answer ? "" : answer.error().text();
  }

  /// What the device shows that took this offer.
  std::string code_of(const CodeOffer& offer) {
    oath_init();
    std::string text{offer.secret};
    std::erase(text, ' ');
    char* secret = nullptr;
    std::size_t size = 0;
    EXPECT_EQ(oath_base32_decode(text.data(), text.size(), &secret, &size), OATH_OK);
    std::array<char, 7> code{};
    const auto now = std::chrono::system_clock::to_time_t(clock_.now());
    EXPECT_EQ(oath_totp_generate(secret, size, now, 30, 0, 6, code.data()), OATH_OK);
    std::free(secret);
    return code.data();
  }

  struct Device {
    CodeOffer offer;
    std::vector<std::string> recovery_codes;
  };
  Device enrolled(const std::string& email) {
    const auto token = token_of(email);
    const auto offer = sign_ins().offer_codes(token).value();
    const auto done = sign_ins().confirm_codes(token, offer.closed, code_of(offer));
    EXPECT_TRUE(done) << problem(done);
    clock_.move(std::chrono::seconds{30});
    return {offer, done->recovery_codes};
  }
};

HEARTH_ON_BOTH_DATABASES(OwnAccountTest);

TEST_P(OwnAccountTest, has_its_password_changed_with_the_present_one) {
  with_password("ada@kent.example");
  const auto token = token_of("ada@kent.example");
  const auto other = token_of("ada@kent.example");
  const auto changed = sign_ins().change_password(token, password, "marmalade otter may");
  ASSERT_TRUE(changed) << problem(changed);
  EXPECT_TRUE(sign_ins().find(changed->token));
  EXPECT_FALSE(sign_ins().find(token));
  EXPECT_FALSE(sign_ins().find(other));
  EXPECT_FALSE(sign_in("ada@kent.example"));
  EXPECT_TRUE(sign_in("ada@kent.example", "marmalade otter may"));
}

TEST_P(OwnAccountTest, keeps_its_password_where_the_present_one_is_wrong_or_the_new_one_too_easy) {
  with_password("ada@kent.example");
  const auto token = token_of("ada@kent.example");
  EXPECT_EQ(problem(sign_ins().change_password(token, "guess", "marmalade otter may")),
            "present: This is not your present password.\n");
  EXPECT_THAT(problem(sign_ins().change_password(token, password, "ada@kent.example")),
              testing::StartsWith("password: This is among the first"));
  EXPECT_EQ(problem(sign_ins().change_password("no token", password, "marmalade otter may")),
            "present: Your sign-in was ended. Sign in again.\n");
  EXPECT_TRUE(sign_in("ada@kent.example"));
}

TEST_P(OwnAccountTest, of_a_desk_left_open_gives_no_free_guesses_at_the_password) {
  with_password("ada@kent.example");
  const auto token = token_of("ada@kent.example");
  for (int each = 0; each < 6; ++each) {
    EXPECT_EQ(problem(sign_ins().change_password(token, "guess", "marmalade otter may")),
              "present: This is not your present password.\n");
  }
  EXPECT_EQ(problem(sign_ins().change_password(token, password, "marmalade otter may")),
            "present: Too many attempts. Try again in 1 second.\n");
}

TEST_P(OwnAccountTest, asks_for_one_time_codes_before_anything_else_where_a_role_demands_them) {
  with_password("ada@kent.example", {a_grant("analyst", county)});
  const auto opened = sign_in("ada@kent.example");
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->stage, Stage::codes_wanted);
  EXPECT_FALSE(sign_ins().find(opened->token)->asker->may(Permission::see_reach));
  const auto offer = sign_ins().offer_codes(opened->token);
  ASSERT_TRUE(offer);
  EXPECT_EQ(problem(sign_ins().confirm_codes(opened->token, offer->closed, "000000")),
            "code: That code is not right. Check that the clock of your device is, and try the next one.\n");
  const auto enrolled = sign_ins().confirm_codes(opened->token, offer->closed, code_of(*offer));
  ASSERT_TRUE(enrolled) << problem(enrolled);
  EXPECT_EQ(enrolled->opened.stage, Stage::complete);
  EXPECT_EQ(enrolled->recovery_codes.size(), 10U);
  EXPECT_TRUE(sign_ins().find(enrolled->opened.token)->asker->may(Permission::see_reach));
  EXPECT_FALSE(sign_ins().find(opened->token));
}

TEST_P(OwnAccountTest, enrols_the_secret_that_was_offered_to_it_and_to_nobody_else) {
  with_password("ada@kent.example");
  with_password("eve@kent.example");
  const auto ada = token_of("ada@kent.example");
  const auto offer = sign_ins().offer_codes(ada).value();
  EXPECT_EQ(sign_ins().offer_codes(ada, offer.closed)->secret, offer.secret);
  EXPECT_NE(sign_ins().offer_codes(ada)->secret, offer.secret);
  const auto eve = token_of("eve@kent.example");
  EXPECT_NE(sign_ins().offer_codes(eve, offer.closed)->secret, offer.secret);
  EXPECT_FALSE(sign_ins().confirm_codes(eve, offer.closed, code_of(offer)));
  EXPECT_FALSE(sign_ins().confirm_codes(ada, "nonsense", code_of(offer)));
  EXPECT_TRUE(sign_ins().confirm_codes(ada, offer.closed, code_of(offer)));
}

TEST_P(OwnAccountTest, that_gets_such_a_role_while_signed_in_goes_no_further_without_codes) {
  const auto admin = with_password("admin@kent.example", {a_grant("administrator", std::nullopt)});
  const auto ada = with_password("ada@kent.example", {a_grant("practitioner", pier)});
  const auto token = token_of("ada@kent.example");
  EXPECT_EQ(sign_ins().find(token)->stage, Stage::complete);
  ASSERT_TRUE(rights().accounts.give({admin, "web"}, ada.id, {"analyst", county}));
  EXPECT_EQ(sign_ins().find(token)->stage, Stage::codes_wanted);
  EXPECT_FALSE(sign_ins().find(token)->asker->may(Permission::see_names));
}

TEST_P(OwnAccountTest, with_codes_is_opened_by_password_and_code) {
  with_password("ada@kent.example", {a_grant("analyst", county)});
  const auto device = enrolled("ada@kent.example");
  const auto opened = sign_in("ada@kent.example");
  ASSERT_EQ(opened->stage, Stage::code_wanted);
  EXPECT_FALSE(sign_ins().find(opened->token)->asker->may(Permission::see_reach));
  EXPECT_FALSE(sign_ins().offer_codes(opened->token));
  EXPECT_FALSE(sign_ins().change_password(opened->token, password, "marmalade otter may"));
  const auto complete = sign_ins().give_code(opened->token, code_of(device.offer));
  ASSERT_TRUE(complete) << complete.error().sentence;
  EXPECT_EQ(complete->stage, Stage::complete);
  EXPECT_NE(complete->token, opened->token);
  EXPECT_TRUE(sign_ins().find(complete->token)->asker->may(Permission::see_reach));
  EXPECT_FALSE(sign_ins().find(opened->token));
}

TEST_P(OwnAccountTest, takes_a_code_once) {
  with_password("ada@kent.example", {a_grant("analyst", county)});
  const auto device = enrolled("ada@kent.example");
  const auto code = code_of(device.offer);
  ASSERT_TRUE(sign_ins().give_code(token_of("ada@kent.example"), code));
  const auto again = sign_ins().give_code(token_of("ada@kent.example"), code);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().sentence,
            "That code is not right, or was used before. Wait for the next one, and try again.");
}

TEST_P(OwnAccountTest, takes_each_recovery_code_once) {
  with_password("ada@kent.example", {a_grant("analyst", county)});
  const auto device = enrolled("ada@kent.example");
  EXPECT_TRUE(sign_ins().give_code(token_of("ada@kent.example"), device.recovery_codes[3]));
  EXPECT_FALSE(sign_ins().give_code(token_of("ada@kent.example"), device.recovery_codes[3]));
  EXPECT_TRUE(sign_ins().give_code(token_of("ada@kent.example"), device.recovery_codes[4]));
}

TEST_P(OwnAccountTest, gives_six_free_guesses_at_a_code_and_keeps_count_over_new_sign_ins) {
  with_password("ada@kent.example", {a_grant("analyst", county)});
  const auto device = enrolled("ada@kent.example");
  for (int each = 0; each < 6; ++each) {
    EXPECT_FALSE(sign_ins().give_code(token_of("ada@kent.example"), "000000"));
  }
  const auto refused = sign_ins().give_code(token_of("ada@kent.example"), code_of(device.offer));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().sentence, "Too many attempts. Try again in 1 second.");
  clock_.move(std::chrono::seconds{1});
  EXPECT_TRUE(sign_ins().give_code(token_of("ada@kent.example"), code_of(device.offer)));
}

TEST_P(OwnAccountTest, waits_ten_minutes_for_a_code) {
  with_password("ada@kent.example", {a_grant("analyst", county)});
  const auto device = enrolled("ada@kent.example");
  const auto token = token_of("ada@kent.example");
  clock_.move(std::chrono::minutes{10});
  const auto late = sign_ins().give_code(token, code_of(device.offer));
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().sentence, "Your sign-in took too long, or was ended. Begin again.");
  EXPECT_FALSE(sign_ins().find(token));
}

TEST_P(OwnAccountTest, asks_for_codes_anew_after_they_were_reset_for_a_lost_device) {
  const auto admin = with_password("admin@kent.example", {a_grant("administrator", std::nullopt)});
  const auto ada = with_password("ada@kent.example", {a_grant("analyst", county)});
  const auto device = enrolled("ada@kent.example");
  ASSERT_TRUE(rights().accounts.reset_one_time_codes({admin, "web"}, ada.id));
  EXPECT_EQ(sign_in("ada@kent.example")->stage, Stage::codes_wanted);
  EXPECT_FALSE(rights().accounts.find(ada.id)->account.has_one_time_codes);
}

TEST_P(OwnAccountTest, keeps_its_secret_closed_to_whoever_reads_the_database) {
  with_password("ada@kent.example", {a_grant("analyst", county)});
  const auto device = enrolled("ada@kent.example");
  constexpr db::Sql sql{"test/secret", "select code_secret from account where authority = :authority",
                        "select code_secret from account where authority = :authority"};
  const auto kept =
      database().read([&](db::Session& session) { return std::string{session.query(sql).at(0).text(0)}; });
  EXPECT_EQ(secrets::decrypt(secrets::Key::random(), kept), std::nullopt);
  EXPECT_EQ(secrets::decrypt(key_, kept)->size(), 20U);
}

}  // namespace
}  // namespace rights
