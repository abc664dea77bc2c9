#include "threshold_sets.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "db/cells.hpp"
#include "sql.hpp"

namespace reach {
namespace {

constexpr std::size_t longest_words = 200;  // letters
constexpr std::uint32_t most_per_cent = 100;

std::string checked_line(const std::string& typed, const char* field, const char* sentence, base::Problems& problems) {
  const auto line = base::trimmed(typed);
  if (line.empty() || !base::is_one_line(line) || base::characters(line) > longest_words) {
    problems.add(field, sentence);
  }
  return std::string{line};
}

std::uint32_t checked_bound(const std::string& typed, const char* field, base::Problems& problems) {
  const auto digits = base::trimmed(typed);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size() || number < 1 || number > most_per_cent) {
    problems.add(field, "Enter a whole number from 1 to 100, such as 65.");
    return 0;
  }
  return number;
}

std::expected<Thresholds, base::Problems> checked(const ThresholdWords& words) {
  base::Problems problems;
  auto name = checked_line(words.name, "name", "Enter a name of at most 200 letters, such as 65 and 85.", problems);
  auto source =
      checked_line(words.source, "source",
                   "Enter where these bounds come from, in one line: who decided them, or which document.", problems);
  const auto good = checked_bound(words.good, "good", problems);
  const auto outstanding = checked_bound(words.outstanding, "outstanding", problems);
  if (good != 0 && outstanding != 0 && outstanding <= good) {
    problems.add("outstanding", "Outstanding must begin above good: enter a higher number.");
  }
  return problems.empty() ? std::expected<Thresholds, base::Problems>{thresholds_of(std::move(name), std::move(source),
                                                                                    words.from, good, outstanding)}
                          : std::unexpected{problems};
}

nlohmann::ordered_json told(const Thresholds& set) {
  return {{"name", set.name},
          {"source", set.source},
          {"good", set.from_best[1].per_cent},
          {"outstanding", set.from_best[0].per_cent}};
}

db::Entry entry(const std::string& actor, const Thresholds* was, const Thresholds& becomes) {
  nlohmann::ordered_json detail{{"from", becomes.in_force_from.iso()}};
  if (was != nullptr) {
    detail["was"] = told(*was);
  }
  detail["became"] = told(becomes);
  return {.actor = actor,
          .origin = "web",
          .room = "reach",
          .kind = "threshold_set",
          .record = std::nullopt,
          .action = was == nullptr ? "create" : "change",
          .digest = {},
          .detail = detail.dump()};
}

}  // namespace

std::vector<Thresholds> threshold_sets(db::Session& session) {
  std::vector<Thresholds> sets;
  session.scan(sql::threshold_sets, {}, [&](const db::Row& row) {
    sets.push_back(thresholds_of(std::string{row.text(1)}, std::string{row.text(2)}, db::date(row, 0),
                                 static_cast<std::uint32_t>(row.number(3)), static_cast<std::uint32_t>(row.number(4))));
  });
  return sets;
}

std::expected<void, base::Problems> begin_thresholds(db::Session& session, const std::string& actor,
                                                     const ThresholdWords& words) {
  const auto set = checked(words);
  if (!set) {
    return std::unexpected{set.error()};
  }
  const auto standing = threshold_sets(session);
  const auto was = std::ranges::find(standing, words.from, &Thresholds::in_force_from);
  if (was != standing.end() && *was == *set) {
    return {};
  }
  session.execute(sql::threshold_set_upsert, {{"in_force_from", words.from.iso()},
                                              {"name", set->name},
                                              {"source", set->source},
                                              {"good", set->from_best[1].per_cent},
                                              {"outstanding", set->from_best[0].per_cent}});
  session.record(entry(actor, was == standing.end() ? nullptr : &*was, *set));
  return {};
}

}  // namespace reach
