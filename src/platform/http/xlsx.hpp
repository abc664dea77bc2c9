#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace http {

/// What stands in a cell. Text is text, whatever it begins with: it never becomes a formula or a link.
using Cell = std::variant<std::monostate, std::string_view, std::int64_t, double, base::Date>;

/// A workbook of one sheet, written row by row in constant memory.
class Workbook {
 public:
  static constexpr std::size_t most_rows = 1'048'576;  ///< of a sheet: Excel's own limit

  /// `sheet`: 1 to 31 characters, none of them one of []:*?/\ . The first row stands still when the others are
  /// scrolled, and is bold. The file is made in `folder` and gone with the workbook. Throws std::invalid_argument for a
  /// name that no sheet may have.
  Workbook(std::string_view sheet, const std::vector<std::string_view>& titles,
           const std::filesystem::path& folder = std::filesystem::temp_directory_path());
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// Throws std::length_error past most_rows, or where a text has more than 32,767 characters: nothing is cut in
  /// silence.
  void row(const std::vector<Cell>& cells);

  /// The file. Nothing may be added after it. Throws std::runtime_error where the machine has no room for it.
  std::string bytes();

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace http
