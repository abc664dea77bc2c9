#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "http/response.hpp"
#include "office.hpp"

namespace {

using Json = nlohmann::json;
using office::a_look;
using office::ada;
using office::an_entry;
using office::ben;
using office::in_role;
using office::Permission;
using office::somebody;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class TheJournal : public office::InTheOffice {
 protected:
  rights::Asker reader_ = somebody({Permission::see_journal});

  std::vector<std::int64_t> numbers(const std::string& target) {
    std::vector<std::int64_t> numbers;
    const auto told = Json::parse(json(target, reader_));
    for (const auto& each : told.at("entries")) {
      numbers.push_back(each.at("number"));
    }
    return numbers;
  }
};

HEARTH_ON_BOTH_DATABASES(TheJournal);

TEST_P(TheJournal, is_told_newest_first_in_words) {
  set_clock("2026-07-01T23:30:00.000Z");
  auto imported = an_entry("families", "person", "import", "import");
  imported.rows = 3204;
  imported.origin = "command line";
  auto role = an_entry("rights", "role_grant", "create");
  role.record = 2;
  role.detail = R"({"role":"centre_manager","structure":"now","node":"pier"})";
  write({imported, role, an_entry("rights", "sign_in", "create", ben)});
  const auto entries = Json::parse(json("/journal", reader_)).at("entries");
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0].at("what"), "Signed in");
  EXPECT_EQ(entries[0].at("who"), "Ben Manager");
  EXPECT_EQ(entries[1].at("what"), "Gave a role: Centre manager, at pier (now), for Ben Manager");
  EXPECT_EQ(entries[2].at("what"), "Imported 3,204 people");
  const auto text = page("/journal", reader_);
  EXPECT_THAT(text, HasSubstr("2 July 2026, 12:30am")) << "in London it is the next day already";
  EXPECT_THAT(text, HasSubstr("Command line"));
  EXPECT_LT(text.find("Signed in"), text.find("Imported 3,204 people"));
}

TEST_P(TheJournal, says_what_a_look_was_for_and_of_which_family_only_to_those_who_see_every_family) {
  execute(
      "insert into family (authority, family, id, key, counts_as) values (1, 12, "
      "'01900000-0000-7000-8000-0000000000f1', 'F1', 12)");
  write({a_look(12)});
  const auto officer = somebody({Permission::see_journal, Permission::see_family});
  auto here = reader_;
  here.held.push_back({rights::Place{"now", "pier"}, false, {Permission::see_family}});
  for (const auto& [asker, sees] : {std::pair{officer, true}, {reader_, false}, {here, false}}) {
    for (const auto& text : {page("/journal", asker), json("/journal", asker)}) {
      EXPECT_THAT(text, HasSubstr("Looked at a family"));
      EXPECT_THAT(text, HasSubstr("Safeguarding"));
      EXPECT_EQ(text.contains("01900000-0000-7000-8000-0000000000f1"), sees);
    }
  }
}

// What stands in details is for programs: a name that got there by mistake gets no further.
TEST_P(TheJournal, shows_no_detail_that_could_hold_something_personal) {
  for (const auto* kind : {"person", "attendance", "address", "contact", "account", "sign_in", "list", "nonsense"}) {
    auto entry = an_entry(kind == std::string{"account"} ? "rights" : "families", kind, "change");
    entry.record = 4711;
    entry.detail = R"({"forename":"Zebedee","born":"1990-02-03","address":"9 Hidden Lane","question":"Zebedee"})";
    write({entry});
  }
  for (const auto& asker : {in_role("administrator"), in_role("data_protection_officer")}) {
    for (const auto& text : {page("/journal", asker), json("/journal", asker)}) {
      for (const auto* secret : {"Zebedee", "1990", "Hidden Lane", "4711"}) {
        EXPECT_THAT(text, Not(HasSubstr(secret)));
      }
    }
  }
}

TEST_P(TheJournal, says_of_a_list_that_was_looked_at_of_what_it_is) {
  auto look = an_entry("reach", "list", "read");
  look.rows = 50;
  look.detail = R"({"question":"/a/list"})";
  auto gone = look;
  gone.detail = R"({"question":"/places/gone/gone/list"})";
  write({gone, look});
  const auto entries = Json::parse(json("/journal", reader_)).at("entries");
  EXPECT_EQ(entries[0].at("of"), "children not seen: Swale");
  EXPECT_FALSE(entries[1].contains("of"));
  EXPECT_THAT(page("/journal", reader_), HasSubstr("Of children not seen: Swale"));
}

TEST_P(TheJournal, is_turned_over_page_by_page_and_back_without_losing_an_entry) {
  for (int i = 0; i < 120; ++i) {
    write({an_entry("rights", "sign_in", "create")});
  }
  std::vector<std::int64_t> seen;
  std::string address = "/journal";
  std::string last;
  for (int pages = 0; pages < 3; ++pages) {
    const auto told = Json::parse(json(address, reader_));
    for (const auto& each : told.at("entries")) {
      seen.push_back(each.at("number"));
    }
    EXPECT_EQ(told.at("older").is_null(), pages == 2);
    last = address;
    address = pages < 2 ? told.at("older").get<std::string>() : "";
  }
  ASSERT_EQ(seen.size(), 120U);
  EXPECT_TRUE(std::ranges::is_sorted(seen, std::ranges::greater{}));
  const auto back = Json::parse(json(last, reader_)).at("newer").get<std::string>();
  EXPECT_EQ(numbers(back), (std::vector<std::int64_t>{seen.begin() + 50, seen.begin() + 100}));
  EXPECT_TRUE(Json::parse(json("/journal", reader_)).at("newer").is_null());
}

TEST_P(TheJournal, is_narrowed_by_deed_kind_account_and_london_day) {
  set_clock("2026-10-24T22:59:59.999Z");
  write({a_look(1)});
  set_clock("2026-10-24T23:00:00.000Z");  // midnight in London, the last of summer time
  write({a_look(2, ben), an_entry("rights", "account", "change")});
  set_clock("2026-10-26T00:00:00.000Z");
  write({an_entry("rights", "account", "close", ben)});
  EXPECT_THAT(numbers("/journal?done=looks"), ElementsAre(2, 1));
  EXPECT_THAT(numbers("/journal?done=writes"), ElementsAre(4, 3));
  EXPECT_THAT(numbers("/journal?what=rights%2Faccount"), ElementsAre(4, 3));
  EXPECT_THAT(numbers(std::string{"/journal?who="} + ben), ElementsAre(4, 2));
  EXPECT_THAT(numbers(std::string{"/journal?done=looks&who="} + ben), ElementsAre(2));
  EXPECT_THAT(numbers("/journal?from=2026-10-25&to=2026-10-25"), ElementsAre(3, 2));
  EXPECT_THAT(numbers("/journal?to=2026-10-24"), ElementsAre(1));
  EXPECT_THAT(page("/journal?done=looks&from=2026-10-25", reader_), HasSubstr("<strong>Looks, from 25 October 2026<"));
}

TEST_P(TheJournal, says_beside_the_field_which_day_there_is_not_and_keeps_what_was_typed) {
  const auto answer = get("/journal?from=2026-02-30&done=looks", reader_);
  EXPECT_EQ(answer.status(), 422);
  const std::string text{answer.content().bytes()};
  EXPECT_THAT(text, HasSubstr("Enter a day that there is"));
  EXPECT_THAT(text, HasSubstr("value=\"2026-02-30\""));
  EXPECT_THAT(text, HasSubstr("<option value=\"looks\" selected>"));
  EXPECT_EQ(get("/journal?from=2026-10-25&to=2026-10-24", reader_).status(), 422);
}

TEST_P(TheJournal, is_for_administrators_and_protection_officers_and_no_other_role) {
  const auto roles = rights::Roles::built_in();
  for (const auto& role : roles.all()) {
    const bool opens = role.key == "administrator" || role.key == "data_protection_officer";
    for (const auto* target : {"/journal", "/journal/verification"}) {
      EXPECT_EQ(get(target, in_role(role.key)).status(), opens ? 200 : 403) << role.key << target;
    }
    EXPECT_EQ(ask(http::Method::post, "/journal/verification", in_role(role.key)).status(), opens ? 303 : 403);
    verification().wait();
  }
}

}  // namespace
