#include "interchange/export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "families/interchange_tables.hpp"
#include "interchange/datapackage.hpp"
#include "linkage/tables.hpp"
#include "organisation/interchange_tables.hpp"
#include "record_tables.hpp"
#include "sessions/interchange_tables.hpp"
#include "support/databases.hpp"
#include "support/small_disk.hpp"
#include "support/temporary_folder.hpp"
#include "zip_builder.hpp"

namespace {

namespace fs = std::filesystem;
using interchange::export_package;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ExportTest : public support::OnBothDatabases {
 protected:
  ExportTest() {
    const std::array rooms{organisation::table_migrations(), families::table_migrations(), sessions::table_migrations(),
                           linkage::table_migrations()};
    database_->migrate(rooms);
  }

  void put_area(const std::string& key, const std::string& name) {
    database_->write([&](db::Session& session) {
      session.execute(interchange::record_table(*interchange::find_file("areas")).upsert,
                      {{"area", key},
                       {"name", name},
                       {"ward", std::nullopt},
                       {"ward_name", std::nullopt},
                       {"local_authority", std::nullopt},
                       {"imd_decile", 3},
                       {"idaci_decile", std::nullopt},
                       {"latitude", "51.10"},
                       {"longitude", std::nullopt}});
    });
  }

  std::set<std::string> names(const fs::path& folder) const {
    std::set<std::string> all;
    for (const auto& entry : fs::directory_iterator{folder}) {
      all.insert(entry.path().filename().string());
    }
    return all;
  }

  /// True iff an export fails for want of room.
  bool is_stopped() {
    try {
      EXPECT_FALSE(export_package(*database_, folder()).has_value());
      return false;
    } catch (const std::system_error&) {
      return true;
    }
  }

  fs::path folder() const { return folder_.path() / "export"; }

  std::unique_ptr<db::Database> database_ = open();
  support::TemporaryFolder folder_;
};

TEST_P(ExportTest, writes_the_tables_that_have_rows_and_what_they_mean) {
  put_area("E02", "North, \"old\" part");
  put_area("E01", "South");

  const auto exported = export_package(*database_, folder());

  ASSERT_TRUE(exported.has_value());
  EXPECT_THAT(names(folder()), ElementsAre("areas.csv", "datapackage.json"));
  EXPECT_EQ(read_file(folder() / "areas.csv"),
            "area,name,ward,ward_name,authority,imd_decile,idaci_decile,latitude,longitude\r\n"
            "E01,South,,,,3,,51.10,\r\n"
            "E02,\"North, \"\"old\"\" part\",,,,3,,51.10,\r\n");
  EXPECT_EQ(read_file(folder() / "datapackage.json"), interchange::datapackage());
}

TEST_P(ExportTest, of_no_records_writes_what_they_would_mean) {
  ASSERT_TRUE(export_package(*database_, folder()).has_value());

  EXPECT_THAT(names(folder()), ElementsAre("datapackage.json"));
}

TEST_P(ExportTest, takes_a_folder_that_is_empty) {
  fs::create_directory(folder());
  put_area("E01", "South");

  EXPECT_TRUE(export_package(*database_, folder()).has_value());
}

TEST_P(ExportTest, refuses_a_folder_that_is_not_empty_and_leaves_it_as_it_was) {
  fs::create_directory(folder());
  write_file(folder() / "letter.txt", "Dear");
  put_area("E01", "South");

  const auto exported = export_package(*database_, folder());

  ASSERT_FALSE(exported.has_value());
  EXPECT_THAT(exported.error().text(), HasSubstr("is not empty; a new or empty folder would be right"));
  EXPECT_THAT(names(folder()), ElementsAre("letter.txt"));
}

TEST_P(ExportTest, refuses_a_file_where_a_folder_should_be) {
  write_file(folder(), "Dear");

  const auto exported = export_package(*database_, folder());

  ASSERT_FALSE(exported.has_value());
  EXPECT_THAT(exported.error().text(), HasSubstr("is not a folder"));
}

TEST_P(ExportTest, leaves_nothing_where_the_disk_is_full) {
  put_area("E01", std::string(3000, 'S'));
  {
    const support::SmallDisk disk{2000};
    EXPECT_TRUE(is_stopped());
  }
  EXPECT_FALSE(fs::exists(folder()));

  fs::create_directory(folder());
  {
    const support::SmallDisk disk{2000};
    EXPECT_TRUE(is_stopped());
  }
  EXPECT_THAT(names(folder()), IsEmpty());
  EXPECT_TRUE(export_package(*database_, folder()).has_value()) << "the same again, with room";
}

HEARTH_ON_BOTH_DATABASES(ExportTest);

}  // namespace
