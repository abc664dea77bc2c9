// The stop list: a family that is not to be contacted, on its page and in every list.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "db/journal.hpp"
#include "list_county.hpp"

namespace {

using list_county::north;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

rights::Asker manager() { return list_county::and_at(who_sees_all(north), north, {Permission::stop_contact}); }

class AStop : public list_county::InTheCounty {
 protected:
  std::string family(const std::string& key = "F1") { return "/families/" + family_id(key); }
  http::Pairs typed(const std::string& kind = "safeguarding", const std::string& reason = "His father found them.") {
    return {{"stop_kind", kind}, {"stop_reason", reason}};
  }
  int stop(const http::Pairs& fields, const std::string& key = "F1") {
    return post(family(key) + "/stops", manager(), fields).status();
  }
  http::Response end(const std::string& day, const std::string& seen = "", const std::string& from = "2026-09-30") {
    return post(family() + "/stops/end", manager(),
                {{"stop", "safeguarding " + from},
                 {"seen safeguarding " + from, seen},
                 {"stop_end-day", day},
                 {"stop_end-month", "10"},
                 {"stop_end-year", "2026"}});
  }
  Json rows(const rights::Asker& asker) {
    return Json::parse(json("/places/districts/north/list?who=known", asker)).at("rows");
  }
  Json row_of(const std::string& name, const rights::Asker& asker = who_sees_all(north)) {
    for (const auto& row : rows(asker)) {
      if (row.at("name") == name) {
        return row;
      }
    }
    return {};
  }
  std::int64_t entries(const std::string& kind, const std::string& action) {
    std::int64_t count = 0;
    database().read([&](db::Session& session) {
      db::entries_after(session, 0, [&](const db::Recorded& recorded) {
        count += static_cast<std::int64_t>(recorded.entry.kind == kind && recorded.entry.action == action);
        EXPECT_THAT(recorded.entry.detail, Not(HasSubstr("father")));
      });
    });
    return count;
  }
};

HEARTH_ON_BOTH_DATABASES(AStop);

TEST_P(AStop, stands_above_the_page_of_the_family_with_why_for_those_who_may_change_it) {
  EXPECT_THAT(page(family(), manager()), Not(HasSubstr("Do not contact this family")));
  EXPECT_EQ(stop(typed()), 303);
  EXPECT_THAT(page(family(), manager()), AllOf(HasSubstr("Do not contact this family"), HasSubstr("Safeguarding"),
                                               HasSubstr("His father found them."), HasSubstr("Somebody by number")));
  const auto told = Json::parse(json(family(), manager()));
  EXPECT_TRUE(told.at("do_not_contact").get<bool>());
  EXPECT_EQ(told.at("stops")[0].at("kind"), "safeguarding");
  EXPECT_EQ(told.at("stops")[0].at("from"), "2026-09-30");
}

TEST_P(AStop, tells_everybody_else_only_not_to_and_whom_to_ask) {
  ASSERT_EQ(stop(typed()), 303);
  const auto asker = who_sees_all(north);
  EXPECT_THAT(page(family(), asker),
              AllOf(HasSubstr("Do not contact this family"), HasSubstr("ask Somebody by number"),
                    Not(HasSubstr("afeguarding")), Not(HasSubstr("father found")), Not(HasSubstr("stop list"))));
  EXPECT_THAT(json(family(), asker),
              AllOf(HasSubstr("\"do_not_contact\":true"), Not(HasSubstr("safeguarding")), Not(HasSubstr("found"))));
}

TEST_P(AStop, leaves_the_family_in_every_list_without_a_next_step_and_without_an_address) {
  ASSERT_THAT(row_of("Ada Archer").at("address").get<std::string>(), HasSubstr("1 High Street"));
  const auto before = rows(who_sees_all(north)).size();
  ASSERT_EQ(stop(typed()), 303);
  EXPECT_EQ(rows(who_sees_all(north)).size(), before) << "the count and the list are one set";
  for (const auto* name : {"Ada Archer", "Ben Archer"}) {
    const auto row = row_of(name);
    EXPECT_EQ(row.at("next_step"), "Do not contact");
    EXPECT_TRUE(row.at("do_not_contact").get<bool>());
    EXPECT_TRUE(row.at("address").is_null());
  }
  const std::string list = "/places/districts/north/list?who=known";
  EXPECT_THAT(page(list, who_sees_all(north)),
              AllOf(HasSubstr("<strong>Do not contact</strong>"), Not(HasSubstr("1 High Street"))));
  EXPECT_THAT(page(list + "&format=csv", who_sees_all(north)),
              AllOf(HasSubstr("Do not contact"), Not(HasSubstr("1 High Street"))));
  EXPECT_THAT(list_county::sheet_of(page(list + "&format=xlsx", who_sees_all(north))),
              AllOf(HasSubstr("Do not contact"), Not(HasSubstr("1 High Street"))));
  EXPECT_THAT(page(list + "&unit=family", who_sees_all(north)), HasSubstr("<strong>Do not contact</strong>"));
}

TEST_P(AStop, need_not_be_written_for_a_family_to_be_spared_after_a_death) {
  take_in("people",
          "person,family,role,forename,surname,birth_date,died\r\n"
          "P2,F1,child,Ben,Archer,2026-03-01,2026-09-01\r\n");
  catch_up();
  const auto row = row_of("Ada Archer");
  EXPECT_EQ(row.at("next_step"), "Ask first whoever knows this family");
  EXPECT_TRUE(row.at("address").is_null());
  EXPECT_FALSE(row.at("do_not_contact").get<bool>());
  const std::string list = "/places/districts/north/list?who=known";
  for (const auto* form : {"", "&format=csv", "&unit=family"}) {
    EXPECT_THAT(page(list + form, who_sees_all(north)),
                AllOf(HasSubstr("Ask first whoever knows this family"), Not(HasSubstr("1 High Street"))))
        << form;
  }
  auto next_year = who_sees_all(north);
  next_year.today = base::Date::parse("2027-09-02").value();
  EXPECT_NE(row_of("Ada Archer", next_year).at("next_step"), "Ask first whoever knows this family");
  ASSERT_EQ(stop(typed()), 303);
  EXPECT_EQ(row_of("Ada Archer").at("next_step"), "Do not contact");
}

TEST_P(AStop, ends_on_a_day_after_it_began_and_stays_in_the_history) {
  ASSERT_EQ(stop(typed()), 303);
  EXPECT_EQ(post(family() + "/stops/end", manager(),
                 {{"stop", "safeguarding 2026-09-30"},
                  {"stop_end-day", "30"},
                  {"stop_end-month", "9"},
                  {"stop_end-year", "2026"}})
                .status(),
            422);
  EXPECT_EQ(end("1").status(), 303);
  EXPECT_EQ(end("1").status(), 303) << "the same again does nothing";
  EXPECT_EQ(entries("contact_stop", "end"), 1);
  auto tomorrow = manager();
  tomorrow.today = base::Date::parse("2026-10-01").value();
  EXPECT_THAT(page(family(), tomorrow),
              AllOf(Not(HasSubstr("Do not contact this family")), HasSubstr("His father found them.")));
  auto other = who_sees_all(north);
  other.today = tomorrow.today;
  EXPECT_EQ(row_of("Ada Archer", other).at("do_not_contact"), false);
  EXPECT_THAT(page(family(), other), Not(HasSubstr("Stop list")));
}

TEST_P(AStop, says_to_whoever_ends_it_second_what_the_first_wrote) {
  ASSERT_EQ(stop(typed()), 303);
  ASSERT_EQ(end("2").status(), 303);
  const auto second = end("9");
  EXPECT_EQ(second.status(), 422);
  EXPECT_THAT(std::string{second.content().bytes()},
              AllOf(HasSubstr("until 2 October 2026"), HasSubstr("value=\"9\""), HasSubstr("govuk-error-summary")));
  EXPECT_EQ(end("9", "2026-10-02").status(), 303);
}

TEST_P(AStop, asks_for_a_kind_and_a_reason_and_keeps_what_was_typed) {
  EXPECT_EQ(stop(typed("", "Their baby died.")), 422);
  EXPECT_EQ(stop(typed("bereavement", "")), 422);
  EXPECT_EQ(stop(typed("bereavement", std::string(501, 'x'))), 422);
  EXPECT_EQ(stop(typed("out of spite")), 422);
  const auto again = post(
      family() + "/stops", manager(),
      {{"stop_reason", "Their baby died."}, {"stop_to-day", "31"}, {"stop_to-month", "2"}, {"stop_to-year", "2027"}});
  EXPECT_EQ(again.status(), 422);
  EXPECT_THAT(std::string{again.content().bytes()}, HasSubstr("Their baby died."));
  EXPECT_EQ(entries("contact_stop", "create"), 0);
}

TEST_P(AStop, is_written_once_however_often_it_is_sent) {
  EXPECT_EQ(stop(typed()), 303);
  EXPECT_EQ(stop(typed()), 303);
  EXPECT_EQ(entries("contact_stop", "create"), 1);
  EXPECT_EQ(stop(typed("safeguarding", "Something else.")), 422) << "it holds already, for another reason";
  EXPECT_EQ(stop(typed("bereavement", "Something else.")), 303) << "there can be two";
}

TEST_P(AStop, is_for_those_who_may_where_the_family_is_tied) {
  EXPECT_EQ(post(family() + "/stops", who_sees_all(north), typed()).status(), 403);
  EXPECT_EQ(stop(typed(), "F3"), 404) << "as of a family that there is not";
  const auto elsewhere = list_county::and_at(who_sees_all(north), south, {Permission::stop_contact});
  EXPECT_EQ(post(family() + "/stops", elsewhere, typed()).status(), 404);
  EXPECT_EQ(post(family() + "/stops/end", elsewhere, {}).status(), 404);
}

TEST_P(AStop, goes_out_and_comes_in_without_its_reason) {
  ASSERT_EQ(stop(typed()), 303);
  const auto out = exported("stops");
  EXPECT_EQ(out, "person,kind,from,to\r\nP6,safeguarding,2026-09-30,\r\n");
  take_in("stops", "person,kind,from,to\nP6,safeguarding,2026-09-30,2026-12-01\nP4,asked_not_to,2026-01-01,\n");
  EXPECT_THAT(page(family(), manager()),
              AllOf(HasSubstr("until 1 December 2026"), HasSubstr("His father found them.")));
  EXPECT_THAT(page(family("F3"), who_sees_all(south)), HasSubstr("ask the centre&#39;s manager"));
  EXPECT_EQ(exported("stops"),
            "person,kind,from,to\r\nP4,asked_not_to,2026-01-01,\r\nP6,safeguarding,2026-09-30,2026-12-01\r\n");
}

}  // namespace
