#include "candidates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "made_people.hpp"

namespace {

using Found = std::map<std::size_t, match::Shared>;

Found found_by(const match::Candidates& candidates, std::size_t record, std::size_t end) {
  auto desk = candidates.desk();
  Found found;
  candidates.each(record, end, desk, [&](std::uint32_t other, match::Shared shared) { found[other] = shared; });
  return found;
}

/// The slow and obvious twin: two records are candidates where any piece of theirs is the same.
bool share_a_piece(const match::Pieces& pieces, std::size_t a, std::size_t b) {
  std::set<std::uint64_t> of_a;
  pieces.each(a, [&](const match::Piece& piece) { of_a.insert(piece.hash); });
  bool share = false;
  pieces.each(b, [&](const match::Piece& piece) { share = share || of_a.contains(piece.hash); });
  return share;
}

TEST(Candidates, are_all_records_that_share_a_piece_where_no_piece_is_too_frequent) {
  const auto people = made::with_copies(150, 3);
  const auto records = people.records();
  const match::Pieces pieces{records, 1};
  const match::Candidates candidates{records, pieces, 1000, 1};
  for (std::size_t record = 0; record < records.size(); ++record) {
    const auto found = found_by(candidates, record, records.size());
    for (std::size_t other = 0; other < records.size(); ++other) {
      if (share_a_piece(pieces, record, other)) {
        ASSERT_TRUE(found.contains(other)) << record << " and " << other;
      }
    }
  }
}

TEST(Candidates, are_the_same_on_two_threads) {
  const auto people = made::with_copies(300, 4);
  const auto records = people.records();
  const match::Pieces pieces{records, 2};
  const match::Candidates one{records, pieces, 20, 1};
  const match::Candidates two{records, pieces, 20, 2};
  for (std::size_t record = 0; record < records.size(); ++record) {
    ASSERT_EQ(found_by(one, record, records.size()), found_by(two, record, records.size()));
  }
}

TEST(Candidates, are_met_once_where_each_record_looks_at_those_before_it) {
  const auto people = made::with_copies(100, 5);
  const auto records = people.records();
  const match::Pieces pieces{records, 1};
  const match::Candidates candidates{records, pieces, 1000, 1};
  for (std::size_t record = 0; record < records.size(); ++record) {
    for (const auto& [other, shared] : found_by(candidates, record, record)) {
      ASSERT_LT(other, record);
      ASSERT_GT(shared, 0);
    }
  }
}

TEST(Candidates, are_found_by_two_frequent_pieces_together) {
  made::People people{{{"given_name", match::Kind::given_name}, {"surname", match::Kind::surname}}, {}, {}};
  for (std::size_t i = 0; i < 40; ++i) {
    people.add(i, {"john", "s" + std::string(1 + i % 20, 'a')});
    people.add(i, {"p" + std::string(1 + i % 20, 'a'), "smith"});
  }
  people.add(1000, {"john", "smith"});
  people.add(1000, {"john", "smith"});
  const auto records = people.records();
  const match::Pieces pieces{records, 1};
  const match::Candidates candidates{records, pieces, 10, 1};
  const auto found = found_by(candidates, 80, records.size());
  EXPECT_TRUE(found.contains(81));
  EXPECT_LT(found.size(), 20U) << "everybody called John was not asked for";
}

TEST(Candidates, find_a_number_with_one_slip) {
  made::People people{{{"number", match::Kind::number}}, {}, {}};
  people.add(1, {"7241211"});
  people.add(1, {"7241221"});
  people.add(1, {"724121"});
  people.add(1, {"2741211"});
  people.add(2, {"9999999"});
  const auto records = people.records();
  const match::Pieces pieces{records, 1};
  const match::Candidates candidates{records, pieces, 1000, 1};
  const auto found = found_by(candidates, 0, records.size());
  EXPECT_TRUE(found.contains(1));
  EXPECT_TRUE(found.contains(2));
  EXPECT_TRUE(found.contains(3));
  EXPECT_FALSE(found.contains(4));
}

TEST(Candidates, find_names_that_stand_in_one_anothers_field) {
  made::People people{{{"given_name", match::Kind::given_name}, {"surname", match::Kind::surname}}, {}, {}};
  people.add(1, {"lily", "robinson"});
  people.add(1, {"robinson", "lily"});
  const auto records = people.records();
  const match::Pieces pieces{records, 1};
  const match::Candidates candidates{records, pieces, 1000, 1};
  EXPECT_TRUE(found_by(candidates, 0, 2).contains(1));
}

}  // namespace
