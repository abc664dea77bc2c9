#include "http/xlsx.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "command.hpp"
#include "support/temporary_folder.hpp"

namespace {

/// The workbook's sheet, as XML.
std::string sheet_of(const std::string& bytes) {
  const support::TemporaryFolder folder;
  const auto path = folder.path() / "a.xlsx";
  std::ofstream{path, std::ios::binary} << bytes;
  return said_by(
      "python3 -c 'import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1])"
      ".read(\"xl/worksheets/sheet1.xml\").decode())' " +
      path.string());
}

TEST(Workbook, holds_rows_of_text_numbers_and_dates) {
  http::Workbook book{"Reach", {"Name", "Born", "Visits", "Distance"}};
  book.row({"Ann <O'Neil>", base::Date::of(2026, 3, 31).value(), std::int64_t{7}, 1.5});
  book.row({std::monostate{}, base::Date::of(1850, 1, 1).value()});
  const auto sheet = sheet_of(book.bytes());
  EXPECT_NE(sheet.find("Ann &lt;O'Neil&gt;"), std::string::npos);
  EXPECT_NE(sheet.find("<v>46112</v>"), std::string::npos);
  EXPECT_NE(sheet.find("<v>7</v>"), std::string::npos);
  EXPECT_NE(sheet.find("<v>1.5</v>"), std::string::npos);
  EXPECT_NE(sheet.find("1850-01-01"), std::string::npos);
}

TEST(Workbook, never_makes_a_formula_or_a_link_of_text) {
  http::Workbook book{"Reach", {"Name"}};
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "http://evil.test", "{=1}"}) {
    book.row({text});
  }
  const auto sheet = sheet_of(book.bytes());
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
  EXPECT_EQ(sheet.find("hyperlink"), std::string::npos);
  EXPECT_NE(sheet.find("=1+1"), std::string::npos);
}

TEST(Workbook, leaves_no_file_behind) {
  const support::TemporaryFolder folder;
  {
    http::Workbook book{"Reach", {"Name"}, folder.path()};
    book.row({"Ann"});
    EXPECT_FALSE(book.bytes().empty());
  }
  {
    const http::Workbook never_asked{"Reach", {"Name"}, folder.path()};
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Workbook, refuses_what_a_sheet_cannot_hold) {
  for (const char* name : {"", "a[b", "a/b", "a name of more than thirty-one letters"}) {
    EXPECT_THROW((http::Workbook{name, {}}), std::invalid_argument) << name;
  }
  http::Workbook book{"Reach", {"Name"}};
  book.row({std::string(32767, 'a')});
  EXPECT_THROW(book.row({std::string(32768, 'a')}), std::length_error);
}

}  // namespace
