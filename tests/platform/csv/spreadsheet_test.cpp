#include "csv/spreadsheet.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Spreadsheet, keeps_a_cell_from_becoming_a_formula) {
  for (const char* cell : {"=1+1", "+441634", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"}) {
    EXPECT_EQ(csv::as_text(cell), std::string{"'"} + cell);
  }
}

TEST(Spreadsheet, leaves_all_other_cells_as_they_are) {
  for (const char* cell : {"", "Ann", "'", " =1", "1=1", "a@b.test", "É", "07700 900123"}) {
    EXPECT_EQ(csv::as_text(cell), cell);
  }
}

}  // namespace
