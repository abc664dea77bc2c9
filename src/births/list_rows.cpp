#include "list_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/postcode.hpp"
#include "base/text.hpp"
#include "base/typed_day.hpp"
#include "text/fold.hpp"

namespace births {
namespace {

constexpr std::size_t longest = 200;
constexpr int oldest = 5;  // years: whoever is older is no birth to be told of
constexpr std::size_t shortest_phone = 7;
constexpr std::size_t longest_phone = 15;  // E.164

constexpr std::string_view yes_words[] = {"yes", "y", "true", "1"};
constexpr std::string_view no_words[] = {"no", "n", "false", "0"};

struct SexWord {
  std::string_view word;
  std::string_view code;
};
/// 1, 2, 0 and 9 as the NHS Data Dictionary has them (Person Stated Gender Code, Person Phenotypic Sex).
constexpr auto sex_words = std::to_array<SexWord>({{"f", "F"},
                                                   {"female", "F"},
                                                   {"girl", "F"},
                                                   {"2", "F"},
                                                   {"m", "M"},
                                                   {"male", "M"},
                                                   {"boy", "M"},
                                                   {"1", "M"},
                                                   {"x", "X"},
                                                   {"9", ""},
                                                   {"0", ""},
                                                   {"u", ""},
                                                   {"unknown", ""},
                                                   {"not known", ""},
                                                   {"", ""}});

/// One row: what is wrong with it becomes a fault.
class Understanding {
 public:
  Understanding(const ListFile& file, const ListFile::Row& row, const Columns& columns, base::Date today)
      : file_{file}, row_{row}, columns_{columns}, today_{today} {}

  ListRow row() {
    ListRow read{.line = row_.line};
    if (row_.cells.size() != file_.headers.size()) {
      faults_.push_back({row_.line,
                         {},
                         {},
                         fmt::format("The row has {} cells, and the first line names {} columns.", row_.cells.size(),
                                     file_.headers.size())});
      return read;
    }
    read.consents = consents();
    auto& birth = read.birth;
    birth.born = born();
    birth.postcode = postcode();
    if (read.consents) {
      people(birth);
      birth.line1 = line(Field::line1);
      birth.town = line(Field::town);
      birth.phone = phone();
    }
    return read;
  }

  const std::vector<RowFault>& faults() const { return faults_; }

 private:
  void people(families::ToldBirth& birth) {
    birth.forename = line(Field::child_forename);
    birth.surname = line(Field::child_surname);
    if (birth.surname.empty()) {
      fault(Field::child_surname, "Enter the child's surname.");
    }
    birth.sex = sex();
    birth.mother_forename = line(Field::mother_forename);
    birth.mother_surname = line(Field::mother_surname);
    birth.mother_born = mother_born();
  }

  std::string cell(Field field) const {
    const auto found = columns_.find(field);
    return found == columns_.end() || found->second >= row_.cells.size() ? std::string{} : row_.cells[found->second];
  }

  void fault(Field field, std::string remedy) {
    const auto found = columns_.find(field);
    faults_.push_back({row_.line,
                       found == columns_.end() ? std::string{words_of(field).label} : file_.headers.at(found->second),
                       cell(field), std::move(remedy)});
  }

  std::string line(Field field) {
    auto text = cell(field);
    if (!base::is_one_line(text) || base::characters(text) > longest) {
      fault(field, fmt::format("Write one line of at most {} letters.", longest));
    }
    return text;
  }

  bool consents() {
    const auto word = text::folded(cell(Field::consent));
    const bool agreed = std::ranges::find(yes_words, word) != std::end(yes_words);
    if (!agreed && std::ranges::find(no_words, word) == std::end(no_words)) {
      fault(Field::consent, "Write yes or no: without an answer nobody is taken in.");
    }
    return agreed;
  }

  base::Date born() {
    const auto day = base::day_as_typed(cell(Field::born));
    if (!day) {
      fault(Field::born, "Write a day that there is, like 30/9/2026 or 2026-09-30.");
    } else if (*day > today_) {
      fault(Field::born, "This day has not come. Write the day on which the child was born.");
    } else if (day->birthday(oldest) <= today_) {
      fault(Field::born,
            fmt::format("This is {} years ago or more. Write the day on which the child was born.", oldest));
    }
    return day.value_or(today_);
  }

  std::optional<base::Date> mother_born() {
    const auto text = cell(Field::mother_born);
    const auto day = base::day_as_typed(text);
    if (!text.empty() && (!day || *day > today_)) {
      fault(Field::mother_born, "Write a day that there was, like 30/9/1996, or leave it empty.");
    }
    return day;
  }

  std::string sex() {
    const auto word = text::folded(cell(Field::sex));
    const auto found = std::ranges::find(sex_words, word, &SexWord::word);
    if (found == sex_words.end()) {
      fault(Field::sex, "Write F, M or X, or leave it empty.");
      return {};
    }
    return std::string{found->code};
  }

  std::string postcode() {
    const auto postcode = base::Postcode::parse(cell(Field::postcode));
    if (!postcode) {
      fault(Field::postcode, "Write a whole postcode, like ME4 4AA.");
    }
    return postcode ? postcode->text() : std::string{};
  }

  std::string phone() {
    std::string digits;
    for (const char letter : cell(Field::phone)) {
      if ((letter >= '0' && letter <= '9') || (letter == '+' && digits.empty())) {
        digits += letter;
      } else if (std::string_view{" -()."}.find(letter) == std::string_view::npos) {
        digits.clear();
        break;
      }
    }
    const bool is_empty = cell(Field::phone).empty();
    if (!is_empty && (digits.size() < shortest_phone || digits.size() > longest_phone + 1)) {
      fault(Field::phone, "Write a telephone number in digits, like 07700 900456, or leave it empty.");
      return {};
    }
    return digits;
  }

  const ListFile& file_;
  const ListFile::Row& row_;
  const Columns& columns_;
  const base::Date today_;
  std::vector<RowFault> faults_;
};

/// By which the same birth in two lines is known.
std::string words_of_birth(const families::ToldBirth& birth) {
  std::string words = birth.born.iso() + '\n' + birth.postcode;
  for (const auto* name : {&birth.forename, &birth.surname, &birth.mother_forename, &birth.mother_surname}) {
    words += '\n' + text::folded(*name);
  }
  return words + '\n' + birth.sex;
}

}  // namespace

ListRows understand(const ListFile& file, const Columns& columns, base::Date today) {
  ListRows all;
  std::map<std::string, std::int64_t> lines;
  for (const auto& row : file.rows) {
    Understanding understanding{file, row, columns, today};
    auto read = understanding.row();
    const auto first = read.consents ? lines.emplace(words_of_birth(read.birth), row.line).first->second : row.line;
    if (first != row.line) {
      all.faults.push_back({row.line,
                            {},
                            {},
                            fmt::format("The same birth stands in line {} already. If they are "
                                        "twins, write their forenames, or “Twin 1” and “Twin 2”.",
                                        first)});
      ++all.wrong;
    } else if (understanding.faults().empty()) {
      all.rows.push_back(std::move(read));
    } else {
      std::ranges::copy(understanding.faults(), std::back_inserter(all.faults));
      ++all.wrong;
    }
  }
  return all;
}

}  // namespace births
