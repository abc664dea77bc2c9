#include "xlsx.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "base/text.hpp"

namespace http {
namespace {

constexpr std::size_t longest_text = 32'767;
constexpr std::int32_t day_of_1970 = 25'569;  // of the days that Excel counts
constexpr std::int32_t first_true_day = 61;   // 1 March 1900: before it Excel counts a day that was not
constexpr double column_width = 16;

template <class... Cases>
struct OneOf : Cases... {
  using Cases::operator()...;
};

/// A file of a name that nobody else has, gone with this.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path& folder) : path_{(folder / "workbook-XXXXXX").string()} {
    const int file = mkstemp(path_.data());
    if (file < 0) {
      throw std::runtime_error{fmt::format("no workbook can be made in {}", folder.string())};
    }
    close(file);
  }
  ~TemporaryFile() { unlink(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

class Workbook::Parts {
 public:
  Parts(std::string_view sheet, const std::filesystem::path& folder) : folder_{folder.string()}, file_{folder} {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder_.data();
    book_ = workbook_new_opt(file_.path().c_str(), &options);
    const std::string name{sheet};
    if (sheet.empty() || workbook_validate_sheet_name(book_, name.c_str()) != LXW_NO_ERROR) {
      lxw_workbook_free(book_);
      throw std::invalid_argument{fmt::format("\"{}\" can be no sheet's name", sheet)};
    }
    sheet_ = workbook_add_worksheet(book_, name.c_str());
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    date_ = workbook_add_format(book_);
    format_set_num_format(date_, "dd/mm/yyyy");
  }

  ~Parts() {
    if (book_ != nullptr) {
      lxw_workbook_free(book_);
    }
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  void titles(const std::vector<std::string_view>& titles) {
    worksheet_set_column(sheet_, 0, static_cast<lxw_col_t>(titles.empty() ? 0 : titles.size() - 1), column_width,
                         nullptr);
    worksheet_freeze_panes(sheet_, 1, 0);
    row({titles.begin(), titles.end()}, bold_);
  }

  void row(const std::vector<Cell>& cells, lxw_format* format) {
    if (next_row_ == most_rows) {
      throw std::length_error{fmt::format("a sheet holds {} rows at most", most_rows)};
    }
    for (std::size_t column = 0; column < cells.size(); ++column) {
      write(static_cast<lxw_row_t>(next_row_), static_cast<lxw_col_t>(column), cells[column], format);
    }
    ++next_row_;
  }

  std::string bytes() {
    const lxw_error fault = workbook_close(std::exchange(book_, nullptr));
    std::ifstream file{file_.path(), std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    if (fault != LXW_NO_ERROR || !file) {
      throw std::runtime_error{fmt::format("the workbook cannot be written: {}", lxw_strerror(fault))};
    }
    return bytes;
  }

 private:
  void write(lxw_row_t row, lxw_col_t column, const Cell& cell, lxw_format* format) {
    std::visit(OneOf{[](std::monostate) {}, [&](std::string_view text) { write_text(row, column, text, format); },
                     [&](std::int64_t number) {
                       worksheet_write_number(sheet_, row, column, static_cast<double>(number), format);
                     },
                     [&](double number) { worksheet_write_number(sheet_, row, column, number, format); },
                     [&](base::Date date) { write_date(row, column, date, format); }},
               cell);
  }

  void write_text(lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
    if (base::characters(text) > longest_text) {
      throw std::length_error{fmt::format("a cell holds {} characters at most", longest_text)};
    }
    worksheet_write_string(sheet_, row, column, std::string{text}.c_str(), format);
  }

  void write_date(lxw_row_t row, lxw_col_t column, base::Date date, lxw_format* format) {
    const auto day = date.days() + day_of_1970;
    if (day < first_true_day) {
      write_text(row, column, date.iso(), format);
    } else {
      worksheet_write_number(sheet_, row, column, day, date_);
    }
  }

  std::string folder_;
  TemporaryFile file_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* bold_ = nullptr;
  lxw_format* date_ = nullptr;
  std::size_t next_row_ = 0;
};

Workbook::Workbook(std::string_view sheet, const std::vector<std::string_view>& titles,
                   const std::filesystem::path& folder)
    : parts_{std::make_unique<Parts>(sheet, folder)} {
  parts_->titles(titles);
}

Workbook::~Workbook() = default;

void Workbook::row(const std::vector<Cell>& cells) { parts_->row(cells, nullptr); }

std::string Workbook::bytes() { return parts_->bytes(); }

}  // namespace http
