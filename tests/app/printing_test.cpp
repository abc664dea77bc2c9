// A batch is printed: with everything asked anew, and written down first.
#include <gmock/gmock.h>

#include "letter_county.hpp"

namespace {

using letter_county::writer;
using list_county::north;
using list_county::somebody;
using list_county::south;
using list_county::who_sees_all;
using rights::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class APrinting : public letter_county::WithLetters {
 protected:
  static std::size_t count(const std::string& text, const std::string& word) {
    std::size_t times = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      ++times;
    }
    return times;
  }
  void protect(const std::string& person, const std::string& row) {
    take_in("addresses", "person,from,postcode,line1,town,protected\n" + person + row);
    catch_up();
  }
};

HEARTH_ON_BOTH_DATABASES(APrinting);

TEST_P(APrinting, is_in_the_journal_for_the_batch_and_for_each_family_before_it_is_shown) {
  const auto at = batch();
  EXPECT_EQ(entries("letter", "write").size(), 0U);
  printed(at);
  EXPECT_EQ(entries("letter_batch", "create").size(), 1U);
  EXPECT_EQ(entries("letter_batch", "print").size(), 1U);
  const auto families = entries("letter", "write");
  EXPECT_EQ(families.size(), 3U);
  for (const auto& each : families) {
    EXPECT_THAT(each.entry.detail, AllOf(Not(HasSubstr("Invitation")), Not(testing::IsEmpty()))) << "encrypted";
  }
  for (const auto* kind : {"letter_batch", "letter_version", "letter_printing"}) {
    for (const auto& each : entries(kind, "create")) {
      EXPECT_THAT(each.entry.detail, AllOf(Not(HasSubstr("Archer")), Not(HasSubstr("High Street"))));
    }
  }
}

TEST_P(APrinting, stands_on_the_page_and_in_the_story_of_each_family_once_with_its_labels) {
  const auto at = batch();
  printed(at);
  printed(at, "labels");
  const auto family = "/families/" + family_id("F1");
  EXPECT_THAT(page(family, writer()),
              AllOf(HasSubstr("id=\"letters\""), HasSubstr("Invitation"), HasSubstr("Somebody by number")));
  EXPECT_EQ(told(family).at("letters").size(), 1U);
  EXPECT_THAT(told(family + "/timeline").dump(), HasSubstr("Written to: Invitation"));
  EXPECT_EQ(told("/families/" + family_id("F2")).at("letters").size(), 0U);
}

TEST_P(APrinting, says_that_it_was_printed_before_when_and_by_whom) {
  const auto at = batch();
  EXPECT_THAT(page(at, writer()), Not(HasSubstr("Printed before")));
  printed(at);
  EXPECT_THAT(page(at, writer()), AllOf(HasSubstr("This was printed before"), HasSubstr("by Somebody by number")));
  const auto again = printed(at, "labels");
  EXPECT_EQ(told(at).at("printings").size(), 2U);
  EXPECT_THAT(page(again, writer()), AllOf(HasSubstr("printed before this: the last time on"),
                                           HasSubstr("by Somebody by number, as letters")));
}

TEST_P(APrinting, is_written_down_once_however_often_it_is_sent) {
  const auto at = batch();
  const http::Pairs form{{"form", "letters"}, {"id", "01900000-0000-7000-8000-000000000002"}};
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(post(at + "/printings", writer(), form).status(), 303);
  }
  EXPECT_EQ(entries("letter", "write").size(), 3U);
  EXPECT_EQ(told(at).at("printings").size(), 1U);
  const http::Pairs whole{{"letter", "invitation"}, {"id", "01900000-0000-7000-8000-000000000003"}};
  EXPECT_EQ(location(post(known, writer(), whole)), location(post(known, writer(), whole)));
  EXPECT_EQ(entries("letter_batch", "create").size(), 2U);
}

TEST_P(APrinting, asks_the_stop_list_anew) {
  const auto at = batch();
  const auto first = printed(at);
  EXPECT_THAT(page(first, writer()), HasSubstr("1 High Street"));
  put_on_stop_list("F1");
  for (const auto& address : {first, at}) {
    EXPECT_THAT(page(address, writer()),
                AllOf(HasSubstr("Fell away"), HasSubstr("On the stop list"), Not(HasSubstr("High Street"))));
  }
  EXPECT_EQ(told(printed(at)).at("households").size(), 2U);
}

TEST_P(APrinting, holds_no_byte_of_an_address_that_was_protected_since) {
  const auto at = batch();
  const auto letters = printed(at);
  const auto labels = printed(at, "labels");
  const auto addresses = printed(at, "addresses");
  EXPECT_THAT(page(addresses, writer()), HasSubstr("1 High Street,Chatham,,ME4 4AA"));
  protect("P6", ",2024-01-01,ME4 4AA,1 High Street,Chatham,yes\n");
  for (const auto& address : {letters, labels, addresses, at}) {
    EXPECT_THAT(page(address, writer()), AllOf(Not(HasSubstr("High Street")), Not(HasSubstr("ME4 4AA"))));
    EXPECT_THAT(json(address, writer()), AllOf(Not(HasSubstr("High Street")), Not(HasSubstr("ME4 4AA"))));
  }
  EXPECT_EQ(left_out(told(letters).at("fell_away"), "protected_address"), 1);
}

TEST_P(APrinting, goes_to_where_they_live_now) {
  const auto at = printed(batch());
  take_in("addresses",
          "person,from,postcode,line1,town,to\nP4,2022-06-01,CT1 2BB,3 Mill Lane,Canterbury,2026-09-30\n"
          "P4,2026-09-30,CT1 2BB,12 New Row,Canterbury,\n");
  EXPECT_THAT(page(at, writer()), AllOf(HasSubstr("12 New Row"), Not(HasSubstr("3 Mill Lane"))));
}

TEST_P(APrinting, is_cut_by_what_whoever_opens_it_sees) {
  const auto at = batch();
  const auto all = printed(at);
  auto in_the_south = writer(south);
  in_the_south.account = 7;
  EXPECT_THAT(page(all, in_the_south), AllOf(HasSubstr("3 Mill Lane"), Not(HasSubstr("High Street"))));
  auto elsewhere = somebody(rights::Place{"districts", "nowhere"}, {Permission::write_letters, Permission::see_family});
  elsewhere.account = 8;
  for (const auto& address : {at, all}) {
    EXPECT_EQ(get(address, elsewhere).status(), 404) << "as of a batch that there is not";
  }
  EXPECT_EQ(post(at + "/printings", elsewhere, {{"form", "letters"}}).status(), 404);
  EXPECT_EQ(get(all, who_sees_all()).status(), 403);
}

TEST_P(APrinting, shows_nothing_where_the_journal_cannot_be_written) {
  const auto at = batch();
  const auto all = printed(at);
  journal_works_ = false;
  for (const auto& address : {known, at, all}) {
    const auto answer = get(address, writer());
    EXPECT_EQ(answer.status(), 503) << address;
    EXPECT_THAT(body(answer), Not(HasSubstr("Archer")));
  }
}

TEST_P(APrinting, of_labels_begins_where_the_sheet_is_not_used_yet) {
  const auto at = printed(batch(), "labels");
  const auto first = page(at, writer());
  EXPECT_EQ(count(first, "labels__sheet"), 1U);
  EXPECT_EQ(count(first, "class=\"labels__label\""), 3U);
  const auto last = page(at + "?start=20", writer());
  EXPECT_EQ(count(last, "labels__sheet"), 2U) << "two on the first sheet, one on the next";
  EXPECT_EQ(count(last, "class=\"labels__label\" aria-hidden"), 19U);
  EXPECT_THAT(last, HasSubstr("To the parent or carer of Ada and Ben Archer<br>1 High Street<br>Chatham<br>ME4 4AA"));
  for (const auto* wrong : {"?start=0", "?start=22", "?start=x"}) {
    EXPECT_EQ(count(page(at + wrong, writer()), "class=\"labels__label\""), 3U) << "as from the first";
  }
}

TEST_P(APrinting, as_a_file_takes_the_permission_for_files_and_starts_no_formula) {
  const auto at = batch();
  auto no_files =
      somebody(std::nullopt, {Permission::see_reach, Permission::open_list, Permission::see_names,
                              Permission::see_addresses, Permission::see_family, Permission::write_letters});
  EXPECT_THAT(page(at, no_files), Not(HasSubstr("CSV")));
  EXPECT_EQ(post(at + "/printings", no_files, {{"form", "addresses"}}).status(), 403);
  const auto file = page(printed(at, "addresses"), writer());
  EXPECT_THAT(file, testing::StartsWith("to,children,carers,address1,address2,address3,postcode,language\r\n"
                                        "To the parent or carer of Ada and Ben Archer,Ada and Ben,Mary Archer,"
                                        "1 High Street,Chatham,,ME4 4AA,eng\r\n"));
  EXPECT_THAT(file, Not(HasSubstr(",=")));
}

TEST_P(APrinting, escapes_what_names_and_letters_hold) {
  rename("P1", "<b>Ada</b>", "Archer");
  post("/letters", writer(),
       {{"id", "01900000-0000-7000-8000-000000000004"}, {"title", "A<i>"}, {"body", "<script>{children}"}});
  const auto at = batch("01900000-0000-7000-8000-000000000004");
  EXPECT_THAT(page(printed(at), writer()),
              AllOf(Not(HasSubstr("<script>&")), Not(HasSubstr("<b>Ada")), HasSubstr("&lt;script&gt;&lt;b&gt;Ada")));
}

}  // namespace
