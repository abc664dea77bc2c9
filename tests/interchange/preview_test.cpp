#include "interchange/preview.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "db/journal.hpp"
#include "import_support.hpp"

namespace {

using interchange::FilePreview;
using interchange::ImportWatch;
using interchange::Preview;

/// What a preview said, and then an import of the same package did.
class APreview : public ImportTest {
 protected:
  struct Said {
    std::vector<FilePreview> files;
    std::int64_t faults = 0;
    std::string report;
  };

  Said preview() {
    auto package = interchange::open_package(package_folder());
    ImportWatch watch;
    Preview preview{*database_, env(), package.value(), watch};
    std::ostringstream report;
    preview.print(report);
    return {preview.files(), preview.faults(), report.str()};
  }

  interchange::ImportResult import_good() {
    auto package = interchange::open_package(package_folder());
    std::ostringstream errors;
    return interchange::import_package(*database_, env(), package.value(), {.keep_good = true, .report = {}}, errors);
  }

  FilePreview of(const Said& said, std::string_view file) {
    const auto found = std::ranges::find(said.files, file, &FilePreview::file);
    return found == said.files.end() ? FilePreview{} : *found;
  }
};

HEARTH_ON_BOTH_DATABASES(APreview);

TEST_P(APreview, of_a_county_that_is_not_there_yet_is_all_new) {
  write_package(a_county());
  const auto said = preview();
  EXPECT_EQ(said.faults, 0);
  EXPECT_EQ(said.files.size(), a_county().size());
  for (const auto& file : said.files) {
    EXPECT_EQ(file.added, file.right) << file.file;
    EXPECT_GT(file.right, 0) << file.file;
    EXPECT_EQ(file.changed + file.unchanged + file.refused, 0) << file.file;
  }
}

TEST_P(APreview, writes_nothing) {
  expect_taken(a_county());
  const auto before = standing();
  const auto position = database_->journal_position();
  auto changed = a_county();
  changed["people"] += "P9,F9,child,New,2025-01-01,,\n";
  write_package(changed);
  EXPECT_EQ(of(preview(), "people").added, 1);
  EXPECT_EQ(standing(), before);
  EXPECT_EQ(database_->journal_position(), position);
}

TEST_P(APreview, of_what_stands_already_finds_it_unchanged) {
  expect_taken(a_county());
  const auto said = preview();
  for (const auto& file : said.files) {
    EXPECT_EQ(file.unchanged, file.right) << file.file;
    EXPECT_EQ(file.added + file.changed, 0) << file.file;
  }
}

TEST_P(APreview, tells_new_changed_unchanged_and_refused_apart) {
  expect_taken(a_county());
  write_package({{"people",
                  "person,family,role,forename,birth_date,sex,language\n"
                  "P1,F1,child,Anna,2023-02-28,F,eng\nP2,F1,carer,Bo,,,\nP4,F3,carer,Di,,,\n"
                  "P5,F3,nobody,Ed,,,\nP6,F3,child,Flo,2023-02-30,,\n"}});
  const auto said = preview();
  EXPECT_EQ(of(said, "people"),
            (FilePreview{.file = "people", .right = 3, .added = 1, .changed = 1, .unchanged = 1, .refused = 2}));
  EXPECT_EQ(said.faults, 2);
  EXPECT_THAT(said.report, testing::HasSubstr("people.csv:6: birth_date: \"2023-02-30\""));
}

TEST_P(APreview, of_a_file_that_is_refused_as_a_whole_counts_each_of_its_rows) {
  write_package({{"areas", "area,nonsense\nE01,North\nE02,South\nE03,East\n"}});
  EXPECT_EQ(of(preview(), "areas"), (FilePreview{.file = "areas", .refused = 3}));
}

/// Random rows of people and their registrations: some new, some as they stand, some different, some wrong.
Files random_package(std::mt19937& chance, int rows) {
  const auto one_in = [&](unsigned n) { return chance() % n == 0; };
  std::string people = "person,family,role,forename,birth_date,sex,language\n";
  std::string registrations = "person,centre,registered\n";
  for (int row = 0; row < rows; ++row) {
    const auto person = chance() % static_cast<unsigned>(rows);
    people += fmt::format("R{},G{},{},{},{},,\n", person, person % 7, one_in(15) ? "dog" : "child",
                          one_in(4) ? "Ann" : "Bo", one_in(12) ? "2023-02-30" : "2023-02-27");
    if (one_in(3)) {
      registrations += fmt::format("R{},{},2024-01-0{}\n", person, one_in(9) ? "C9" : "C1", 1 + chance() % 3);
    }
  }
  return {{"people", people}, {"registrations", registrations}};
}

// The twin is the import itself: what it writes, and which rows it refuses.
TEST_P(APreview, says_what_an_import_then_does) {
  expect_taken(a_county());
  std::mt19937 chance{20261122};
  for (int round = 0; round < 10; ++round) {
    // some with more rows than are asked for one by one
    const int rows = round == 9 ? 3000 : 1 + static_cast<int>(chance() % 60);
    write_package(random_package(chance, rows));
    const auto before = standing();
    const auto said = preview();
    ASSERT_EQ(standing(), before) << "round " << round;
    const auto done = import_good();
    EXPECT_EQ(said.faults, done.faults) << "round " << round;
    ASSERT_EQ(said.files.size(), done.files.size());
    for (std::size_t i = 0; i < said.files.size(); ++i) {
      const auto& [file, right, added, changed, unchanged, refused] = said.files[i];
      EXPECT_EQ(file, done.files[i].file);
      EXPECT_EQ(right, done.files[i].records) << file << " in round " << round;
      EXPECT_EQ(added + changed, done.files[i].changed) << file << " in round " << round;
      EXPECT_EQ(added + changed + unchanged, right) << file << " in round " << round;
      const auto rejected = text_of(fmt::format("{}.rejected.csv", file));
      EXPECT_EQ(refused, std::max<std::ptrdiff_t>(std::ranges::count(rejected, '\n') - 1, 0))
          << file << " in round " << round;
    }
  }
}

TEST_P(APreview, is_taken_in_as_it_was_shown) {
  write_package(a_county());
  auto package = interchange::open_package(package_folder());
  ImportWatch watch;
  Preview preview{*database_, env(), package.value(), watch};
  EXPECT_GT(watch.rows(), 0);
  const auto done = preview.take_in(false, {.actor = "somebody", .origin = "web"});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->files.size(), preview.files().size());
  std::string actors;
  database_->read([&](db::Session& session) {
    for (const auto& each : db::newest_imports(session, 100)) {
      actors += each.entry.actor == "somebody" && each.entry.origin == "web" ? "" : each.entry.actor;
    }
  });
  EXPECT_EQ(actors, "");
  EXPECT_EQ(of(this->preview(), "people").unchanged, 3);
}

TEST_P(APreview, with_faults_is_taken_in_only_where_what_is_right_is_said_to_be_enough) {
  auto files = a_county();
  files["people"] += "P9,F9,dog,New,,,\n";
  write_package(files);
  auto package = interchange::open_package(package_folder());
  ImportWatch watch;
  Preview preview{*database_, env(), package.value(), watch};
  const auto refused = preview.take_in(false, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(), interchange::NotTakenIn::refused);
  EXPECT_TRUE(standing().empty());
  EXPECT_TRUE(preview.take_in(true, {}));
  EXPECT_FALSE(standing().empty());
}

TEST_P(APreview, is_not_taken_in_where_others_wrote_meanwhile_and_it_would_do_something_else) {
  expect_taken(a_county());
  write_package({{"people", "person,family,role,forename\nP9,F9,child,New\n"}});
  auto package = interchange::open_package(package_folder());
  ImportWatch watch;
  Preview preview{*database_, env(), package.value(), watch};
  EXPECT_EQ(preview.files().at(0).added, 1);
  {
    auto same = interchange::open_package(package_folder());
    std::ostringstream errors;
    interchange::import_package(*database_, env(), same.value(), {}, errors);
  }
  const auto moved = preview.take_in(false, {});
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error(), interchange::NotTakenIn::moved);
  EXPECT_EQ(preview.files().at(0).unchanged, 1) << "the preview is new";
  EXPECT_TRUE(preview.take_in(false, {}));
}

TEST_P(APreview, is_taken_in_where_others_wrote_what_it_does_not_depend_on_or_what_changes_nothing) {
  expect_taken(a_county());
  write_package({{"people", "person,family,role,forename\nP9,F9,child,New\n"}});
  auto package = interchange::open_package(package_folder());
  ImportWatch watch;
  Preview preview{*database_, env(), package.value(), watch};
  database_->write([](db::Session& session) {
    session.record({.actor = "a",
                    .origin = "b",
                    .room = "families",
                    .kind = "person",
                    .record = std::nullopt,
                    .action = "change",
                    .digest = {},
                    .detail = {}});
  });
  EXPECT_TRUE(preview.take_in(false, {}));
}

TEST_P(APreview, stops_where_it_is_told_to) {
  write_package(a_county());
  auto package = interchange::open_package(package_folder());
  ImportWatch watch;
  watch.stop();
  EXPECT_THROW((Preview{*database_, env(), package.value(), watch}), interchange::ImportStopped);
  EXPECT_TRUE(standing().empty());
}

TEST_P(APreview, reports_every_fault_for_a_spreadsheet_without_formulas) {
  write_package({{"areas", "area,name\n=1+1;,North\n"}, {"people", "person,family,role\nP1,F1,=dog\n"}});
  auto package = interchange::open_package(package_folder());
  ImportWatch watch;
  Preview preview{*database_, env(), package.value(), watch};
  std::string report;
  preview.report([&](std::string_view bytes) { report += bytes; });
  EXPECT_THAT(report, testing::StartsWith("file,line,column,value,problem\r\n"));
  EXPECT_THAT(report, testing::HasSubstr("people.csv,2,role,'=dog,"));
}

}  // namespace
