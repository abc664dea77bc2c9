#include <gtest/gtest.h>

#include <algorithm>

#include "installation.hpp"
#include "random_county.hpp"
#include "random_fault.hpp"
#include "seeds.hpp"

// One mistake in a county that is otherwise right: where it is, that nothing is written, and what --keep-good keeps.
namespace {

using namespace twin;

/// That a line of the report begins so.
void expect_line(const std::string& report, const std::string& begins) {
  EXPECT_TRUE(report.starts_with(begins) || report.find("\n" + begins) != std::string::npos)
      << "no line begins with \"" << begins << "\" in\n"
      << report;
}

std::set<std::string> rejected_files(const std::set<RowPlace>& places) {
  std::set<std::string> names;
  for (const auto& [table, unused] : places) names.insert(table + ".rejected.csv");
  return names;
}

std::set<std::string> names(const Files& files) {
  std::set<std::string> result;
  for (const auto& [name, unused] : files) result.insert(name);
  return result;
}

template <class Body>
void for_each_faulty_package(Body body) {
  const auto seeds = seeds_from_environment(40);
  for (auto seed = seeds.first; seed < seeds.end && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE(again(seed, "test_twin --gtest_filter=FaultsTwin.*"));
    Dice dice{seed};
    const auto faulty = random_fault(exported(random_county(seed).package), dice);
    if (!faulty.wrong.empty()) body(faulty, seed % 8 == 7 ? db::Dialect::postgresql : db::Dialect::sqlite);
  }
}

TEST(FaultsTwin, mistake_is_reported_where_it_is_and_nothing_is_written) {
  for_each_faulty_package([](const FaultyPackage& faulty, db::Dialect dialect) {
    Installation hearth{dialect};
    const auto refusal = hearth.import_faulty(faulty.package, false);
    EXPECT_GE(refusal.faults, static_cast<std::int64_t>(faulty.wrong.size()));
    for (const auto& begins : faulty.reports) expect_line(refusal.report, begins);
    EXPECT_EQ(hearth.exported(), Files{});
    EXPECT_EQ(names(refusal.rejected), std::set<std::string>{});
  });
}

TEST(FaultsTwin, keep_good_keeps_all_but_the_wrong_rows_and_those_that_refer_to_them) {
  for_each_faulty_package([](const FaultyPackage& faulty, db::Dialect dialect) {
    Installation hearth{dialect};
    const auto refusal = hearth.import_faulty(faulty.package, true);
    const auto out = refused(faulty);
    EXPECT_EQ(hearth.exported(), files_of(without(faulty.package, out))) << refusal.report;
    EXPECT_EQ(names(refusal.rejected), rejected_files(out)) << refusal.report;
  });
}

}  // namespace
