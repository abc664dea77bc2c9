// A family that is closed to all but named people is counted, and is not there to anybody else.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "families/closures.hpp"
#include "families/joins.hpp"
#include "letter_county.hpp"

namespace {

using letter_county::Json;
using list_county::somebody;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

rights::Asker with_account(std::int64_t account, const std::optional<rights::Place>& place = std::nullopt) {
  auto asker = somebody(
      place, {Permission::see_reach, Permission::open_list, Permission::export_lists, Permission::see_names,
              Permission::see_addresses, Permission::see_family, Permission::register_families,
              Permission::link_families, Permission::see_sensitive_groups, Permission::open_protected_addresses,
              Permission::close_families, Permission::review_openings, Permission::write_letters});
  asker.account = account;
  return asker;
}

const auto named = with_account(7);
const auto colleague = with_account(9);

class AClosedFamily : public letter_county::WithLetters {
 protected:
  http::Pairs form() {
    return {{"closed_kind", "relative_of_staff"},
            {"closed_reason", "Her sister is at the desk"},
            {"closed_people", "named@example.org"},
            {"closed_review", "1 March 2027"}};
  }
  std::string address() { return "/families/" + family_id("F1"); }
  void close() {
    ASSERT_EQ(post(address() + "/close", colleague, form()).status(), 303);
    catch_up();
  }
  static constexpr auto list = "/places/districts/county/list?as_at=2026-09-30&who=known";
};

HEARTH_ON_BOTH_DATABASES(AClosedFamily);

TEST_P(AClosedFamily, is_there_for_those_who_are_named_and_nobody_else) {
  close();
  EXPECT_EQ(get(address(), colleague).status(), 404);
  EXPECT_EQ(get(address() + "/timeline", colleague).status(), 404);
  EXPECT_EQ(get(address() + "/joins", colleague).status(), 404);
  EXPECT_EQ(post(address() + "/open", colleague, {}).status(), 404);
  EXPECT_EQ(post(address() + "/open-address", colleague, {{"reason", "a call"}}).status(), 404);
  EXPECT_THAT(page(address(), named),
              AllOf(HasSubstr("Ada Archer"), HasSubstr("Her sister is at the desk"), HasSubstr("1 March 2027")));
}

TEST_P(AClosedFamily, that_two_close_at_once_tells_the_second_that_theirs_was_not_saved_and_what_they_typed) {
  close();
  auto second = form();
  second[1].value = "He is adopted";
  second[2].value = "named@example.org other@example.org";
  const auto answer = post(address() + "/close", named, second);
  EXPECT_EQ(answer.status(), 409);
  EXPECT_THAT(body(answer), AllOf(HasSubstr("Yours was not saved"), HasSubstr("He is adopted"),
                                  HasSubstr("named@example.org other@example.org"), HasSubstr("1 March 2027")));
  const auto closed = database().read([](db::Session& session) { return families::closures(session); });
  ASSERT_EQ(closed.size(), 1U);
  EXPECT_EQ(closed[0].reason, "Her sister is at the desk");
}

TEST_P(AClosedFamily, is_not_found_by_the_search) {
  const auto found = [&](const rights::Asker& asker) {
    return Json::parse(body(post("/families", asker, {{"typed", "ada archer"}}, "application/json"))).at("families");
  };
  EXPECT_EQ(found(colleague).size(), 1U);
  close();
  EXPECT_THAT(found(colleague), IsEmpty());
  EXPECT_EQ(found(named).size(), 1U);
}

TEST_P(AClosedFamily, is_counted_and_is_no_row_of_the_list_whatever_its_form) {
  const auto before = Json::parse(json(list, colleague));
  close();
  const auto after = Json::parse(json(list, colleague));
  EXPECT_EQ(after.at("figure"), before.at("figure"));
  EXPECT_EQ(after.at("rows").size(), before.at("rows").size() - 2) << "both its children";
  EXPECT_THAT(page(list, colleague), HasSubstr("You may open the list of"));
  EXPECT_EQ(Json::parse(json(list, named)).at("rows"), before.at("rows"));
  const std::string target{list};
  for (const auto& shown : {page(target, colleague), json(target, colleague), page(target + "&format=csv", colleague),
                            page(target + "&sort=name", colleague), page(target + "&unit=family", colleague)}) {
    EXPECT_THAT(shown, AllOf(Not(HasSubstr("Archer")), Not(HasSubstr("High Street")), Not(HasSubstr(family_id("F1")))));
  }
  EXPECT_THAT(page(target, named), HasSubstr("Archer"));
}

TEST_P(AClosedFamily, is_written_to_by_those_who_are_named_and_nobody_else) {
  const auto begun_before = batch("invitation", known, colleague);
  close();
  EXPECT_EQ(left_out(told(known, colleague).at("left_out"), "not_yours"), 0) << "it is not even counted";
  for (const auto& begun : {begun_before, batch("invitation", known, colleague)}) {
    EXPECT_THAT(page(begun, colleague), Not(HasSubstr("Archer")));
    for (const std::string form : {"letters", "labels", "addresses"}) {
      EXPECT_THAT(page(printed(begun, form, colleague), colleague),
                  AllOf(Not(HasSubstr("Archer")), Not(HasSubstr("High Street")), HasSubstr("Evans")))
          << form;
    }
  }
  EXPECT_THAT(page(printed(batch("invitation", known, named), "labels", named), named), HasSubstr("Archer"));
}

TEST_P(AClosedFamily, is_as_closed_once_everything_is_read_anew) {
  close();
  const auto one_by_one = json(list, colleague);
  load_anew();
  EXPECT_EQ(json(list, colleague), one_by_one);
}

TEST_P(AClosedFamily, is_opened_again_by_one_who_is_named) {
  const auto before = json(list, colleague);
  close();
  const auto closed = database().read([](db::Session& session) { return families::closures(session); });
  ASSERT_EQ(closed.size(), 1U);
  EXPECT_EQ(post(address() + "/open", named, {{"closure", closed[0].id}}).status(), 303);
  catch_up();
  EXPECT_EQ(get(address(), colleague).status(), 200);
  EXPECT_EQ(json(list, colleague), before);
}

TEST_P(AClosedFamily, is_reviewed_without_a_name) {
  close();
  EXPECT_THAT(page("/closed-families", colleague),
              AllOf(HasSubstr("1 March 2027"), Not(HasSubstr("Archer")), Not(HasSubstr("sister"))));
}

TEST_P(AClosedFamily, has_the_opening_of_its_address_reviewed_without_its_id_or_the_reason) {
  const auto family = "/families/" + family_id("F2");
  ASSERT_EQ(post(family + "/open-address", colleague, {{"reason", "Cy broke his arm"}}).status(), 303);
  const auto officer = with_account(3);
  const auto reviewed = [&](const rights::Asker& asker) {
    return Json::parse(json("/protected-openings", asker)).at("to_review").at(0);
  };
  EXPECT_EQ(reviewed(officer).at("why"), "Cy broke his arm") << "while it is open to all";
  ASSERT_EQ(post(family + "/close", colleague, form()).status(), 303);
  catch_up();
  EXPECT_EQ(reviewed(officer).at("closed"), true);
  EXPECT_TRUE(reviewed(officer).at("why").is_null());
  EXPECT_TRUE(reviewed(officer).at("family").is_null());
  for (const auto& shown : {page("/protected-openings", officer), json("/protected-openings", officer)}) {
    EXPECT_THAT(shown, AllOf(Not(HasSubstr("arm")), Not(HasSubstr(family_id("F2")))));
  }
  EXPECT_THAT(page("/protected-openings", officer), HasSubstr("A family that is closed to all but named people"));
  EXPECT_EQ(reviewed(named).at("why"), "Cy broke his arm");
  EXPECT_EQ(reviewed(named).at("family"), family_id("F2"));
  const auto review = "/protected-openings/" + reviewed(officer).at("opening").get<std::string>() + "/review";
  EXPECT_EQ(post(review, officer, {}).status(), 303) << "it is reviewed all the same";
}

TEST_P(AClosedFamily, needs_a_reason_people_and_a_day_to_look_again) {
  const auto answer = post(address() + "/close", colleague,
                           {{"closed_people", "nobody@example.org"}, {"closed_review", "1 March 2030"}});
  EXPECT_EQ(answer.status(), 422);
  EXPECT_THAT(body(answer),
              AllOf(HasSubstr("Choose why"), HasSubstr("in a few words why"), HasSubstr("no open account"),
                    HasSubstr("within a year"), HasSubstr("nobody@example.org")));
  EXPECT_EQ(get(address(), colleague).status(), 200) << "and it is not closed";
}

TEST_P(AClosedFamily, is_not_closed_to_people_who_could_never_see_it) {
  auto fields = form();
  fields[2].value = "board@example.org";
  const auto answer = post(address() + "/close", colleague, fields);
  EXPECT_EQ(answer.status(), 422);
  EXPECT_THAT(body(answer), HasSubstr("board@example.org may not see this family at all"));
  EXPECT_EQ(get(address(), colleague).status(), 200);
}

TEST_P(AClosedFamily, says_on_top_of_its_page_to_whom_it_is_closed) {
  close();
  const auto shown = page(address(), named);
  EXPECT_LT(shown.find("Closed to all but"), shown.find("Ada Archer"));
}

TEST_P(AClosedFamily, is_looked_at_again_by_an_officer_who_may_name_others) {
  close();
  const auto officer = with_account(3);
  const auto id = Json::parse(json("/closed-families", officer)).at("closed_families")[0].at("closure");
  const auto review = "/closed-families/" + id.get<std::string>() + "/review";
  EXPECT_EQ(post(review, officer, {{"closed_review", "soon"}, {"closed_people", "who@example.org"}}).status(), 422);
  EXPECT_EQ(post(review, officer, {{"closed_review", "1 May 2027"}, {"closed_people", "other@example.org"}}).status(),
            303);
  catch_up();
  EXPECT_EQ(Json::parse(json("/closed-families", officer)).at("closed_families")[0].at("review_on"), "2027-05-01");
  EXPECT_EQ(looks().back().entry.kind, "closed_family");
  EXPECT_EQ(get(address(), with_account(8)).status(), 200) << "who was named now";
  EXPECT_EQ(get(address(), officer).status(), 404) << "who named them did not see it by that";
  const auto of_a_part = with_account(3, list_county::north);
  EXPECT_EQ(get("/closed-families", of_a_part).status(), 403);
  EXPECT_EQ(post(review, of_a_part, {{"closed_review", "1 June 2027"}}).status(), 403);
}

TEST_P(AClosedFamily, stays_closed_when_it_is_joined_with_another) {
  close();
  const auto ada = database().read([&](db::Session& session) {
    static constexpr std::string_view words =
        "select person from person where authority = :authority and key in ('P1', 'P4') order by key";
    static constexpr db::Sql people{"test/people", words, words};
    const auto rows = session.query(people);
    return std::pair{rows.at(0).number(0), rows.at(1).number(0)};
  });
  database().write_alone([&](db::Session& session) {
    ASSERT_TRUE(families::join_families(session, {"somebody", "test", "2026-09-30T10:00:00.000Z"}, {ada},
                                        {database().env().new_id()})
                    .has_value());
  });
  catch_up();
  EXPECT_EQ(get("/families/" + family_id("F3"), colleague).status(), 404);
  EXPECT_EQ(get("/families/" + family_id("F3"), named).status(), 200);
}

TEST_P(AClosedFamily, of_a_package_is_closed_to_everybody_until_an_officer_names_somebody) {
  take_in("closed_families", "person,kind,from,review_on\nP6,high_risk,2026-05-01,2027-03-01\n");
  catch_up();
  for (const auto& asker : {named, colleague}) {
    EXPECT_EQ(get(address(), asker).status(), 404);
    EXPECT_THAT(json(list, asker), Not(HasSubstr("Ada")));
  }
  const auto closures = Json::parse(json("/closed-families", colleague)).at("closed_families");
  ASSERT_EQ(closures.size(), 1U);
  const auto review = "/closed-families/" + closures[0].at("closure").get<std::string>() + "/review";
  EXPECT_EQ(
      post(review, colleague, {{"closed_people", "named@example.org"}, {"closed_review", "1 April 2027"}}).status(),
      303);
  catch_up();
  EXPECT_THAT(page(address(), named), AllOf(HasSubstr("Ada Archer"), HasSubstr("High risk")));
  EXPECT_EQ(get(address(), colleague).status(), 404);
  EXPECT_EQ(exported("closed_families"), "person,kind,from,review_on,to\r\nP1,high_risk,2026-05-01,2027-04-01,\r\n");
}

TEST_P(AClosedFamily, of_whom_two_rows_of_a_package_tell_is_closed_until_neither_says_so) {
  const std::string columns = "person,kind,from,review_on,to\n";
  for (const auto* review : {"2027-03-01", "2027-04-01"}) {
    take_in("closed_families", columns + "P1,high_risk,2026-05-01," + review + ",\nP6,high_risk,2026-05-01," + review +
                                   ",\nP2,high_risk,2026-05-01," + review + ",\n");
    EXPECT_EQ(exported("closed_families"),
              std::string{"person,kind,from,review_on,to\r\nP1,high_risk,2026-05-01,"} + review + ",\r\n");
  }
  catch_up();
  EXPECT_EQ(get(address(), colleague).status(), 404);
}

TEST_P(AClosedFamily, goes_out_and_comes_in_again_and_stays_open_where_it_was_opened) {
  close();
  const auto before = exported("closed_families");
  EXPECT_THAT(before, AllOf(HasSubstr("P1,relative_of_staff,"), Not(HasSubstr("sister")), Not(HasSubstr("example"))));
  expect_out_and_in_again_as_it_was({"closed_families"});
  const auto position = database().journal_position();
  take_in("closed_families", before);
  EXPECT_EQ(database().journal_position(), position) << "it says what stands";
  EXPECT_EQ(get(address(), named).status(), 200) << "to whom it was closed";
  turn_clock(std::chrono::days{2});
  const auto closed = database().read([](db::Session& session) { return families::closures(session); });
  ASSERT_EQ(post(address() + "/open", named, {{"closure", closed.at(0).id}}).status(), 303);
  catch_up();
  EXPECT_EQ(get(address(), colleague).status(), 200);
  EXPECT_EQ(exported("closed_families").find(",\r\n"), std::string::npos) << "it says until when";
  expect_out_and_in_again_as_it_was({"closed_families"});
}

TEST_P(AClosedFamily, that_was_opened_on_the_same_day_is_in_no_package) {
  close();
  const auto closed = database().read([](db::Session& session) { return families::closures(session); });
  ASSERT_EQ(post(address() + "/open", named, {{"closure", closed.at(0).id}}).status(), 303);
  EXPECT_EQ(exported("closed_families"), "");
  catch_up();
  close();
  EXPECT_THAT(exported("closed_families"), HasSubstr("P1,relative_of_staff,"));
  expect_out_and_in_again_as_it_was({"closed_families"});
}

}  // namespace
