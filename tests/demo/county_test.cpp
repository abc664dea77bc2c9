// What holds of the package as a whole: the same bytes, references, keys.
#include <gmock/gmock.h>
#include <sched.h>

#include <algorithm>
#include <map>
#include <set>

#include "package.hpp"

namespace demo::test {
namespace {

// Leaves this process one processor while it lives, and so one thread.
class OneProcessor {
 public:
  OneProcessor() {
    sched_getaffinity(0, sizeof before_, &before_);
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<std::size_t>(sched_getcpu()), &one);
    sched_setaffinity(0, sizeof one, &one);
  }
  ~OneProcessor() { sched_setaffinity(0, sizeof before_, &before_); }
  OneProcessor(const OneProcessor&) = delete;
  OneProcessor& operator=(const OneProcessor&) = delete;

 private:
  cpu_set_t before_{};
};

TEST(County, of_the_same_seed_is_the_same_byte_for_byte_on_one_processor_or_more) {
  const OneProcessor alone;
  EXPECT_EQ(Package{small()}.bytes(), the_county().bytes());
}

TEST(County, of_another_seed_is_another) {
  const auto other = Package{small(2)}.bytes();
  const auto county = the_county().bytes();
  for (const auto* file : {"centres.csv", "people.csv", "addresses.csv", "sessions.csv", "attendances.csv"}) {
    EXPECT_NE(other.at(file), county.at(file)) << file;
  }
  EXPECT_EQ(other.at("postcodes.csv"), county.at("postcodes.csv"));
}

TEST(County, has_every_file_of_the_contract_and_no_other) {
  std::set<std::string> names;
  for (const auto& [name, bytes] : the_county().bytes()) {
    names.insert(name);
    EXPECT_GT(std::ranges::count(bytes, '\n'), 1) << name;
  }
  EXPECT_THAT(names, testing::UnorderedElementsAre(
                         "addresses.csv", "areas.csv", "attendances.csv", "centres.csv", "contacts.csv",
                         "group_memberships.csv", "groups.csv", "headcounts.csv", "people.csv", "population.csv",
                         "postcodes.csv", "reach_areas.csv", "registrations.csv", "services.csv", "sessions.csv",
                         "structure_centres.csv", "structure_nodes.csv", "structures.csv"));
}

TEST(County, refers_to_nothing_that_is_not_there) {
  const std::map<std::string, std::string> home{{"person", "people"}, {"centre", "centres"},   {"area", "areas"},
                                                {"group", "groups"},  {"session", "sessions"}, {"service", "services"}};
  const std::map<std::string, std::vector<std::string>> references{{"addresses", {"person"}},
                                                                   {"attendances", {"session", "person"}},
                                                                   {"contacts", {"person", "centre"}},
                                                                   {"group_memberships", {"person", "group"}},
                                                                   {"headcounts", {"session"}},
                                                                   {"population", {"area"}},
                                                                   {"postcodes", {"area"}},
                                                                   {"reach_areas", {"centre", "area"}},
                                                                   {"registrations", {"person", "centre"}},
                                                                   {"sessions", {"service", "centre"}}};
  for (const auto& [file, columns] : references) {
    for (const auto& column : columns) {
      EXPECT_TRUE(
          std::ranges::includes(the_county().values(home.at(column), column), the_county().values(file, column)))
          << file << " " << column;
    }
  }
}

TEST(County, has_no_key_twice) {
  const std::map<std::string, std::vector<std::string_view>> keys{{"addresses", {"person", "from", "postcode"}},
                                                                  {"attendances", {"session", "person"}},
                                                                  {"contacts", {"contact"}},
                                                                  {"group_memberships", {"person", "group", "from"}},
                                                                  {"people", {"person"}},
                                                                  {"registrations", {"person", "centre", "registered"}},
                                                                  {"sessions", {"session"}}};
  for (const auto& [file, columns] : keys) {
    std::vector<Row> rows(the_county().column(file, columns[0]).size());
    for (const auto column : columns) {
      const auto cells = the_county().column(file, column);
      for (std::size_t i = 0; i < cells.size(); ++i) {
        rows[i].push_back(cells[i]);
      }
    }
    EXPECT_EQ(std::set(rows.begin(), rows.end()).size(), rows.size()) << file;
  }
}

TEST(County, leaves_no_required_cell_empty) {
  const std::map<std::string, std::vector<std::string>> required{
      {"addresses", {"person", "from", "postcode"}},
      {"areas", {"area", "name"}},
      {"centres", {"centre", "name"}},
      {"contacts", {"contact", "person", "centre", "on", "kind"}},
      {"group_memberships", {"person", "group", "from"}},
      {"people", {"person", "family", "role"}},
      {"population", {"area", "as_at", "count"}},
      {"registrations", {"person", "centre", "registered"}},
      {"sessions", {"session", "service", "centre", "starts"}},
      {"structure_nodes", {"structure", "node", "level", "name"}}};
  for (const auto& [file, columns] : required) {
    for (const auto& column : columns) {
      EXPECT_THAT(the_county().column(file, column), testing::Not(testing::Contains(""))) << file << " " << column;
    }
  }
}

TEST(County, has_no_interval_that_ends_before_it_begins) {
  for (const auto& [file, from, to] :
       std::vector<std::array<std::string_view, 3>>{{"addresses", "from", "to"},
                                                    {"group_memberships", "from", "to"},
                                                    {"registrations", "registered", "ended"},
                                                    {"sessions", "starts", "ends"}}) {
    for (const auto& row : the_county().rows(file, {from, to})) {
      EXPECT_TRUE(row[0].empty() || row[1].empty() || row[0] < row[1]) << file << " " << row[0] << " " << row[1];
    }
  }
}

TEST(County, of_two_Kents_has_twice_the_areas_and_one_root) {
  auto options = small();
  options.centres = 160;
  const Package county{options};
  EXPECT_EQ(county.column("areas", "area").size(), 2U * 938);
  EXPECT_EQ(county.column("centres", "centre").size(), 160U);
  EXPECT_EQ(std::ranges::count(county.column("structure_nodes", "node"), "ashford-02"), 2);
}

}  // namespace
}  // namespace demo::test
