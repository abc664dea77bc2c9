#include "db/session.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "any_sql.hpp"
#include "support/databases.hpp"

namespace {

using db::Row;
using db::Session;

class SessionTest : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = open();
    database_->migrate({});
    database_->write([](Session& session) {
      session.execute(
          any("create table thing (authority integer not null, thing bigint, words text, code code_text, day "
              "date, primary key (authority, thing))"));
    });
  }

  template <class F>
  auto write(F&& f) {
    return database_->write(std::forward<F>(f));
  }

  std::string read_back(std::string_view words) {
    return write([&](Session& session) {
      session.execute(any("delete from thing where authority = :authority"));
      session.execute(any("insert into thing (authority, thing, words) values (:authority, 1, :words)"),
                      {{"words", words}});
      return std::string{
          session.query(any("select words from thing where words = :words"), {{"words", words}}).at(0).text(0)};
    });
  }

  std::unique_ptr<db::Database> database_;
};

HEARTH_ON_BOTH_DATABASES(SessionTest);

TEST_P(SessionTest, gives_texts_back_as_they_came) {
  for (const auto* words : {"", " two  spaces ", "O'Brien", "\"quoted\"", "back\\slash\\", "a?b", "a::b", ":words",
                            "$1", "100%", "line\nbreak\r\n\ttab", "Zoë Łukasz 李 👶", "'; drop table thing; --"}) {
    EXPECT_EQ(read_back(words), words);
  }
}

TEST_P(SessionTest, gives_whole_numbers_back_as_they_came) {
  for (const auto number : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{5'000'000'000}, INT64_MAX, INT64_MIN}) {
    write([&](Session& session) {
      session.execute(any("delete from thing where authority = :authority"));
      session.execute(any("insert into thing (authority, thing) values (:authority, :thing)"), {{"thing", number}});
      EXPECT_EQ(session.query(any("select thing from thing")).at(0).number(0), number);
    });
  }
}

TEST_P(SessionTest, tells_null_from_empty) {
  write([](Session& session) {
    session.execute(any("insert into thing (authority, thing, words, day) values (:authority, :thing, :words, :day)"),
                    {{"thing", 1}, {"words", ""}, {"day", std::nullopt}});
    const auto row = session.query(any("select words, day from thing")).at(0);
    EXPECT_FALSE(row.null(0));
    EXPECT_TRUE(row.null(1));
    EXPECT_EQ(row.text(0), "");
    EXPECT_EQ(row.text(1), "");
    EXPECT_EQ(row.columns(), 2);
  });
}

TEST_P(SessionTest, carries_dates_as_iso_text) {
  write([](Session& session) {
    session.execute(any("insert into thing (authority, thing, day) values (:authority, 1, :day)"),
                    {{"day", "2024-02-29"}});
    EXPECT_EQ(session.query(any("select day from thing")).at(0).text(0), "2024-02-29");
    EXPECT_EQ(session.query(any("select thing from thing where day < :day"), {{"day", "2024-03-01"}}).size(), 1U);
  });
}

TEST_P(SessionTest, orders_codes_by_their_bytes) {
  write([](Session& session) {
    for (const auto* code : {"b", "a", "B", "é", "_", "1"}) {
      session.execute(
          any("insert into thing (authority, thing, code) select :authority, coalesce(max(thing), 0) + 1, :code "
              "from thing"),
          {{"code", code}});
    }
    std::string order;
    session.scan(any("select code from thing order by code"), {}, [&](const Row& row) { order += row.text(0); });
    EXPECT_EQ(order, "1B_abé");
  });
}

TEST_P(SessionTest, binds_the_authority_by_itself) {
  database_->read([](Session& session) {
    EXPECT_EQ(session.query(any("select authority from authority where authority = :authority")).at(0).number(0),
              session.authority());
  });
}

TEST_P(SessionTest, leaves_what_stands_in_quotes_alone) {
  database_->read([](Session& session) {
    const auto row =
        session.query(any("select ':a', '?', '::', '$1', 'it''s :b', cast(:c as text) /* :d */ -- :e"), {{"c", "c"}});
    EXPECT_EQ(row.at(0).text(0), ":a");
    EXPECT_EQ(row.at(0).text(1), "?");
    EXPECT_EQ(row.at(0).text(2), "::");
    EXPECT_EQ(row.at(0).text(3), "$1");
    EXPECT_EQ(row.at(0).text(4), "it's :b");
    EXPECT_EQ(row.at(0).text(5), "c");
  });
}

TEST_P(SessionTest, counts_the_rows_that_a_statement_changes) {
  write([](Session& session) {
    const auto insert = any("insert into thing (authority, thing) values (:authority, 1), (:authority, 2)");
    EXPECT_EQ(session.execute(insert), 2);
    EXPECT_EQ(session.execute(any("update thing set words = 'x' where thing = 2")), 1);
    EXPECT_EQ(session.execute(any("update thing set words = 'x' where thing = 3")), 0);
    EXPECT_EQ(session.execute(any("select thing from thing")), 0);
    EXPECT_EQ(session.execute(any("create table other (x integer)")), 0);
    EXPECT_EQ(session.execute(any("delete from thing where authority = :authority")), 2);
  });
}

TEST_P(SessionTest, gives_what_a_statement_returns) {
  write([](Session& session) {
    const auto rows = session.query(any("insert into thing (authority, thing) values (:authority, 7) returning thing"));
    EXPECT_EQ(rows.at(0).number(0), 7);
  });
}

TEST_P(SessionTest, refuses_to_read_as_a_number_what_is_none) {
  database_->read([](Session& session) {
    session.scan(any("select 'x', cast(null as integer)"), {}, [](const Row& row) {
      EXPECT_THROW(row.number(0), std::logic_error);
      EXPECT_THROW(row.number(1), std::logic_error);
    });
    EXPECT_THROW(session.query(any("select 'x'")).at(0).number(0), std::logic_error);
  });
}

TEST_P(SessionTest, names_statement_and_parameter_when_misused) {
  database_->read([](Session& session) {
    EXPECT_THROW(session.query(any("select :a"), {}), std::logic_error);
    EXPECT_THROW(session.query(any("select cast(:a as integer)"), {{"a", 1}, {"b", 1}}), std::logic_error);
    EXPECT_THROW(session.query(any("select :authority"), {{"authority", 2}}), std::logic_error);
    EXPECT_EQ(session.query(any("select 1")).size(), 1U);
  });
}

TEST_P(SessionTest, scans_a_few_hundred_thousand_rows) {
  constexpr std::int64_t rows = 300'000;
  database_->read([&](Session& session) {
    std::int64_t seen = 0;
    std::int64_t sum = 0;
    session.scan(any("with recursive counting(n) as (select 1 union all select n + 1 from counting where n < :rows) "
                     "select n, 'text' from counting"),
                 {{"rows", rows}}, [&](const Row& row) {
                   ++seen;
                   sum += row.number(0);
                   ASSERT_EQ(row.text(1), "text");
                 });
    EXPECT_EQ(seen, rows);
    EXPECT_EQ(sum, rows * (rows + 1) / 2);
  });
}

TEST_P(SessionTest, uses_the_session_from_within_a_scan) {
  database_->read([](Session& session) {
    const auto three = any("select n from (select 1 as n union select 2 union select 3) as numbers order by n");
    std::string pairs;
    session.scan(three, {}, [&](const Row& outer) {
      session.scan(three, {},
                   [&](const Row& inner) { pairs += std::to_string(outer.number(0) * 10 + inner.number(0)) + " "; });
    });
    EXPECT_EQ(pairs, "11 12 13 21 22 23 31 32 33 ");
  });
}

TEST_P(SessionTest, goes_on_after_a_scan_was_left_by_an_exception) {
  database_->read([](Session& session) {
    const auto two = any("select 1 as n union select 2 order by n");
    EXPECT_THROW(session.scan(two, {}, [](const Row&) { throw std::out_of_range{"enough"}; }), std::out_of_range);
    EXPECT_EQ(session.query(two).size(), 2U);
    int seen = 0;
    session.scan(two, {}, [&](const Row&) { ++seen; });
    EXPECT_EQ(seen, 2);
  });
}

}  // namespace
