#include "index.hpp"

#include <gmock/gmock.h>

#include <random>

namespace {

using search::Document;
using search::Field;
using search::Fields;
using search::How;
using search::Index;
using search::Number;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::pair<std::string, std::string>> nicknames{{"robert", "bob"}, {"elizabeth", "beth"}};

Fields everything(Number /*document*/) { return Fields::all(); }

/// A child and its carer, at an address.
Document family(Number number, const std::string& child, const std::string& surname, const std::string& born,
                const std::string& carer, const std::string& carers_surname, const std::string& postcode,
                const std::string& street) {
  return {.number = number,
          .texts = {{Field::forename, 0, child},
                    {Field::surname, 0, surname},
                    {Field::born, 0, born},
                    {Field::forename, 1, carer},
                    {Field::surname, 1, carers_surname},
                    {Field::postcode, 0, postcode},
                    {Field::street, 0, street}}};
}

std::vector<Document> a_few() {
  auto archers = family(1, "Ada", "Archer", "20240103", "Mary", "Archer", "ME4 4AA", "1 High Street");
  archers.texts.push_back({Field::other_name, 1, "Fletcher"});
  archers.texts.push_back({Field::phone, 1, "+44 7700 900123"});
  archers.texts.push_back({Field::code, 0, "K-4711"});
  return {archers, family(2, "Robert", "Smith-Jones", "20230601", "Zoë", "O'Brien", "CT1 2BB", "3 Mill Lane"),
          family(3, "Ben", "Cooper", "20240301", "Ada", "Marsh", "ME4 4DD", "9 Hidden Lane")};
}

class SearchIndex : public testing::Test {
 protected:
  std::vector<Number> found(std::string_view typed, const search::Allowed& allowed = everything) const {
    std::vector<Number> all;
    for (const auto& hit : index_.find(typed, allowed, 10).hits) {
      all.push_back(hit.document);
    }
    return all;
  }
  search::Reason reason(std::string_view typed) const {
    const auto hits = index_.find(typed, everything, 10).hits;
    return hits.empty() ? search::Reason{} : hits.front().reasons.front();
  }

  Index index_{a_few(), nicknames};
};

TEST_F(SearchIndex, finds_names_in_any_order_of_child_or_carer) {
  EXPECT_THAT(found("ada archer"), ElementsAre(1));
  EXPECT_THAT(found("ARCHER Ada"), ElementsAre(1));
  EXPECT_THAT(found("mary archer"), ElementsAre(1));
  EXPECT_THAT(found("ben marsh"), ElementsAre(3)) << "of two people of one family";
  EXPECT_THAT(found("ben archer"), IsEmpty());
}

TEST_F(SearchIndex, finds_by_initials_and_two_letters_more) {
  EXPECT_THAT(found("ad ar"), ElementsAre(1));
  EXPECT_THAT(found("be co"), ElementsAre(3));
  EXPECT_THAT(found("a"), ElementsAre(1, 3)) << "both of the first's names begin so";
}

TEST_F(SearchIndex, forgives_slips_accents_and_other_spellings) {
  EXPECT_THAT(found("archr"), ElementsAre(1));
  EXPECT_THAT(found("acrher"), ElementsAre(1));
  EXPECT_THAT(found("zoe obrien"), ElementsAre(2));
  EXPECT_THAT(found("Zoé O’Brien"), ElementsAre(2));
  EXPECT_THAT(found("kuper"), ElementsAre(3)) << "by its sound";
  EXPECT_THAT(found("smithjones"), ElementsAre(2));
  EXPECT_THAT(found("jones"), ElementsAre(2));
}

TEST_F(SearchIndex, knows_nicknames_and_former_names) {
  EXPECT_THAT(found("bob smith"), ElementsAre(2));
  EXPECT_EQ(reason("bob").how, How::variant);
  EXPECT_THAT(found("mary fletcher"), ElementsAre(1));
}

TEST_F(SearchIndex, finds_by_address_telephone_card_and_birthday_in_pieces) {
  EXPECT_THAT(found("me4 4aa"), ElementsAre(1));
  EXPECT_THAT(found("ME4"), ElementsAre(1, 3));
  EXPECT_THAT(found("mill lane"), ElementsAre(2));
  EXPECT_THAT(found("07700 900123"), ElementsAre(1));
  EXPECT_THAT(found("0123"), ElementsAre(1)) << "its end";
  EXPECT_THAT(found("k4711"), ElementsAre(1));
  EXPECT_THAT(found("K 47-11"), ElementsAre(1)) << "as it is printed";
  EXPECT_THAT(found("K 47-12"), IsEmpty());
  EXPECT_THAT(found("3/1/2024"), ElementsAre(1, 3)) << "the first of March, with day and month exchanged, comes after";
  EXPECT_THAT(found("3 jan"), ElementsAre(1));
  EXPECT_THAT(found("ada 2024"), ElementsAre(1, 3));
}

TEST_F(SearchIndex, forgives_one_piece_of_three_or_more_and_puts_that_last) {
  EXPECT_THAT(found("ada archer chatham"), ElementsAre(1));
  EXPECT_THAT(found("ada chatham"), IsEmpty());
}

TEST_F(SearchIndex, puts_names_of_one_person_first) {
  Index index{std::vector{family(1, "Ben", "Smith", "20240103", "Ada", "Cooper", "ME4 4AA", "1 High Street"),
                          family(2, "Ada", "Smith", "20240103", "Ben", "Cooper", "ME4 4AA", "1 High Street")},
              nicknames};
  EXPECT_EQ(index.find("ada smith", everything, 10).hits.front().document, 2U);
  EXPECT_EQ(index.find("ben smith", everything, 10).hits.front().document, 1U);
}

TEST_F(SearchIndex, says_by_what_each_was_found) {
  EXPECT_EQ(reason("archr"), (search::Reason{"archr", Field::surname, How::like, 0, "archer"}));
  EXPECT_EQ(reason("me4 4aa").field, Field::postcode);
  EXPECT_EQ(reason("fletcher").part, 1);
}

// Whoever may not see an address learns nothing by asking for it.
TEST_F(SearchIndex, finds_nobody_by_a_field_that_the_asker_may_not_see) {
  const auto names_alone = [](Number) { return Fields{Field::forename, Field::surname}; };
  EXPECT_THAT(found("me4 4aa", names_alone), IsEmpty());
  EXPECT_THAT(found("ada high street", names_alone), IsEmpty());
  EXPECT_THAT(found("fletcher", names_alone), IsEmpty());
  EXPECT_THAT(found("ada archer", names_alone), ElementsAre(1));
  const auto not_the_first = [](Number document) { return document == 1 ? Fields{} : Fields::all(); };
  EXPECT_THAT(found("ada", not_the_first), ElementsAre(3));
}

TEST_F(SearchIndex, says_that_there_are_more_than_were_asked_for) {
  EXPECT_TRUE(index_.find("ada", everything, 1).more);
  EXPECT_FALSE(index_.find("ada", everything, 2).more);
}

TEST_F(SearchIndex, of_two_that_match_equally_gives_the_one_of_higher_rank_first) {
  auto all = a_few();
  all[2].rank = 9;
  const Index index{all, nicknames};
  EXPECT_EQ(index.find("ada", everything, 1).hits.front().document, 3U);
}

TEST_F(SearchIndex, takes_any_bytes) {
  for (const auto* typed : {"", " ", "\xff\xfe", "\xc3", "''''", "........", "-", "<", "\xe2\x80\x99"}) {
    EXPECT_THAT(found(typed), IsEmpty());
  }
  EXPECT_THAT(found(std::string(100'000, 'a')), IsEmpty());
}

/// The slow twin of changing: an index made anew.
TEST(ChangedIndex, finds_what_one_made_anew_finds) {
  const std::vector<std::string> names{"Ada", "Ben", "Robert", "Beth", "Zoë", "Smith", "Smyth", "Archer", "Jones"};
  std::mt19937 random{11};
  const auto any = [&] { return names[random() % names.size()]; };
  std::vector<Document> all = a_few();
  Index changed{all, nicknames};
  for (int round = 0; round < 1'000; ++round) {
    const auto number = static_cast<Number>(1 + random() % 30);
    std::erase_if(all, [&](const Document& each) { return each.number == number; });
    if (random() % 4 == 0) {
      changed.drop(number);
    } else {
      all.push_back(family(number, any(), any(), "2024010" + std::to_string(1 + random() % 9), any(), any(), "ME4 4AA",
                           std::to_string(random() % 9) + " Mill Lane"));
      changed.put(all.back());
    }
    const Index anew{all, nicknames};
    ASSERT_EQ(changed.size(), anew.size());
    const auto typed = any().substr(0, 3) + " " + any();
    const auto hits = [&](const Index& index) {
      std::vector<std::pair<std::uint32_t, Number>> all_hits;
      for (const auto& hit : index.find(typed, everything, 100).hits) {
        all_hits.emplace_back(hit.score, hit.document);
      }
      return all_hits;
    };
    ASSERT_EQ(hits(changed), hits(anew)) << typed << ": in the same order";
  }
}

TEST(ChangedIndex, holds_no_more_for_having_been_changed_often) {
  auto all = a_few();
  Index changed{all, nicknames};
  const auto change = [&](int times) {
    for (int i = 0; i < times; ++i) {
      changed.put(all[static_cast<std::size_t>(i) % all.size()]);
    }
    return changed.bytes();
  };
  const auto after_some = change(1'000);
  EXPECT_LE(change(20'000), 2 * after_some);
}

}  // namespace
