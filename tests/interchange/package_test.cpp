#include "interchange/package.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "zip_builder.hpp"

namespace {

namespace fs = std::filesystem;
using interchange::open_package;
using interchange::Package;
using interchange::PackageDamaged;
using interchange::PackageRefused;
using testing::ElementsAre;
using testing::HasSubstr;

class PackageTest : public testing::Test {
 protected:
  PackageTest() {
    std::string name = (fs::temp_directory_path() / "hearth-package-XXXXXX").string();
    folder = mkdtemp(name.data());
  }
  ~PackageTest() override { fs::remove_all(folder); }

  fs::path zip(const ZipBuilder& builder) const { return builder.write(folder / "package.zip"); }

  fs::path folder;
};

std::string all_of(csv::Source& source) {
  std::string text;
  std::array<char, 1000> room;
  while (const std::size_t got = source.read(room)) {
    text.append(room.data(), got);
  }
  return text;
}

std::string refusal(const fs::path& path, const interchange::PackageLimits& limits = {}) {
  const auto package = open_package(path, limits);
  return package ? "opened" : package.error().problems.text();
}

std::string damage(Package& package, std::string_view file) {
  try {
    all_of(*package.open(file));
  } catch (const PackageDamaged& damaged) {
    return damaged.what();
  }
  return "read";
}

TEST_F(PackageTest, of_a_folder_reads_the_csv_files_and_passes_over_the_rest) {
  write_file(folder / "people.csv", "person\nA");
  write_file(folder / "areas.csv", "area");
  write_file(folder / "unknown.csv", "");
  write_file(folder / "people.rejected.csv", "");
  write_file(folder / "datapackage.json", "{}");
  fs::create_directory(folder / "old");
  write_file(folder / "old" / "centres.csv", "");

  auto package = open_package(folder);

  ASSERT_TRUE(package.has_value());
  EXPECT_THAT(package->files(), ElementsAre("areas.csv", "people.csv", "unknown.csv"));
  EXPECT_EQ(all_of(*package->open("people.csv")), "person\nA");
  EXPECT_EQ(package->folder(), folder);
}

TEST_F(PackageTest, of_a_zip_reads_the_csv_files_at_its_top_and_passes_over_the_rest) {
  auto package = open_package(zip(a_zip()
                                      .with("people.csv", "person\nA")
                                      .with("people.rejected.csv", "")
                                      .with("notes.txt", "")
                                      .with("maps/area.geojson", "")
                                      .with("__MACOSX/._people.csv", "")
                                      .with("areas.csv", "area")));

  ASSERT_TRUE(package.has_value());
  EXPECT_THAT(package->files(), ElementsAre("areas.csv", "people.csv"));
  EXPECT_EQ(all_of(*package->open("people.csv")), "person\nA");
  EXPECT_EQ(all_of(*package->open("people.csv")), "person\nA") << "a file can be read again";
  EXPECT_EQ(package->folder(), folder);
}

TEST_F(PackageTest, that_is_not_there_is_a_fault_of_the_words) {
  const auto package = open_package(folder / "nowhere");

  ASSERT_FALSE(package.has_value());
  EXPECT_EQ(package.error().why, PackageRefused::Why::not_there);
}

TEST_F(PackageTest, is_refused_where_a_csv_is_a_folder) {
  fs::create_directory(folder / "people.csv");

  EXPECT_THAT(refusal(folder), HasSubstr("people.csv: is not a file"));
}

TEST_F(PackageTest, is_refused_where_it_is_a_file_and_no_zip) {
  write_file(folder / "people.csv", "person,family,role\r\n");

  const auto package = open_package(folder / "people.csv");

  ASSERT_FALSE(package.has_value());
  EXPECT_EQ(package.error().why, PackageRefused::Why::not_right);
  EXPECT_THAT(package.error().problems.text(), HasSubstr("cannot be read as a zip"));
}

TEST_F(PackageTest, is_refused_where_an_entry_of_the_zip_leads_out_of_it) {
  EXPECT_THAT(refusal(zip(a_zip().with("../people.csv", ""))), HasSubstr("../people.csv: leads out of the zip"));
  EXPECT_THAT(refusal(zip(a_zip().with("a/../../notes.txt", ""))), HasSubstr("leads out of the zip"));
  EXPECT_THAT(refusal(zip(a_zip().with("..", ""))), HasSubstr("leads out of the zip"));
  EXPECT_THAT(refusal(zip(a_zip().with("/etc/people.csv", ""))), HasSubstr("is an absolute path"));
  EXPECT_THAT(refusal(zip(a_zip().with("C:people.csv", ""))), HasSubstr("is an absolute path"));
  EXPECT_THAT(refusal(zip(a_zip().with("..\\people.csv", ""))), HasSubstr("has a backslash in its path"));
}

TEST_F(PackageTest, is_refused_where_a_csv_of_the_zip_lies_in_a_folder) {
  EXPECT_THAT(refusal(zip(a_zip().with("package/people.csv", ""))), HasSubstr("package/people.csv: lies in a folder"));
}

TEST_F(PackageTest, is_refused_where_the_zip_has_two_files_of_one_name) {
  const fs::path path =
      zip(a_zip().with("people.csv", "A").with("peoplf.csv", "B").then_replace("peoplf.csv", "people.csv"));

  EXPECT_THAT(refusal(path), HasSubstr("people.csv: is in the zip twice"));
}

TEST_F(PackageTest, is_refused_where_a_file_of_the_zip_is_encrypted) {
  EXPECT_THAT(refusal(zip(a_zip().with("people.csv", "person").encrypted())), HasSubstr("people.csv: is encrypted"));
}

TEST_F(PackageTest, shows_no_control_characters_of_a_name_that_it_refuses) {
  EXPECT_THAT(refusal(zip(a_zip().with("../\x1b[2Jpeople.csv", ""))),
              HasSubstr("../\\x1b[2Jpeople.csv: has a control"));
}

TEST_F(PackageTest, is_refused_where_the_name_of_a_csv_has_a_control_character) {
  EXPECT_THAT(refusal(zip(a_zip().with("people\x1b[2J.csv", ""))), HasSubstr("people\\x1b[2J.csv: has a control"));

  fs::remove(folder / "package.zip");
  write_file(folder / "people\x1b[2J.csv", "");
  EXPECT_THAT(refusal(folder), HasSubstr("people\\x1b[2J.csv: has a control"));
}

TEST_F(PackageTest, is_refused_with_a_report_and_not_a_flood) {
  ZipBuilder builder;
  for (int entry = 0; entry < 1000; ++entry) {
    builder.with("../people" + std::to_string(entry) + ".csv", "");
  }

  const auto package = open_package(zip(builder));

  ASSERT_FALSE(package.has_value());
  EXPECT_EQ(package.error().problems.all().size(), 100);
}

TEST_F(PackageTest, is_refused_where_the_zip_admits_to_more_than_the_limit) {
  const fs::path path = zip(a_zip().with("people.csv", std::string(600, 'A')).with("areas.csv", std::string(600, 'B')));

  EXPECT_EQ(refusal(path, {.unpacked = 1200}), "opened");
  EXPECT_THAT(refusal(path, {.unpacked = 1199}), HasSubstr("unpacks to more than 1199 bytes"));
}

TEST_F(PackageTest, is_damaged_where_a_file_unpacks_to_more_than_the_zip_admits_to) {
  const std::string honest{"\x10\x27\x00\x00", 4};  // 10,000
  const std::string lie{"\x0a\x00\x00\x00", 4};
  auto package = open_package(zip(a_zip().with("people.csv", std::string(10'000, 'A')).then_replace(honest, lie)),
                              {.unpacked = 100});

  ASSERT_TRUE(package.has_value());
  EXPECT_THAT(damage(*package, "people.csv"), testing::StartsWith("people.csv: "));
}

TEST_F(PackageTest, counts_what_its_files_unpack_to_all_together_and_each_of_them_once) {
  const fs::path path = zip(a_zip().with("people.csv", std::string(600, 'A')).with("areas.csv", std::string(600, 'B')));
  auto package = open_package(path, {.unpacked = 1200});

  ASSERT_TRUE(package.has_value());
  EXPECT_EQ(damage(*package, "people.csv"), "read");
  EXPECT_EQ(damage(*package, "people.csv"), "read");
  EXPECT_EQ(damage(*package, "areas.csv"), "read");
}

TEST_F(PackageTest, is_damaged_where_a_file_of_the_zip_is_not_what_its_checksum_says) {
  auto package =
      open_package(zip(a_zip().with("people.csv", "person,family").then_replace("person,fam", "person,FAM")));

  ASSERT_TRUE(package.has_value());
  EXPECT_THAT(damage(*package, "people.csv"), HasSubstr("people.csv: cannot be unpacked"));
}

TEST_F(PackageTest, is_refused_where_the_zip_was_cut_off) {
  const fs::path path = zip(a_zip().with("people.csv", "person,family"));
  write_file(path, read_file(path).substr(0, 40));

  EXPECT_THAT(refusal(path), HasSubstr("cannot be read as a zip"));
}

}  // namespace
