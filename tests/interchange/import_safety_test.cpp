// An import that is killed, meets a full disk, or is not alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <ctime>
#include <functional>
#include <sstream>
#include <thread>

#include "db/journal.hpp"
#include "import_support.hpp"
#include "support/small_disk.hpp"

namespace {

using testing::HasSubstr;

constexpr int people = 20'000;

/// A package that is new to a_county(): people, each with a registration and an attendance.
Files many_people() {
  std::string rows = "person,family,role\n";
  std::string registrations = "person,centre,registered\n";
  std::string attendances = "session,person,status\n";
  for (int i = 0; i < people; ++i) {
    const auto person = "N" + std::to_string(i);
    rows += person + ",NF" + std::to_string(i / 3) + ",child\n";
    registrations += person + ",C1,2025-01-01\n";
    attendances += "X1," + person + ",present\n";
  }
  return {{"people", rows}, {"registrations", registrations}, {"attendances", attendances}};
}

/// Ends this process as `kill -9` would, so many milliseconds from now.
void be_killed_after(long milliseconds) {
  sigevent event{};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGKILL;
  timer_t timer{};
  timer_create(CLOCK_MONOTONIC, &event, &timer);
  const itimerspec when{{0, 0}, {milliseconds / 1000, milliseconds % 1000 * 1'000'000}};
  timer_settime(timer, 0, &when, nullptr);
}

/// One areas.csv in memory, and something that happens when it is opened.
class Interrupted final : public interchange::PackageContent {
 public:
  Interrupted(std::string text, std::function<void()> then) : text_{std::move(text)}, then_{std::move(then)} {}
  std::unique_ptr<csv::Source> open(std::string_view) override {
    then_();
    return csv::memory_source(text_);
  }

 private:
  std::string text_;
  std::function<void()> then_;
};

class Safety : public ImportTest {
 protected:
  void SetUp() override { expect_taken(a_county()); }

  void import_in_child(long killed_after) {
    const auto child = fork();
    if (child == 0) {
      be_killed_after(killed_after);
      auto database = open();
      auto package = interchange::open_package(package_folder());
      std::ostringstream errors;
      interchange::import_package(*database, env(), package.value(), {}, errors);
      _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  }

  std::int64_t attendances() {
    static constexpr db::Sql count{"test/count", "select count(*) from attendance where authority = :authority",
                                   "select count(*) from attendance where authority = :authority"};
    return database_->read([](db::Session& session) { return session.query(count).front().number(0); });
  }
};

class FullDisk : public Safety {};

TEST_P(Safety, killed_at_any_moment_leaves_all_or_nothing_and_the_same_again_succeeds) {
  const auto before = standing();
  write_package(many_people());
  for (const long milliseconds : {20, 60, 100, 150, 200, 300, 400, 600, 900}) {
    import_in_child(milliseconds);
    const auto count = attendances();
    ASSERT_TRUE(count == 3 || count == 3 + people) << count;
    if (count == 3) {
      ASSERT_TRUE(standing() == before);
    }
    ASSERT_TRUE(db::verify(*database_).has_value());
  }
  EXPECT_GE(import_again().changed, 0);
  EXPECT_EQ(attendances(), 3 + people);
  EXPECT_EQ(import_again().changed, 0);
}

TEST_P(FullDisk, leaves_the_database_as_it_was_and_the_same_again_succeeds) {
  const auto before = standing();
  write_package(many_people());
  {
    const support::SmallDisk disk{700'000};
    EXPECT_THROW(import_again(), std::runtime_error);
  }
  EXPECT_TRUE(standing() == before);
  EXPECT_TRUE(db::verify(*database_).has_value());
  EXPECT_GE(import_again().changed, 3 * people);
}

TEST_P(Safety, lets_others_read_and_write_meanwhile) {
  write_package(many_people());
  std::atomic<bool> imported = false;
  std::thread importing{[&] {
    EXPECT_GE(import_again().changed, 3 * people);
    imported = true;
  }};
  const auto other = open();
  int written = 0;
  while (!imported) {
    const auto count = attendances();
    EXPECT_TRUE(count == 3 || count == 3 + people) << count;
    other->write([&](db::Session& session) {
      session.record({.actor = "test",
                      .origin = "test",
                      .room = "test",
                      .kind = "test",
                      .record = {},
                      .action = "read",
                      .rows = 1,
                      .digest = {},
                      .detail = {}});
    });
    ++written;
  }
  importing.join();
  EXPECT_GT(written, 0);
  EXPECT_EQ(attendances(), 3 + people);
}

TEST_P(Safety, checks_again_where_somebody_wrote_what_its_checks_depend_on) {
  write_package({{"areas", "area,name\nE01,Someone else's\nE07,Someone else's\n"}});
  int opened = 0;
  const auto somebody_writes = [&] {
    if (++opened == 1) {
      EXPECT_EQ(import_again().changed, 2);
    }
  };
  interchange::Package package{"memory",
                               package_folder(),
                               {"areas.csv"},
                               std::make_unique<Interrupted>("area,name\nE07,Ours\nE08,Ours\n", somebody_writes)};
  std::ostringstream errors;
  const auto other = open();
  const auto result = interchange::import_package(*other, env(), package, {}, errors);
  EXPECT_EQ(opened, 2);
  EXPECT_EQ(result.files.front().changed, 2);
  EXPECT_THAT(standing()["areas"], testing::AllOf(HasSubstr("E01,Someone else's"), HasSubstr("E07,Ours")));
}

TEST_P(Safety, checks_the_third_time_while_others_wait) {
  int opened = 0;
  const auto somebody_writes = [&] {
    if (++opened <= 2) {
      EXPECT_EQ(import({{"areas", "area,name\nE01,Time " + std::to_string(opened) + "\n"}}).changed, 1);
    }
  };
  interchange::Package package{"memory",
                               package_folder(),
                               {"areas.csv"},
                               std::make_unique<Interrupted>("area,name\nE08,Ours\n", somebody_writes)};
  std::ostringstream errors;
  const auto other = open();
  EXPECT_TRUE(interchange::import_package(*other, env(), package, {}, errors).written);
  EXPECT_EQ(opened, 3);
  EXPECT_THAT(standing()["areas"], testing::AllOf(HasSubstr("E01,Time 2"), HasSubstr("E08,Ours")));
}

TEST_P(Safety, numbers_new_records_apart_from_those_that_somebody_made_meanwhile) {
  write_package({{"people", "person,family,role\nQ1,G1,child\nQ2,G2,child\n"}});
  int opened = 0;
  const auto somebody_writes = [&] {
    if (++opened == 1) {
      EXPECT_EQ(import_again().changed, 2);
    }
  };
  interchange::Package package{
      "memory",
      package_folder(),
      {"people.csv"},
      std::make_unique<Interrupted>("person,family,role\nQ3,G3,child\nQ1,G1,carer\n", somebody_writes)};
  std::ostringstream errors;
  const auto other = open();
  EXPECT_EQ(interchange::import_package(*other, env(), package, {}, errors).files.front().changed, 2);
  EXPECT_THAT(standing()["people"],
              testing::AllOf(HasSubstr("Q1,G1,carer"), HasSubstr("Q2,G2,child"), HasSubstr("Q3,G3,child")));
}

HEARTH_ON_BOTH_DATABASES(Safety);
// PostgreSQL writes to a disk of its server's
INSTANTIATE_TEST_SUITE_P(On, FullDisk, testing::Values(db::Dialect::sqlite), support::name_of);

}  // namespace
