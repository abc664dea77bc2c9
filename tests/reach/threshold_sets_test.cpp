#include "reach/threshold_sets.hpp"

#include <gmock/gmock.h>

#include "db/journal.hpp"
#include "reach/tables.hpp"
#include "support/databases.hpp"

namespace {

using reach::default_thresholds;
using reach::Thresholds;
using reach::thresholds_of;
using reach::thresholds_on;
using reach::ThresholdWords;
using testing::ElementsAre;

base::Date day(std::string_view iso) { return base::Date::parse(iso).value(); }

class ThresholdSets : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = open();
    const std::array rooms{reach::table_migrations()};
    database_->migrate(rooms);
  }

  /// The fields that were wrong, with a blank between; `begun` where none was.
  std::string begin(const std::string& good, const std::string& outstanding, std::string_view from,
                    const std::string& name = "Stricter", const std::string& source = "Cabinet, 3 November 2026") {
    const auto done = database_->write_alone([&](db::Session& session) {
      return reach::begin_thresholds(session, "somebody", {name, source, good, outstanding, day(from)});
    });
    std::string fields;
    for (const auto& each : done ? std::vector<base::Problem>{} : done.error().all()) {
      fields += (fields.empty() ? "" : " ") + each.field;
    }
    return done ? "begun" : fields;
  }
  std::vector<Thresholds> sets() { return database_->read(reach::threshold_sets); }

  std::unique_ptr<db::Database> database_;
};

HEARTH_ON_BOTH_DATABASES(ThresholdSets);

TEST_P(ThresholdSets, judge_by_the_default_where_none_was_entered) {
  EXPECT_TRUE(sets().empty());
  EXPECT_EQ(thresholds_on(sets(), day("2026-11-22")), default_thresholds());
}

TEST_P(ThresholdSets, begin_on_a_day_and_end_none_of_the_past) {
  ASSERT_EQ(begin("70", " 90 ", "2027-04-01"), "begun");
  ASSERT_EQ(begin("75", "95", "2028-04-01"), "begun");
  const auto all = sets();
  EXPECT_EQ(thresholds_on(all, day("2027-03-31")), default_thresholds());
  EXPECT_EQ(thresholds_on(all, day("2027-04-01")),
            thresholds_of("Stricter", "Cabinet, 3 November 2026", day("2027-04-01"), 70, 90));
  EXPECT_EQ(thresholds_on(all, day("2028-03-31")).from_best[1].per_cent, 70U);
  EXPECT_EQ(thresholds_on(all, day("2030-01-01")).from_best[0].per_cent, 95U);
}

TEST_P(ThresholdSets, replace_what_began_on_the_same_day_and_say_what_it_was) {
  ASSERT_EQ(begin("70", "90", "2027-04-01"), "begun");
  const auto position = database_->journal_position();
  EXPECT_EQ(begin("70", "90", "2027-04-01"), "begun");
  EXPECT_EQ(database_->journal_position(), position) << "the same once more is no change";
  ASSERT_EQ(begin("71", "90", "2027-04-01"), "begun");
  EXPECT_EQ(sets().size(), 1U);
  database_->read([&](db::Session& session) {
    db::entries_after(session, position, [](const db::Recorded& recorded) {
      EXPECT_EQ(recorded.entry.kind + " " + recorded.entry.action, "threshold_set change");
      EXPECT_EQ(recorded.entry.detail,
                R"({"from":"2027-04-01","was":{"name":"Stricter","source":"Cabinet, 3 November 2026","good":70,)"
                R"("outstanding":90},"became":{"name":"Stricter","source":"Cabinet, 3 November 2026","good":71,)"
                R"("outstanding":90}})");
    });
  });
}

TEST_P(ThresholdSets, refuse_what_is_no_set_and_name_every_field) {
  EXPECT_EQ(begin("90", "70", "2027-04-01"), "outstanding");
  EXPECT_EQ(begin("70", "70", "2027-04-01"), "outstanding");
  EXPECT_EQ(begin("0", "101", "2027-04-01"), "good outstanding");
  EXPECT_EQ(begin("65.5", "", "2027-04-01"), "good outstanding");
  EXPECT_EQ(begin("1", "100", "2027-04-01"), "begun");
  EXPECT_EQ(begin("70", "90", "2027-05-01", " ", "two\nlines"), "name source");
  EXPECT_EQ(sets().size(), 1U);
}

}  // namespace
