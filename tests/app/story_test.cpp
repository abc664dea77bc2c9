// A family's story: what of how it is reached, and of what sessions must know, became otherwise, and for whom.
#include <gmock/gmock.h>

#include "changing_families.hpp"

namespace {

using list_county::somebody;
using Json = nlohmann::json;
using rights::Permission;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class AStory : public list_county::ChangingFamilies {
 protected:
  /// Day, title and text of what is told of a kind, newest first.
  std::vector<std::string> told(const std::string& kind) {
    std::vector<std::string> all;
    for (const auto& item : story("F1")) {
      if (item.at("kind") == kind) {
        all.push_back(item.at("on").get<std::string>() + " " + item.at("title").get<std::string>() + " | " +
                      item.at("text").get<std::string>());
      }
    }
    return all;
  }
  void say(const std::string& page, const std::string& field, const std::string& words, const std::string& from) {
    ASSERT_TRUE(done(of("F1") + page, {{field, words}, {"from", from}})) << field << words;
  }
};

HEARTH_ON_BOTH_DATABASES(AStory);

TEST_P(AStory, tells_when_a_number_or_address_came_became_another_and_ended) {
  const auto mary = person("F1", "Mary Archer");
  say("/details", "phone-" + mary, "07700 900 111", "1 6 2026");
  say("/details", "phone-" + mary, "07700 900 222", "1 8 2026");
  say("/details", "phone-" + mary, "", "1 9 2026");
  say("/details", "email-" + mary, "mary@example.org", "1 7 2026");
  EXPECT_THAT(told("contact_detail"),
              ElementsAre("2026-09-01 Telephone number no longer in use | Mary Archer: was 07700900222.",
                          "2026-08-01 Another telephone number | Mary Archer: 07700900222, before 07700900111.",
                          "2026-07-01 E-mail address written down | Mary Archer: mary@example.org.",
                          "2026-06-01 Telephone number written down | Mary Archer: 07700900111."));
  EXPECT_THAT(page(of("F1") + "/timeline", list_county::desk_of_the_county()), HasSubstr("Another telephone number"));
}

TEST_P(AStory, tells_when_a_card_was_given_replaced_and_ended) {
  const auto mary = person("F1", "Mary Archer");
  say("/cards", "card-" + mary, "H2000-4711", "1 6 2026");
  say("/cards", "card-" + mary, "H2000 4712", "1 8 2026");
  say("/cards", "card-" + mary, "", "1 9 2026");
  EXPECT_THAT(told("card"), ElementsAre("2026-09-01 Card no longer in use | Mary Archer: was H20004712.",
                                        "2026-08-01 Another card | Mary Archer: H20004712, before H20004711.",
                                        "2026-06-01 Given a card | Mary Archer: H20004711."));
}

TEST_P(AStory, tells_when_a_need_came_became_another_and_ended) {
  const auto ada = person("F1", "Ada Archer");
  const auto mary = person("F1", "Mary Archer");
  say("/needs", "allergy-" + ada, "Nuts", "1 6 2026");
  say("/needs", "allergy-" + ada, "Nuts and eggs", "1 8 2026");
  say("/needs", "allergy-" + ada, "", "1 9 2026");
  ASSERT_TRUE(
      done(of("F1") + "/needs",
           {{"interpreter-" + mary, "yes"}, {"language", "pol"}, {"from", "2 9 2026"}, {"medical-" + ada, ""}}));
  EXPECT_THAT(told("need"), ElementsAre("2026-09-02 Needs an interpreter | Mary Archer: Polish.",
                                        "2026-09-01 No allergies any more | Ada Archer: was Nuts and eggs.",
                                        "2026-08-01 Allergies changed | Ada Archer: Nuts and eggs, before Nuts.",
                                        "2026-06-01 Allergies written down | Ada Archer: Nuts."));
}

TEST_P(AStory, has_no_word_of_its_own_for_what_was_said_at_the_registration_or_ended_with_a_death) {
  take_in("contact_details",
          "person,kind,from,detail\nP6,phone,2024-02-01,07700900111\nP6,email,2024-03-01,mary@example.org\n");
  take_in("needs", "person,kind,from,words\nP6,medical,2024-02-01,Asthma\n");
  catch_up();
  EXPECT_THAT(told("contact_detail"),
              ElementsAre("2024-03-01 E-mail address written down | Mary Archer: mary@example.org."));
  EXPECT_THAT(told("need"), IsEmpty());
  ASSERT_TRUE(done(of("F1") + "/leave/" + person("F1", "Mary Archer"), {{"what", "died"}, {"from", "1 9 2026"}}));
  EXPECT_EQ(told("contact_detail").size(), 1U);
  EXPECT_THAT(told("need"), IsEmpty());
}

TEST_P(AStory, tells_numbers_and_needs_to_those_alone_to_whom_the_page_of_the_family_shows_them) {
  const auto mary = person("F1", "Mary Archer");
  say("/details", "phone-" + mary, "07700 900 111", "1 6 2026");
  say("/needs", "allergy-" + person("F1", "Ada Archer"), "Nuts", "1 6 2026");
  const auto without_addresses = somebody(std::nullopt, {Permission::see_family, Permission::see_names});
  const auto without_names = somebody(std::nullopt, {Permission::see_family, Permission::see_addresses});
  for (const auto& target : {of("F1"), of("F1") + "/timeline"}) {
    EXPECT_THAT(json(target, without_addresses), AllOf(Not(HasSubstr("07700900111")), HasSubstr("Nuts"))) << target;
    EXPECT_THAT(json(target, without_names), AllOf(HasSubstr("07700900111"), Not(HasSubstr("Nuts")))) << target;
  }
  EXPECT_THAT(page(of("F1") + "/timeline", without_addresses), Not(HasSubstr("elephone number")));
  EXPECT_THAT(page(of("F1") + "/timeline", without_names), Not(HasSubstr("llergies")));
}

}  // namespace
