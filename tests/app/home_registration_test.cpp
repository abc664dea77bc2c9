// A parent registers at home, by the link of a centre's poster; the centre takes it on.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "db/journal.hpp"
#include "families/purge_drafts.hpp"
#include "list_county.hpp"

namespace {

using list_county::desk;
using list_county::north;
using list_county::south;
using Json = nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const http::Pairs her_children{{"child-1-forename", "Gus"}, {"child-1-surname", "Gray"}, {"child-1-born", "3 5 2024"}};
const http::Pairs her_carers{
    {"carer-1-forename", "Gina"}, {"carer-1-relation", "mother"}, {"carer-1-phone", "07700 900 456"}};
const http::Pairs her_home{{"home-line1", "5 High Street"}, {"home-town", "Chatham"}, {"home-postcode", "me44aa"}};

std::string header(const http::Response& answer, std::string_view wanted) {
  for (const auto& [name, value] : answer.headers()) {
    if (name == wanted) {
      return value;
    }
  }
  return {};
}

class AtHome : public list_county::InTheCounty {
 protected:
  static std::string body(const http::Response& answer) { return std::string{answer.content().bytes()}; }

  /// The number of a centre, as a form has it.
  std::string centre(const std::string& key) {
    static constexpr std::string_view words = "select centre from centre where authority = :authority and key = :key";
    static constexpr db::Sql by_key{"test/centre", words, words};
    return database().read(
        [&](db::Session& session) { return std::to_string(session.query(by_key, {{"key", key}}).at(0).number(0)); });
  }
  /// Where the poster leads that somebody at the desk just made.
  std::string join(const rights::Asker& asker = desk()) {
    const auto all = Json::parse(json("/home-registrations", asker)).at("links");
    const auto address = all.at(all.size() - 1).at("address").get<std::string>();
    return address.substr(address.find("/join/"));
  }
  std::string made_link() {
    const auto answer = post("/home-registrations/links", desk(), {{"centre", centre("C1")}});
    EXPECT_EQ(answer.status(), 303) << body(answer);
    EXPECT_EQ(get(header(answer, "Location"), desk()).status(), 200);
    return join();
  }
  /// What the browser holds of a registration that it begins there.
  std::string begun(const std::string& at) {
    const auto answer = visit(at, {}, http::Pairs{});
    EXPECT_EQ(header(answer, "Location"), at + "/children");
    const auto cookie = header(answer, "Set-Cookie");
    EXPECT_THAT(cookie, AllOf(HasSubstr("HttpOnly"), HasSubstr("Max-Age=2592000")));
    return cookie.substr(0, cookie.find(';'));
  }
  void type(const std::string& at, const std::string& cookie) {
    EXPECT_EQ(header(visit(at + "/children", cookie, her_children), "Location"), at + "/carers");
    EXPECT_EQ(header(visit(at + "/carers", cookie, her_carers), "Location"), at + "/home");
    EXPECT_EQ(header(visit(at + "/home", cookie, her_home), "Location"), at + "/needs");
    EXPECT_EQ(
        header(visit(at + "/needs", cookie, http::Pairs{{"group-lone", "yes"}, {"group-refuge", "yes"}}), "Location"),
        at + "/consents");
    EXPECT_EQ(header(visit(at + "/consents", cookie, http::Pairs{{"consent-contact_phone", "yes"}}), "Location"),
              at + "/check");
  }
  void send(const std::string& at) {
    const auto cookie = begun(at);
    type(at, cookie);
    EXPECT_EQ(header(visit(at + "/send", cookie, http::Pairs{}), "Location"), at + "/sent");
  }
  Json waiting(const rights::Asker& asker = desk()) {
    return Json::parse(json("/home-registrations", asker)).at("waiting");
  }
};

HEARTH_ON_BOTH_DATABASES(AtHome);

TEST_P(AtHome, a_parent_types_and_sends_and_the_desk_registers) {
  const auto at = made_link();
  EXPECT_THAT(body(visit(at)), AllOf(HasSubstr("North centre"), HasSubstr("Start now")));
  const auto cookie = begun(at);
  type(at, cookie);
  EXPECT_THAT(body(visit(at + "/check", cookie)), AllOf(HasSubstr("Gus Gray"), HasSubstr("Send it to North centre")));
  EXPECT_EQ(waiting().size(), 0U) << "before it is sent nobody sees it";
  EXPECT_EQ(visit(at + "/send", cookie, http::Pairs{}).status(), 303);
  ASSERT_EQ(waiting().size(), 1U);
  EXPECT_EQ(waiting()[0].at("who"), "Gus Gray");
  const auto taken = post("/home-registrations/" + waiting()[0].at("id").get<std::string>() + "/take", desk(), {});
  const auto check = header(taken, "Location");
  ASSERT_THAT(check, StartsWith("/registrations/"));
  EXPECT_EQ(waiting().size(), 0U);
  EXPECT_THAT(page(check, desk()), HasSubstr("Register this family"));
  const auto registered = post(check.substr(0, check.rfind('/')) + "/register", desk(), {});
  EXPECT_EQ(registered.status(), 303);
  catch_up();
  const auto family = Json::parse(json(header(registered, "Location"), desk()));
  EXPECT_EQ(family.at("registrations")[0].at("centre"), "North centre");
  ASSERT_EQ(family.at("groups").size(), 1U) << "a sensitive group is not asked at home";
  EXPECT_EQ(family.at("contact_details")[0].at("detail"), "07700900456");
  EXPECT_EQ(family.at("consents").size(), 1U);
}

TEST_P(AtHome, what_is_typed_is_kept_for_that_browser_alone) {
  const auto at = made_link();
  const auto cookie = begun(at);
  auto fields = her_children;
  fields.push_back({"go", "keep"});
  EXPECT_EQ(visit(at + "/children", cookie, fields).status(), 204);
  EXPECT_THAT(body(visit(at + "/children", cookie)), HasSubstr("value=\"Gus\""));
  for (const std::string& other : {std::string{}, cookie.substr(0, cookie.find('=')) + "=abc"}) {
    EXPECT_EQ(header(visit(at + "/children", other), "Location"), at);
    EXPECT_EQ(header(visit(at + "/check", other), "Location"), at);
    EXPECT_EQ(visit(at + "/children", other, fields).status(), 404) << "and nothing is kept";
  }
  EXPECT_EQ(header(visit(at, cookie, http::Pairs{}), "Location"), at + "/children") << "and not begun anew";
  EXPECT_THAT(body(visit(at, cookie)), HasSubstr("Go on with what you typed"));
}

TEST_P(AtHome, whoever_begins_at_two_centres_loses_neither) {
  const auto first = made_link();
  EXPECT_EQ(post("/home-registrations/links", desk(south), {{"centre", centre("C2")}}).status(), 303);
  const auto second = join(desk(south));
  ASSERT_NE(first, second);
  const http::Pairs una{{"child-1-forename", "Una"}, {"child-1-surname", "Gray"}, {"child-1-born", "3 5 2024"}};
  const auto cookies = begun(first) + "; " + begun(second);
  EXPECT_EQ(visit(first + "/children", cookies, her_children).status(), 303);
  EXPECT_EQ(visit(second + "/children", cookies, una).status(), 303);
  EXPECT_THAT(body(visit(first + "/children", cookies)), AllOf(HasSubstr("value=\"Gus\""), Not(HasSubstr("Una"))));
  EXPECT_THAT(body(visit(second + "/children", cookies)), AllOf(HasSubstr("value=\"Una\""), Not(HasSubstr("Gus"))));
}

TEST_P(AtHome, what_was_sent_or_thrown_away_cannot_be_read_any_more) {
  const auto at = made_link();
  const auto cookie = begun(at);
  type(at, cookie);
  const auto sent = visit(at + "/send", cookie, http::Pairs{});
  EXPECT_THAT(header(sent, "Set-Cookie"), HasSubstr("Max-Age=0"));
  EXPECT_EQ(header(visit(at + "/children", cookie), "Location"), at) << "even with the cookie";
  EXPECT_EQ(header(visit(at + "/send", cookie, http::Pairs{}), "Location"), at + "/sent") << "sent twice";
  EXPECT_EQ(waiting().size(), 1U);
  EXPECT_THAT(body(visit(at + "/sent", cookie)), AllOf(HasSubstr("North centre"), Not(HasSubstr("Gus"))));
  const auto another = begun(at);
  EXPECT_EQ(visit(at + "/children", another, her_children).status(), 303);
  EXPECT_EQ(visit(at + "/discard", another, http::Pairs{}).status(), 303);
  EXPECT_EQ(header(visit(at + "/children", another), "Location"), at);
  EXPECT_EQ(waiting().size(), 1U);
}

TEST_P(AtHome, what_cannot_be_right_is_said_beside_its_field_and_is_not_sent) {
  const auto at = made_link();
  const auto cookie = begun(at);
  const auto wrong =
      visit(at + "/children", cookie, http::Pairs{{"child-1-forename", "Gus"}, {"child-1-born", "soon"}});
  EXPECT_EQ(wrong.status(), 422);
  EXPECT_THAT(body(wrong), AllOf(HasSubstr("Enter the child&#39;s surname"), HasSubstr("value=\"soon\"")));
  EXPECT_EQ(header(visit(at + "/send", cookie, http::Pairs{}), "Location"), at + "/check");
  EXPECT_THAT(body(visit(at + "/check", cookie)), HasSubstr("Some answers are missing"));
  EXPECT_EQ(waiting().size(), 0U);
}

TEST_P(AtHome, a_registration_is_seen_and_taken_on_at_its_own_centre_alone) {
  send(made_link());
  const auto id = waiting()[0].at("id").get<std::string>();
  EXPECT_EQ(waiting(desk(south)).size(), 0U);
  EXPECT_THAT(header(post("/home-registrations/" + id + "/take", desk(south), {}), "Location"),
              HasSubstr("done=taken"));
  EXPECT_EQ(waiting().size(), 1U);
  const auto colleague = [] {
    auto asker = desk();
    asker.account += 1;
    return asker;
  }();
  const auto take = "/home-registrations/" + id + "/take";
  EXPECT_THAT(header(post(take, desk(), {}), "Location"), HasSubstr("/check"));
  EXPECT_THAT(header(post(take, desk(), {}), "Location"), HasSubstr("/check")) << "sent twice";
  EXPECT_THAT(header(post(take, colleague, {}), "Location"), HasSubstr("done=taken")) << "one of two who press at once";
}

TEST_P(AtHome, a_centre_has_one_link_which_ends_when_it_is_told_to) {
  const auto first = made_link();
  const auto cookie = begun(first);
  EXPECT_EQ(made_link(), first) << "posters hang already";
  EXPECT_EQ(visit(first, cookie).status(), 200);
  const auto ended = [&](const std::string& link, const rights::Asker& asker) {
    return post("/home-registrations/poster" + link.substr(std::string{"/join"}.size()) + "/end", asker, {}).status();
  };
  EXPECT_EQ(ended(first, desk()), 303);
  const auto second = made_link();
  EXPECT_NE(first, second);
  for (const auto& path : {first, first + "/children", first + "/check", std::string{"/join/nonsense"}}) {
    EXPECT_EQ(visit(path, cookie).status(), 410) << path;
  }
  EXPECT_EQ(visit(first + "/children", cookie, her_children).status(), 410);
  EXPECT_EQ(visit(second).status(), 200);
  EXPECT_EQ(ended(second, desk(south)), 404) << "another centre's";
  EXPECT_EQ(get("/home-registrations/poster" + second.substr(std::string{"/join"}.size()), desk(south)).status(), 404);
  EXPECT_EQ(ended(second, desk()), 303);
  EXPECT_EQ(visit(second).status(), 410);
}

TEST_P(AtHome, one_link_takes_so_many_and_no_more) {
  const auto at = made_link();
  int kept = 0;
  while (kept < 1000 && visit(at, {}, http::Pairs{}).status() == 303) {
    ++kept;
  }
  EXPECT_EQ(kept, 300);
  EXPECT_EQ(visit(at, {}, http::Pairs{}).status(), 503);
}

TEST_P(AtHome, what_nobody_sent_nor_took_on_for_thirty_days_is_thrown_away) {
  const auto at = made_link();
  send(at);
  begun(at);
  const auto now = database().env().now();
  const auto purged = [&](std::chrono::system_clock::time_point on) {
    return database().write([&](db::Session& session) { return families::purge_drafts(session, on); });
  };
  EXPECT_EQ(purged(now + std::chrono::days{29}), 0);
  EXPECT_EQ(purged(now + std::chrono::days{31}), 2);
}

TEST_P(AtHome, nothing_that_was_typed_stands_in_the_journal_or_in_the_clear) {
  const auto at = made_link();
  send(at);
  ASSERT_EQ(waiting().size(), 1U);
  database().read([&](db::Session& session) {
    db::entries_after(session, 0,
                      [&](const db::Recorded& recorded) { EXPECT_THAT(recorded.entry.detail, Not(HasSubstr("Gus"))); });
    static constexpr std::string_view words = "select typed from home_registration where authority = :authority";
    static constexpr db::Sql typed{"test/typed", words, words};
    EXPECT_THAT(std::string{session.query(typed).at(0).text(0)}, Not(HasSubstr("Gus")));
  });
  EXPECT_EQ(looks().back().entry.kind, "home_registration") << "and who looked is written down";
}

TEST_P(AtHome, the_form_on_paper_asks_the_same_in_the_same_order) {
  const auto paper = page("/registrations/paper", desk());
  std::size_t at = 0;
  for (const auto* words : {"Who are your children?", "Child 1", "Date of birth", "Child 3", "Who looks after them?",
                            "Carer 2", "Telephone", "Where do they live?", "Postcode", "What do we need to know?",
                            "Lone parents", "What do you agree to?", "photographs", "To sign"}) {
    at = paper.find(words, at);
    ASSERT_NE(at, std::string::npos) << words;
  }
  EXPECT_THAT(paper, AllOf(Not(HasSubstr("<input type=\"text\"")), Not(HasSubstr("Fled violence"))));
}

}  // namespace
