#include "heritage.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace demo {
namespace {

struct Part {
  double weight;
  std::string_view ethnicity;
  NameStyle names;
  std::string_view language;  // spoken at home by those who do not speak English there
  double speaks_other_language;
};

constexpr auto white_parts = std::to_array<Part>({
    {0.915, "WBRI", NameStyle::british, "eng", 0.0},
    {0.006, "WIRI", NameStyle::british, "eng", 0.0},
    {0.007, "WIRT", NameStyle::british, "eng", 0.0},
    {0.006, "WROM", NameStyle::eastern_european, "rom", 0.5},
    {0.022, "WOTH", NameStyle::eastern_european, "ron", 0.8},
    {0.018, "WOTH", NameStyle::eastern_european, "pol", 0.7},
    {0.010, "WOTH", NameStyle::eastern_european, "bul", 0.8},
    {0.008, "WOTH", NameStyle::eastern_european, "lit", 0.7},
    {0.008, "WOTH", NameStyle::eastern_european, "slk", 0.7},
});
constexpr auto mixed_parts = std::to_array<Part>({
    {0.30, "MWBC", NameStyle::british, "eng", 0.0},
    {0.18, "MWBA", NameStyle::british, "eng", 0.0},
    {0.30, "MWAS", NameStyle::british, "eng", 0.0},
    {0.22, "MOTH", NameStyle::british, "eng", 0.0},
});
constexpr auto asian_parts = std::to_array<Part>({
    {0.22, "AIND", NameStyle::indian, "pan", 0.5},
    {0.14, "AIND", NameStyle::indian, "mal", 0.6},
    {0.06, "APKN", NameStyle::muslim, "urd", 0.5},
    {0.10, "ABAN", NameStyle::muslim, "ben", 0.6},
    {0.24, "AOTH", NameStyle::nepali, "nep", 0.7},
    {0.13, "AOTH", NameStyle::indian, "tam", 0.6},
    {0.11, "CHNE", NameStyle::chinese, "yue", 0.6},
});
constexpr auto black_parts = std::to_array<Part>({
    {0.55, "BAFR", NameStyle::african, "yor", 0.3},
    {0.20, "BAFR", NameStyle::african, "ibo", 0.3},
    {0.17, "BCRB", NameStyle::caribbean, "eng", 0.0},
    {0.08, "BOTH", NameStyle::caribbean, "eng", 0.0},
});
constexpr auto other_parts = std::to_array<Part>({
    {0.30, "OOTH", NameStyle::muslim, "ara", 0.7},
    {0.20, "OOTH", NameStyle::muslim, "kur", 0.7},
    {0.20, "OOTH", NameStyle::muslim, "pus", 0.8},
    {0.30, "OOTH", NameStyle::eastern_european, "sqi", 0.7},
});

constexpr std::array<std::span<const Part>, 5> ethnic_groups{white_parts, mixed_parts, asian_parts, black_parts,
                                                             other_parts};

template <class Sequence, class WeightOf>
std::size_t drawn(const Sequence& choices, WeightOf weight_of, Chance& chance) {
  double sum = 0;
  for (const auto& choice : choices) {
    sum += weight_of(choice);
  }
  auto left = chance.unit() * sum;
  std::size_t index = 0;
  for (; index + 1 < std::size(choices); ++index) {
    left -= weight_of(choices[index]);
    if (left < 0) {
      break;
    }
  }
  return index;
}

// Desks leave some of it empty; some families would rather not say, or were never asked.
std::string_view as_recorded(std::string_view ethnicity, Chance& chance) {
  const auto luck = chance.unit();
  return luck < 0.04 ? "" : luck < 0.05 ? "REFU" : luck < 0.06 ? "NOBT" : ethnicity;
}

}  // namespace

Heritage draw_heritage(const EthnicShares& shares, Chance& chance) {
  const auto group = ethnic_groups[drawn(shares, [](double share) { return share; }, chance)];
  const auto& part = group[drawn(group, [](const Part& one) { return one.weight; }, chance)];
  const auto language = chance.happens(part.speaks_other_language) ? part.language : "eng";
  return {as_recorded(part.ethnicity, chance), chance.happens(0.06) ? "" : language, part.names};
}

bool is_minority(std::string_view ethnicity) {
  constexpr std::array<std::string_view, 4> not_minority{"", "WBRI", "REFU", "NOBT"};
  return std::ranges::find(not_minority, ethnicity) == not_minority.end();
}

}  // namespace demo
