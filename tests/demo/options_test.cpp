#include <gmock/gmock.h>

#include <fstream>
#include <limits>
#include <stdexcept>

#include "package.hpp"

namespace demo::test {
namespace {

using testing::HasSubstr;

std::string problem(const Options& options) { return check(options).text(); }

TEST(Options, as_they_are_have_no_problem) { EXPECT_TRUE(check(Options{}).empty()); }

TEST(Options, without_centres_are_refused_with_a_sentence) {
  auto options = small();
  options.centres = 0;
  EXPECT_THAT(problem(options), HasSubstr("centres: 0 centres cannot be invented; from 1 to 10000 can."));
}

TEST(Options, without_children_are_refused_with_a_sentence) {
  auto options = small();
  options.children = 0;
  EXPECT_THAT(problem(options), HasSubstr("children: 0 children cannot be invented"));
}

TEST(Options, with_more_attendances_than_children_can_have_are_refused) {
  auto options = small();
  options.children = 10;
  options.attendances = 3'000'000;
  EXPECT_THAT(problem(options), HasSubstr("attendances: 3000000 attendances are too many for 10 children"));
}

TEST(Options, beyond_all_measure_are_refused_each_by_its_name) {
  Options options;
  options.children = std::numeric_limits<std::uint64_t>::max();
  options.attendances = std::numeric_limits<std::uint64_t>::max();
  options.centres = std::numeric_limits<unsigned>::max();
  options.as_at = *base::Date::of(9999, 12, 31);
  EXPECT_EQ(check(options).all().size(), 3U);
}

TEST(Options, that_are_refused_write_nothing) {
  const Folder folder;
  auto options = small();
  options.centres = 0;
  EXPECT_THROW(write_county(options, data_folder(), folder.path()), std::invalid_argument);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Options, without_data_say_which_file_is_missing) {
  const Folder folder;
  const auto run = [&] { write_county(small(), folder.path() / "nowhere", folder.path()); };
  EXPECT_THAT(run, testing::ThrowsMessage<std::exception>(HasSubstr("districts.csv")));
}

TEST(Options, with_data_of_another_form_say_which_column_is_missing) {
  const Folder folder;
  std::filesystem::create_directories(folder.path() / "kent");
  std::ofstream{folder.path() / "kent/districts.csv"} << "code,name\nE1,Ashford\n";
  const auto run = [&] { write_county(small(), folder.path(), folder.path()); };
  EXPECT_THAT(run, testing::ThrowsMessage<std::runtime_error>(HasSubstr("there is no column \"authority\"")));
}

}  // namespace
}  // namespace demo::test
