#include "question.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <ranges>

namespace reach {
namespace {

constexpr int longest_window = 1200;  // months (interchange.md, Window)
constexpr int oldest = 1000;          // years; more than anybody lives
constexpr int most_days = 1'000'000'000;

/// Digits only, and not above `greatest`.
std::optional<int> whole_number(std::string_view text, int greatest) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (text.empty() || !digits || error != std::errc{} || end != text.data() + text.size() || value > greatest) {
    return std::nullopt;
  }
  return value;
}

std::optional<int> months(std::string_view window) {
  if (!window.ends_with('m')) {
    return std::nullopt;
  }
  const auto number = whole_number(window.substr(0, window.size() - 1), longest_window);
  return number && *number >= 1 ? number : std::nullopt;
}

/// Says what a word may be, by the first few of the catalogue's.
template <class Range>
std::string one_of(const Range& keys) {
  constexpr std::size_t shown = 12;
  std::vector<std::string_view> first;
  for (const std::string_view key : keys | std::views::take(shown)) {
    if (std::ranges::find(first, key) == first.end()) {
      first.push_back(key);
    }
  }
  const bool more = std::ranges::distance(keys) > static_cast<std::ptrdiff_t>(shown);
  return fmt::format("{}{}", fmt::join(first, ", "), more ? ", …" : "");
}

class Understanding {
 public:
  Understanding(const Words& words, const Catalogue& catalogue) : words_{words}, catalogue_{catalogue} {}

  std::expected<Asked, base::Problems> all() {
    read_dates();
    read_numbers();
    read_choices();
    read_structure();
    read_groups();
    if (!problems_.empty()) {
      return std::unexpected{problems_};
    }
    return asked_;
  }

 private:
  void wrong(const std::string& field, std::string_view given, const std::string& right) {
    problems_.add(field, fmt::format("\"{}\" is not one; {}", given, right));
  }

  void read_dates() {
    const auto as_at = base::Date::parse(words_.as_at);
    if (!as_at) {
      wrong("as-at", words_.as_at, "write a date like 2026-09-30");
    }
    if (!words_.boundaries.empty()) {
      asked_.question.drawn = base::Date::parse(words_.boundaries);
      if (!asked_.question.drawn) {
        wrong("boundaries", words_.boundaries, "write a date like 2026-09-30");
      }
    }
    const auto window = months(words_.window);
    if (!window) {
      wrong("window", words_.window, "write months like 12m, from 1m to 1200m");
    }
    if (as_at && window) {
      asked_.question.as_at = *as_at;
      asked_.window_months = *window;
      asked_.question.window_first = as_at->minus_months(*window).plus_days(1);
    }
  }

  void read_numbers() {
    if (const auto under = whole_number(words_.under, oldest)) {
      asked_.question.under = *under;
    } else {
      wrong("under", words_.under, "write an age in whole years, like 5");
    }
    if (const auto sustained = whole_number(words_.sustained, most_days)) {
      asked_.question.sustained = static_cast<std::uint32_t>(*sustained);
    } else {
      wrong("sustained", words_.sustained, "write a whole number of days, like 3");
    }
  }

  void read_choices() {
    if (words_.unit == "family") {
      asked_.question.by = cohort::CountBy::unit;
    } else if (words_.unit != "child") {
      wrong("unit", words_.unit, "write child or family");
    }
    if (words_.where == "here") {
      asked_.question.where = cohort::Where::here;
    } else if (words_.where != "anywhere") {
      wrong("where", words_.where, "write anywhere or here");
    }
  }

  void read_structure() {
    const auto structure = catalogue_.find_structure(words_.structure);
    if (!structure) {
      wrong("structure", words_.structure,
            "there are: " + one_of(catalogue_.structures | std::views::transform(&StructureNames::key)));
      return;
    }
    asked_.question.tree = *structure;
    const auto& names = catalogue_.structures[*structure];
    if (words_.level && !names.has_level(*words_.level)) {
      wrong("level", *words_.level, "there are: " + one_of(names.nodes | std::views::transform(&NodeName::level)));
    }
    asked_.level = words_.level;
    if (words_.node) {
      asked_.node = names.find_node(*words_.node);
      if (!asked_.node) {
        wrong("node", *words_.node, "there are: " + one_of(names.nodes | std::views::transform(&NodeName::key)));
      }
    }
  }

  void read_groups() {
    if (words_.group == "none" || words_.group == "all") {
      asked_.tags.push_back(cohort::none);
    }
    if (words_.group == "none") {
      return;
    }
    if (words_.group == "all") {
      for (cohort::Number tag = 0; tag < catalogue_.groups.size(); ++tag) {
        asked_.tags.push_back(tag);
      }
      return;
    }
    if (words_.group.empty()) {
      wrong("group", "", "write none, all, or keys with commas between; there are: " + one_of(catalogue_.groups));
    }
    for (const auto part : words_.group | std::views::split(',')) {
      const std::string_view group{part.begin(), part.end()};
      if (const auto tag = catalogue_.find_group(group)) {
        asked_.tags.push_back(*tag);
      } else {
        wrong("group", group, "write none, all, or keys with commas between; there are: " + one_of(catalogue_.groups));
      }
    }
    std::ranges::sort(asked_.tags);
    const auto twice = std::ranges::unique(asked_.tags);
    asked_.tags.erase(twice.begin(), twice.end());
  }

  const Words& words_;
  const Catalogue& catalogue_;
  base::Problems problems_;
  Asked asked_;
};

}  // namespace

std::expected<Asked, base::Problems> understand(const Words& words, const Catalogue& catalogue) {
  return Understanding{words, catalogue}.all();
}

std::expected<cohort::Rung, base::Problems> understand_rung(const std::string& word) {
  if (word == "known") {
    return cohort::Rung::known;
  }
  if (word == "registered") {
    return cohort::Rung::enrolled;
  }
  if (word == "seen") {
    return cohort::Rung::seen;
  }
  if (word == "sustained") {
    return cohort::Rung::sustained;
  }
  return std::unexpected{
      base::Problems{"rung", fmt::format("\"{}\" is not one; write known, registered, seen or sustained", word)}};
}

}  // namespace reach
