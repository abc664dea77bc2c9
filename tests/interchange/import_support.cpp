#include "import_support.hpp"

#include <array>
#include <fstream>
#include <sstream>

#include "families/interchange_tables.hpp"
#include "interchange/export.hpp"
#include "linkage/tables.hpp"
#include "organisation/interchange_tables.hpp"
#include "sessions/interchange_tables.hpp"

namespace fs = std::filesystem;

Files a_county() {
  return {
      {"areas", "area,name\nE01,North\nE02,South\n"},
      {"postcodes", "postcode,area\nME4 4AA,E01\nME4 4AB,E02\n"},
      {"centres", "centre,name\nC1,Red\nC2,Blue\n"},
      {"structures", "structure,name,status\nS,Districts,in_force\n"},
      {"structure_nodes",
       "structure,node,parent,level,name\nS,D1,K,district,One\nS,K,,county,Kent\nS,D2,K,district,Two\n"},
      {"structure_centres", "structure,centre,node,from,to\nS,C1,D1,,2025-01-01\nS,C1,D2,2025-01-01,\nS,C2,D2,,\n"},
      {"reach_areas", "centre,area,from,to\nC1,E01,,2025-01-01\nC2,E01,2025-01-01,\nC2,E02,,\n"},
      {"people",
       "person,family,role,forename,birth_date,sex,language\n"
       "P1,F1,child,Ann,2023-02-28,F,eng\nP2,F1,carer,Bo,,,\nP3,F2,expected,,2027-01-31,,pol\n"},
      {"addresses", "person,from,postcode,to\nP1,2023-03-01,ME4 4AA,2024-01-01\nP1,2024-01-01,ME4 4AB,\n"},
      {"registrations", "person,centre,registered\nP1,C1,2023-04-01\n"},
      {"groups", "group,name,sensitive\nlone,Lone parents,no\n"},
      {"group_memberships", "person,group,from,to,source\nP2,lone,2023-01-01,,declared\n"},
      {"services", "service,name,theme\nV,Stay and play,1\n"},
      {"sessions",
       "session,service,centre,starts,status\nX1,V,C1,2025-03-03T10:00,held\nX2,V,C2,2025-03-04T10:00,held\n"},
      {"attendances", "session,person,status\nX1,P1,present\nX1,P2,present\nX2,P1,absent\n"},
      {"headcounts", "session,adults,children\nX1,3,4\n"},
      {"contacts",
       "contact,person,centre,service,on,kind\nK1,P1,C1,,2025-03-05,home_visit\nK2,P1,C2,V,2025-03-06,phone\n"},
      {"population", "area,group,as_at,count,source\nE01,,2024-06-30,120,ONS\nE01,lone,2024-06-30,12,\n"},
  };
}

ImportTest::ImportTest() {
  const std::array rooms{organisation::table_migrations(), families::table_migrations(), sessions::table_migrations(),
                         linkage::table_migrations()};
  database_->migrate(rooms);
}

ImportTest::Outcome ImportTest::import(const Files& files, const interchange::ImportOptions& options) {
  write_package(files);
  return import_again(options);
}

ImportTest::Outcome ImportTest::import_again(const interchange::ImportOptions& options) {
  auto package = interchange::open_package(package_folder());
  std::ostringstream errors;
  const auto result = interchange::import_package(*database_, env(), package.value(), options, errors);
  Outcome outcome{errors.str(), result.faults, result.written ? 0 : -1};
  for (const auto& file : result.files) {
    outcome.changed += file.changed;
  }
  return outcome;
}

void ImportTest::expect_refused(const Files& files, const std::vector<std::string>& lines) {
  const auto before = standing();
  const auto outcome = import(files);
  std::string expected;
  for (const auto& line : lines) {
    expected += line + "\n";
  }
  EXPECT_EQ(outcome.report, expected);
  EXPECT_EQ(outcome.faults, static_cast<std::int64_t>(lines.size()));
  EXPECT_EQ(standing(), before);
}

void ImportTest::expect_taken(const Files& files) {
  const auto outcome = import(files);
  EXPECT_EQ(outcome.report, "");
  EXPECT_GE(outcome.changed, 0);
}

void ImportTest::write_package(const Files& files) const {
  fs::remove_all(package_folder());
  fs::create_directory(package_folder());
  for (const auto& [name, text] : files) {
    std::ofstream{package_folder() / (name + ".csv"), std::ios::binary} << text;
  }
}

std::string ImportTest::text_of(const std::string& name) const {
  std::ostringstream text;
  text << std::ifstream{package_folder() / name, std::ios::binary}.rdbuf();
  return text.str();
}

Files ImportTest::standing() {
  const auto folder = folder_.path() / ("export" + std::to_string(++exports_));
  EXPECT_TRUE(interchange::export_package(*database_, folder).has_value());
  Files files;
  for (const auto& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() == ".csv") {
      std::ostringstream text;
      text << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
      files[entry.path().stem().string()] = text.str();
    }
  }
  return files;
}
