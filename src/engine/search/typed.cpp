#include "typed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/fold.hpp"

namespace search {
namespace {

constexpr std::size_t most_pieces = 8;
constexpr int shortest_phone = 7;  // digits

bool is_digit(char each) { return each >= '0' && each <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }
bool is_letter(char each) { return !is_digit(each); }

std::vector<std::string> split(std::string_view folded) {
  std::vector<std::string> words;
  while (!folded.empty()) {
    const auto end = std::min(folded.find(' '), folded.size());
    if (end > 0) {
      words.emplace_back(folded.substr(0, end));
    }
    folded.remove_prefix(std::min(folded.size(), end + 1));
  }
  return words;
}

/// 1 to 12; 0 for none. `sep` and `september` are the ninth.
int month_of(std::string_view word) {
  static constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                           "may",       "june",     "july",     "august",
                                                           "september", "october",  "november", "december"};
  constexpr std::size_t shortest = 3;
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (word.size() >= shortest && months[i].starts_with(word)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

std::optional<int> number_of(std::string_view text, int least, int most) {
  if (!all_digits(text) || text.size() > 4) {
    return std::nullopt;
  }
  const auto number = std::stoi(std::string{text});
  return number >= least && number <= most ? std::optional{number} : std::nullopt;
}

/// Of two digits both centuries.
std::vector<int> years_of(std::string_view text) {
  if (text.size() == 4) {
    const auto year = number_of(text, 1900, 2199);
    return year ? std::vector{*year} : std::vector<int>{};
  }
  const auto year = text.size() == 2 ? number_of(text, 0, 99) : std::nullopt;
  return year ? std::vector{2000 + *year, 1900 + *year} : std::vector<int>{};
}

void add_days(Typed& typed, int day, int month, const std::vector<int>& years) {
  for (const auto year : years) {
    typed.days.push_back(fmt::format("{:04}{:02}{:02}", year, month, day));
  }
  typed.day_of_year = fmt::format("{:02}{:02}", month, day);
}

/// Pieces between `/`, `.` or `-`: day and month; day, month and year; month and year; or year, month and day.
std::optional<Typed> as_date(std::string_view chunk) {
  std::vector<std::string> parts{""};
  for (const char each : chunk) {
    if (each == '/' || each == '.' || each == '-') {
      parts.emplace_back();
    } else {
      parts.back() += each;
    }
  }
  if (parts.size() < 2 || parts.size() > 3 ||
      !std::ranges::all_of(parts, [](const auto& part) { return all_digits(part); })) {
    return std::nullopt;
  }
  if (parts.front().size() == 4) {
    std::ranges::reverse(parts);
  }
  Typed typed{.text = std::string{chunk}};
  const auto day = number_of(parts[0], 1, 31);
  const auto month = number_of(parts[1], 1, 12);
  if (parts.size() == 3 && day && month) {
    add_days(typed, *day, *month, years_of(parts[2]));
    return typed;
  }
  if (const auto first_month = number_of(parts[0], 1, 12); parts.size() == 2 && parts[1].size() == 4 && first_month) {
    typed.month = parts[1] + fmt::format("{:02}", *first_month);
    return typed;
  }
  if (parts.size() == 2 && day && month) {
    typed.day_of_year = fmt::format("{:02}{:02}", *month, *day);
    return typed;
  }
  return std::nullopt;
}

/// `me4`, `me44`, `me44a`, `me44aa`: a postcode or the beginning of one, with its first digit.
bool begins_a_postcode(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && is_letter(text[letters])) {
    ++letters;
  }
  return letters >= 1 && letters <= 2 && letters < text.size() && text.size() <= 7;
}

bool is_inward_beginning(std::string_view text) {
  return !text.empty() && text.size() <= 3 && is_digit(text.front()) && std::ranges::all_of(text.substr(1), is_letter);
}

class Pieces {
 public:
  explicit Pieces(std::string_view line) {
    while (!line.empty()) {
      const auto end = std::min(line.find_first_of(" \t,;"), line.size());
      if (end > 0) {
        add_chunk(line.substr(0, end));
      }
      line.remove_prefix(std::min(line.size(), end + 1));
    }
  }

  std::vector<Typed> all() {
    for (at_ = 0; at_ < chunks_.size() && typed_.size() < most_pieces; ++at_) {
      if (!take_date() && !take_phone() && !take_postcode()) {
        take_word();
      }
    }
    return std::move(typed_);
  }

 private:
  struct Chunk {
    std::string text;
    std::optional<Typed> date;
  };

  void add_chunk(std::string_view chunk) {
    if (auto date = as_date(chunk)) {
      chunks_.push_back({std::string{chunk}, std::move(date)});
      return;
    }
    for (auto& word : split(text::folded(chunk))) {
      chunks_.push_back({std::move(word), std::nullopt});
    }
  }

  std::string_view ahead(std::size_t by) const {
    return at_ + by < chunks_.size() && !chunks_[at_ + by].date ? std::string_view{chunks_[at_ + by].text} : "";
  }

  /// `3/5/2024`; `3 may`, `3 may 2024`, `may 2024`.
  bool take_date() {
    if (chunks_[at_].date) {
      typed_.push_back(std::move(*chunks_[at_].date));
      return true;
    }
    const auto day = number_of(ahead(0), 1, 31);
    if (const auto month = month_of(ahead(1)); day && month > 0) {
      Typed typed{.text = fmt::format("{} {}", ahead(0), ahead(1))};
      const auto years = years_of(ahead(2));
      add_days(typed, *day, month, years);
      at_ += years.empty() ? std::size_t{1} : std::size_t{2};
      typed_.push_back(std::move(typed));
      return true;
    }
    if (const auto month = month_of(ahead(0)); month > 0 && ahead(1).size() == 4 && !years_of(ahead(1)).empty()) {
      typed_.push_back(
          {.text = fmt::format("{} {}", ahead(0), ahead(1)), .month = fmt::format("{}{:02}", ahead(1), month)});
      ++at_;
      return true;
    }
    return false;
  }

  /// Digits in several groups, as telephone numbers are written.
  bool take_phone() {
    std::string digits;
    std::size_t groups = 0;
    while (all_digits(ahead(groups))) {
      digits += ahead(groups++);
    }
    if (groups < 2 || digits.size() < shortest_phone) {
      return false;
    }
    typed_.push_back({.text = phone_of(digits)});
    at_ += groups - 1;
    return true;
  }

  bool take_postcode() {
    if (!begins_a_postcode(ahead(0))) {
      return false;
    }
    Typed typed{.text = std::string{ahead(0)}, .is_word = true, .may_be_postcode = true};
    if (is_inward_beginning(ahead(1))) {
      typed.text += ahead(1);
      ++at_;
    }
    typed_.push_back(std::move(typed));
    return true;
  }

  void take_word() {
    auto text = std::string{ahead(0)};
    const bool is_word = is_letter(text.front());
    typed_.push_back({.text = std::move(text), .is_word = is_word});
  }

  std::vector<Chunk> chunks_;
  std::size_t at_ = 0;
  std::vector<Typed> typed_;
};

}  // namespace

std::vector<Typed> typed_pieces(std::string_view line) { return Pieces{line}.all(); }

std::vector<std::string> words_of_name(std::string_view text) {
  auto words = split(text::folded(text));
  if (words.size() > 1) {
    std::string joined;
    for (const auto& word : words) {
      joined += word;
    }
    words.push_back(std::move(joined));
  }
  return words;
}

std::vector<std::string> words_of_line(std::string_view text) { return split(text::folded(text)); }

std::string code_of(std::string_view text) {
  auto code = text::folded(text);
  std::erase(code, ' ');
  return code;
}

std::string phone_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  if (digits.starts_with("0044")) {
    digits.replace(0, 4, "0");
  } else if (digits.starts_with("44")) {
    digits.replace(0, 2, "0");
  }
  return digits;
}

}  // namespace search
