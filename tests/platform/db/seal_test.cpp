#include <gtest/gtest.h>

#include <thread>

#include "any_sql.hpp"
#include "db/journal.hpp"
#include "support/databases.hpp"

namespace {

using db::Session;
using Part = db::Tampered::Part;
using Deed = db::Tampered::Deed;

/// A journal of 2,500 entries, in three seals, and ten entries that no seal covers yet.
class Seals : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = open();
    database_->migrate({});
    record(2'500);
    EXPECT_EQ(db::seal(*database_), 2'500);
    record(10);
  }

  void record(int entries) {
    database_->write([&](Session& session) {
      for (int each = 0; each < entries; ++each) {
        session.record({"clerk", "desk", "families", "person", each, "change", 1, "", "was, became"});
      }
    });
  }

  void tamper(std::string_view words) {
    database_->write([&](Session& session) { EXPECT_EQ(session.execute(any(words)), 1) << words; });
  }

  void expect_found(Part part, std::int64_t number, Deed deed) {
    const auto verified = db::verify(*database_);
    ASSERT_FALSE(verified.has_value());
    EXPECT_EQ(verified.error(), (db::Tampered{part, number, deed})) << verified.error().sentence();
  }

  std::unique_ptr<db::Database> database_;
};

HEARTH_ON_BOTH_DATABASES(Seals);

TEST_P(Seals, that_nobody_touched_are_verified) {
  const auto verified = db::verify(*database_);
  ASSERT_TRUE(verified) << verified.error().sentence();
  EXPECT_EQ(verified->entries, 2'510);
  EXPECT_EQ(verified->sealed, 2'500);
  EXPECT_EQ(verified->seals, 3);
  EXPECT_EQ(verified->head.size(), 64U);
}

TEST_P(Seals, go_on_where_the_last_one_ended) {
  const auto before = db::verify(*database_)->head;
  EXPECT_EQ(db::seal(*database_), 10);
  EXPECT_EQ(db::seal(*database_), 0);
  const auto verified = db::verify(*database_);
  EXPECT_EQ(verified->seals, 4);
  EXPECT_EQ(verified->sealed, 2'510);
  EXPECT_NE(verified->head, before);
}

TEST_P(Seals, of_several_at_once_cover_every_entry_once) {
  record(5'000);
  std::atomic<std::int64_t> sealed = 0;
  {
    std::vector<std::jthread> sealers;
    for (int sealer = 0; sealer < 3; ++sealer) {
      sealers.emplace_back([&] { sealed += db::seal(*database_); });
    }
  }
  EXPECT_EQ(sealed, 5'010);
  EXPECT_EQ(db::verify(*database_)->sealed, 7'510);
}

TEST_P(Seals, show_any_column_of_an_entry_that_was_changed) {
  for (const auto* column : {"instant", "actor", "origin", "room", "kind", "action", "digest", "detail"}) {
    tamper("update journal_entry set " + std::string{column} + " = " + column + " || 'x' where entry = 1234");
    expect_found(Part::entry, 1'234, Deed::changed);
    tamper("update journal_entry set " + std::string{column} + " = substr(" + column + ", 1, length(" + column +
           ") - 1) where entry = 1234");
    EXPECT_TRUE(db::verify(*database_)) << column;
  }
  tamper("update journal_entry set record = null where entry = 1001");
  expect_found(Part::entry, 1'001, Deed::changed);
  tamper("update journal_entry set row_count = 2 where entry = 7");
  expect_found(Part::entry, 7, Deed::changed);
}

TEST_P(Seals, name_the_first_of_several_entries_that_were_touched) {
  tamper("update journal_entry set actor = 'x' where entry = 2000");
  tamper("delete from journal_entry where entry = 1999");
  expect_found(Part::entry, 1'999, Deed::removed);
}

TEST_P(Seals, show_an_entry_that_was_removed) {
  tamper("delete from journal_entry where entry = 1000");
  expect_found(Part::entry, 1'000, Deed::removed);
}

TEST_P(Seals, show_two_entries_that_changed_places) {
  tamper("update journal_entry set entry = -5 where entry = 5");
  tamper("update journal_entry set entry = 5 where entry = 6");
  tamper("update journal_entry set entry = 6 where entry = -5");
  expect_found(Part::entry, 5, Deed::changed);
}

TEST_P(Seals, show_an_entry_that_was_inserted_before_the_first) {
  tamper("update journal_entry set entry = 0 where entry = 2510");
  expect_found(Part::entry, 0, Deed::inserted);
}

TEST_P(Seals, show_an_entry_that_was_removed_before_it_was_sealed) {
  tamper("delete from journal_entry where entry = 2505");
  expect_found(Part::entry, 2'505, Deed::removed);
  EXPECT_EQ(db::seal(*database_), 4) << "no seal may close over a gap";
  expect_found(Part::entry, 2'505, Deed::removed);
}

TEST_P(Seals, show_that_the_last_entry_was_removed) {
  tamper("delete from journal_entry where entry = 2510");
  expect_found(Part::entry, 2'510, Deed::removed);
}

TEST_P(Seals, show_an_entry_that_was_inserted_after_the_last) {
  tamper(
      "insert into journal_entry (authority, entry, instant, actor, origin, room, kind, record, action, row_count, "
      "digest, detail) values (1, 2511, '', '', '', '', '', 1, '', 1, '', '')");
  expect_found(Part::entry, 2'511, Deed::inserted);
}

TEST_P(Seals, show_that_the_last_number_was_set_back) {
  tamper("update authority set last_entry = 17 where authority = 1");
  expect_found(Part::last_entry, 17, Deed::changed);
}

TEST_P(Seals, show_any_column_of_a_seal_that_was_changed) {
  for (const auto* change : {"last_entry = last_entry - 1", "first_entry = first_entry + 1", "instant = instant || 'x'",
                             "hashes = substr(hashes, 65)", "hashes = replace(hashes, 'a', 'b')", "chain = hashes"}) {
    const auto fresh = database_->read([](Session& session) {
      const auto row =
          session.query(any("select first_entry, last_entry, instant, hashes, chain from journal_seal "
                            "where seal = 2"));
      return row.at(0);
    });
    tamper("update journal_seal set " + std::string{change} + " where seal = 2");
    expect_found(Part::seal, 2, Deed::changed);
    database_->write([&](Session& session) {
      session.execute(any("update journal_seal set first_entry = :first, last_entry = :last, instant = :instant, "
                          "hashes = :hashes, chain = :chain where seal = 2"),
                      {{"first", fresh.number(0)},
                       {"last", fresh.number(1)},
                       {"instant", fresh.text(2)},
                       {"hashes", fresh.text(3)},
                       {"chain", fresh.text(4)}});
    });
    EXPECT_TRUE(db::verify(*database_)) << change;
  }
}

TEST_P(Seals, show_a_seal_that_was_removed_or_inserted) {
  tamper("update journal_seal set seal = 0 where seal = 3");
  expect_found(Part::seal, 0, Deed::inserted);
  tamper("delete from journal_seal where seal = 0");
  tamper("delete from journal_seal where seal = 1");
  expect_found(Part::seal, 1, Deed::removed);
}

TEST(Tampered, says_in_a_sentence_what_was_found) {
  EXPECT_EQ((db::Tampered{Part::entry, 12, Deed::changed}.sentence()), "entry 12 was changed");
  EXPECT_EQ((db::Tampered{Part::seal, 3, Deed::removed}.sentence()), "seal 3 was removed");
  EXPECT_EQ((db::Tampered{Part::last_entry, 3, Deed::changed}.sentence()),
            "the number of the last entry was set back to 3, which is less than what the seals cover");
}

}  // namespace
