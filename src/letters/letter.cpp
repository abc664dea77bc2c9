#include "letter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"

namespace letters {
namespace {

constexpr std::size_t longest_title = 100;   // letters
constexpr std::size_t longest_body = 5'000;  // letters

/// Gives each placeholder, and the text between, in order; true iff a brace is closed.
template <class Text, class Word>
bool each_part(std::string_view body, const Text& text, const Word& word) {
  while (!body.empty()) {
    const auto open = body.find('{');
    text(body.substr(0, open));
    if (open == std::string_view::npos) {
      return true;
    }
    const auto close = body.find('}', open);
    if (close == std::string_view::npos) {
      return false;
    }
    word(body.substr(open + 1, close - open - 1));
    body.remove_prefix(close + 1);
  }
  return true;
}

std::optional<std::string_view> word_for(std::string_view placeholder, const LetterWords& words) {
  const std::array<std::pair<std::string_view, std::string_view>, 4> all{{{"children", words.children},
                                                                          {"carers", words.carers},
                                                                          {"centre", words.centre},
                                                                          {"nearest_centre", words.nearest_centre}}};
  const auto* const found = std::ranges::find(all, placeholder, &std::pair<std::string_view, std::string_view>::first);
  return found == all.end() ? std::nullopt : std::optional{found->second};
}

std::string all_placeholders() {
  std::string all;
  for (const auto& each : placeholders()) {
    all += fmt::format("{}{{{}}}", all.empty() ? "" : ", ", each.word);
  }
  return all;
}

bool is_utf8_text(std::string_view body) {
  return std::ranges::all_of(paragraphs(body), [](const auto& lines) {
    return std::ranges::all_of(lines, [](const std::string& line) { return base::is_one_line(line); });
  });
}

}  // namespace

std::span<const Letter> built_in_letters() {
  static const std::array all{
      Letter{.key = "invitation",
             .language = std::string{usual_language},
             .title = "Invitation",
             .body = "Dear {carers},\n\nWe would like to meet you and {children} at {nearest_centre}, your nearest "
                     "Family Hub. There is something on for families every week: stay and play, baby clinics, help "
                     "with sleep and feeding, and people to talk to.\n\nYou need not book, and most of it is free. "
                     "Come in, or ring us and we will tell you what is on.\n\nWe look forward to meeting you."},
      Letter{.key = "we_miss_you",
             .language = std::string{usual_language},
             .title = "We miss you",
             .body = "Dear {carers},\n\nIt is a while since we saw you and {children} at {centre}, and we would like "
                     "to see you again.\n\nIf something made it hard to come, please tell us: the times, the place, "
                     "or anything else. We may be able to change it, or to find something nearer to you.\n\n"
                     "Everybody at {centre} looks forward to seeing you."},
      Letter{.key = "new_baby",
             .language = std::string{usual_language},
             .title = "Welcome to a new baby",
             .body = "Dear {carers},\n\nCongratulations on the birth of {children}.\n\nAt {nearest_centre} you can "
                     "have your baby weighed, ask about feeding and sleep, and meet other parents with small babies. "
                     "If you would rather see somebody at home first, ring us and we will come to you.\n\n"
                     "With our very best wishes to your family."}};
  return all;
}

std::span<const Placeholder> placeholders() {
  static constexpr std::array all{
      Placeholder{"children", "The children's forenames: Ada and Ben"},
      Placeholder{"carers",
                  "The names of the grown-ups at that address; where none is held, \u201cparent or carer\u201d"},
      Placeholder{"centre", "The centre where the family is registered; else the nearest"},
      Placeholder{"nearest_centre", "The centre nearest to where they live"}};
  return all;
}

std::string filled(std::string_view body, const LetterWords& words) {
  std::string all;
  each_part(
      body, [&](std::string_view text) { all += text; },
      [&](std::string_view placeholder) { all += word_for(placeholder, words).value_or(""); });
  return all;
}

base::Problems wrong_with(std::string_view title, std::string_view body) {
  base::Problems problems;
  if (title.empty() || !base::is_one_line(title) || base::characters(title) > longest_title) {
    problems.add("title", "Enter what you call this letter, in one line of at most 100 letters, such as Invitation");
  }
  if (base::trimmed(body).empty() || !is_utf8_text(body) || base::characters(body) > longest_body) {
    problems.add("body", "Enter the letter, in at most 5,000 letters");
    return problems;
  }
  std::string unknown;
  const bool closed = each_part(
      body, [](std::string_view /*text*/) {},
      [&](std::string_view word) {
        unknown = word_for(word, {}) || !unknown.empty() ? unknown : std::string{word} + "}";
      });
  if (!closed || !unknown.empty()) {
    problems.add("body", closed
                             ? fmt::format("There is nothing to be put for {{{}: use {}", unknown, all_placeholders())
                             : "A brace is opened and not closed: use " + all_placeholders());
  }
  return problems;
}

std::vector<std::vector<std::string>> paragraphs(std::string_view body) {
  std::vector<std::vector<std::string>> all;
  bool ended = true;
  while (!body.empty()) {
    const auto end = body.find('\n');
    auto line = body.substr(0, end);
    body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
    line = base::trimmed(line);
    if (line.empty()) {
      ended = true;
    } else {
      if (ended) {
        all.emplace_back();
      }
      all.back().emplace_back(line);
      ended = false;
    }
  }
  return all;
}

}  // namespace letters
