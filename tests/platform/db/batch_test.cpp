#include "db/batch.hpp"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "any_sql.hpp"
#include "support/databases.hpp"

namespace {

using db::Session;

constexpr auto upsert =
    any("insert into thing (authority, thing, words) values (:authority, :thing, :words) "
        "on conflict (authority, thing) do update set words = excluded.words where thing.words <> excluded.words");

class BatchTest : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = open();
    database_->write([](Session& session) {
      session.execute(
          any("create table thing (authority integer not null, thing bigint not null, words text, "
              "primary key (authority, thing))"));
    });
  }

  std::int64_t upsert_all(std::int64_t rows, std::string_view words) {
    return database_->write([&](Session& session) {
      auto batch = session.batch(upsert);
      for (std::int64_t row = 0; row < rows; ++row) {
        batch.bind(0, row);
        batch.bind(1, row == 1'000 ? "another" : words);
        batch.add();
      }
      return batch.finish();
    });
  }

  std::unique_ptr<db::Database> database_;
};

HEARTH_ON_BOTH_DATABASES(BatchTest);

TEST_P(BatchTest, counts_only_the_rows_that_an_upsert_changed) {
  EXPECT_EQ(upsert_all(1'234, "first"), 1'234);
  EXPECT_EQ(upsert_all(1'234, "first"), 0);
  EXPECT_EQ(upsert_all(1'300, "second"), 1'299);
}

TEST_P(BatchTest, numbers_parameters_as_the_statement_first_names_them) {
  database_->write([](Session& session) {
    const auto batch = session.batch(upsert);
    EXPECT_EQ(batch.parameter("thing"), 0);
    EXPECT_EQ(batch.parameter("words"), 1);
    EXPECT_THROW(batch.parameter("authority"), std::logic_error);
    EXPECT_THROW(batch.parameter("other"), std::logic_error);
  });
}

TEST_P(BatchTest, keeps_what_is_not_bound_anew) {
  database_->write([](Session& session) {
    auto batch = session.batch(upsert);
    batch.bind(1, "same");
    for (std::int64_t row = 0; row < 3; ++row) {
      batch.bind(0, row);
      batch.add();
    }
    batch.bind(0, std::int64_t{3});
    batch.bind_null(1);
    batch.add();
    EXPECT_EQ(batch.finish(), 4);
    EXPECT_EQ(session.query(any("select count(*) from thing where words = 'same'")).at(0).number(0), 3);
    EXPECT_EQ(session.query(any("select count(*) from thing where words is null")).at(0).number(0), 1);
  });
}

TEST_P(BatchTest, writes_every_text_as_it_is) {
  const std::vector<std::string> texts{
      "", "null", "NULL", R"(a "quoted" \ word)", "{1,2}", ",", " ", "O'Brien", "ü", "$1", "\t\n", "\\", "\""};
  database_->write([&](Session& session) {
    auto batch = session.batch(upsert);
    for (std::size_t row = 0; row < texts.size(); ++row) {
      batch.bind(0, static_cast<std::int64_t>(row));
      batch.bind(1, texts[row]);
      batch.add();
    }
    EXPECT_EQ(batch.finish(), static_cast<std::int64_t>(texts.size()));
    const auto rows = session.query(any("select words from thing order by thing"));
    for (std::size_t row = 0; row < texts.size(); ++row) {
      EXPECT_FALSE(rows.at(row).null(0)) << texts[row];
      EXPECT_EQ(rows.at(row).text(0), texts[row]);
    }
  });
}

TEST_P(BatchTest, takes_values_that_are_worked_out) {
  database_->write([](Session& session) {
    auto batch = session.batch(any(
        "insert into thing (authority, thing, words)\nvalues\n  (:authority, :thing + 1, case :words when 'a)' then "
        "'first' else coalesce(:words, '(none') end) on conflict (authority, thing) do nothing"));
    for (const std::int64_t thing : {1, 2, 3}) {
      batch.bind(batch.parameter("thing"), thing);
      if (thing == 3) {
        batch.bind_null(batch.parameter("words"));
      } else {
        batch.bind(batch.parameter("words"), thing == 1 ? "a)" : "b");
      }
      batch.add();
    }
    EXPECT_EQ(batch.finish(), 3);
    const auto rows = session.query(any("select words from thing where thing > 1 order by thing"));
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows.at(0).text(0), "first");
    EXPECT_EQ(rows.at(1).text(0), "b");
    EXPECT_EQ(rows.at(2).text(0), "(none");
  });
}

TEST_P(BatchTest, leaves_the_session_free_for_other_statements) {
  database_->write([](Session& session) {
    auto batch = session.batch(upsert);
    auto other = session.batch(upsert);
    for (std::int64_t row = 0; row < 1'500; ++row) {
      auto& one = row % 2 == 0 ? batch : other;
      one.bind(0, row);
      one.bind(1, "x");
      one.add();
      if (row % 400 == 0) {
        EXPECT_EQ(session.query(any("select 1")).size(), 1U);
      }
    }
    EXPECT_EQ(batch.finish() + other.finish(), 1'500);
  });
}

TEST_P(BatchTest, refuses_a_row_with_a_parameter_that_was_never_bound) {
  database_->write([](Session& session) {
    auto batch = session.batch(upsert);
    batch.bind(0, std::int64_t{1});
    EXPECT_THROW(batch.add(), std::logic_error);
    EXPECT_THROW(batch.bind(2, std::int64_t{1}), std::logic_error);
    EXPECT_THROW(batch.bind(-1, std::int64_t{1}), std::logic_error);
  });
}

TEST_P(BatchTest, that_breaks_a_constraint_writes_nothing) {
  const auto insert_same_twice = [](Session& session) {
    auto batch =
        session.batch(any("insert into thing (authority, thing, words) values (:authority, :thing, 'secret')"));
    for (std::int64_t row = 0; row < 700; ++row) {
      batch.bind(0, row % 600);
      batch.add();
    }
    batch.finish();
  };
  EXPECT_THROW(database_->write(insert_same_twice), db::Failure);
  database_->read(
      [](Session& session) { EXPECT_EQ(session.query(any("select count(*) from thing")).at(0).number(0), 0); });
  EXPECT_EQ(upsert_all(10, "after"), 10);
}

class FillTest : public BatchTest {
 protected:
  void SetUp() override {
    BatchTest::SetUp();
    database_->write([](Session& session) {
      session.execute(
          any("create table part (authority integer not null, part bigint not null, thing bigint, "
              "primary key (authority, part), foreign key (authority, thing) references thing (authority, thing))"));
    });
  }

  void fill(std::int64_t thing_of_part) {
    database_->write([&](Session& session) {
      const std::array<std::string_view, 2> tables{"thing", "part"};
      session.fill_anew(tables, [&] {
        session.execute(upsert, {{"thing", 7}, {"words", "seven"}});
        add_part(session, 1, thing_of_part);
      });
    });
  }

  static void add_part(Session& session, std::int64_t part, std::int64_t thing) {
    session.execute(any("insert into part (authority, part, thing) values (:authority, :part, :thing)"),
                    {{"part", part}, {"thing", thing}});
  }
};

HEARTH_ON_BOTH_DATABASES(FillTest);

TEST_P(FillTest, refuses_what_refers_to_nothing_and_keeps_none_of_it) {
  EXPECT_THROW(fill(8), db::Failure);
  EXPECT_TRUE(database_->read([](Session& session) {
    return session.query(any("select thing from thing where authority = :authority")).empty();
  }));
}

TEST_P(FillTest, leaves_the_tables_as_strict_as_they_were) {
  fill(7);
  EXPECT_THROW(database_->write([](Session& session) { add_part(session, 2, 8); }), db::Failure);
  database_->write([](Session& session) { add_part(session, 2, 7); });
}

}  // namespace
