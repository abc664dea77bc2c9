#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "office.hpp"

namespace {

using Json = nlohmann::json;
using office::an_entry;
using office::Permission;
using office::somebody;
using testing::HasSubstr;
using testing::Not;

class TheVerification : public office::InTheOffice {
 protected:
  void verify() {
    EXPECT_EQ(ask(http::Method::post, "/journal/verification", reader_).status(), 303);
    verification().wait();
  }

  rights::Asker reader_ = somebody({Permission::see_journal});
};

HEARTH_ON_BOTH_DATABASES(TheVerification);

TEST_P(TheVerification, says_that_there_was_none_yet) {
  EXPECT_THAT(page("/journal/verification", reader_), HasSubstr("The journal was never verified."));
}

TEST_P(TheVerification, is_journalled_with_what_it_found_and_told_with_who_and_when) {
  write({an_entry("rights", "sign_in", "create"), an_entry("rights", "sign_in", "end")});
  verify();
  const auto last = journal().back();
  EXPECT_EQ(last.number, 3);
  EXPECT_EQ(last.entry.action, "verify");
  EXPECT_EQ(last.entry.actor, office::ada);
  EXPECT_EQ(last.entry.rows, 2);
  const auto text = page("/journal/verification", reader_);
  EXPECT_THAT(text, HasSubstr("Last verified 22 November 2026, midday, by Ada Officer"));
  EXPECT_THAT(text, HasSubstr("2 entries stand as they were written, 2 of them under 1 seal."));
  const auto told = Json::parse(json("/journal/verification", reader_));
  EXPECT_EQ(told.at("last").at("stands"), true);
  EXPECT_EQ(told.at("last").at("head").get<std::string>().size(), 64U);
  EXPECT_THAT(page("/journal", reader_), HasSubstr("Verified the journal: 2 entries stand as they were written"));
}

TEST_P(TheVerification, names_the_first_place_that_was_touched) {
  write({an_entry("rights", "sign_in", "create"), an_entry("rights", "sign_in", "end")});
  verify();
  execute("update journal_entry set actor = 'nobody' where authority = 1 and entry = 2");
  verify();
  const auto text = page("/journal/verification", reader_);
  EXPECT_THAT(text, HasSubstr("The journal was touched: entry 2 was changed."));
  EXPECT_THAT(text, Not(HasSubstr("stand as they were written")));
  EXPECT_EQ(Json::parse(json("/journal/verification", reader_)).at("last").at("touched"), "entry 2 was changed");
}

TEST_P(TheVerification, covers_what_was_written_since_the_last_seal) {
  write({an_entry("rights", "sign_in", "create")});
  verify();
  write({an_entry("rights", "sign_in", "end")});
  verify();
  EXPECT_EQ(Json::parse(json("/journal/verification", reader_)).at("last").at("sealed"), 3);
}

TEST_P(TheVerification, runs_once_however_often_it_is_asked_for) {
  write({an_entry("rights", "sign_in", "create")});
  database().write_alone([&](db::Session&) {  // it waits for this before it can seal
    for (int i = 0; i < 5; ++i) {
      EXPECT_EQ(ask(http::Method::post, "/journal/verification", reader_).status(), 303);
    }
    EXPECT_THAT(page("/journal/verification", reader_), HasSubstr("Under way since 22 November 2026, midday"));
    EXPECT_THAT(page("/journal/verification", reader_), Not(HasSubstr("Verify now")));
    EXPECT_EQ(Json::parse(json("/journal/verification", reader_)).at("under_way"), true);
  });
  verification().wait();
  EXPECT_EQ(journal().size(), 2U);
  EXPECT_THAT(page("/journal/verification", reader_), HasSubstr("Verify now"));
}

}  // namespace
