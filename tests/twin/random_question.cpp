#include "random_question.hpp"

#include <algorithm>

#include "calendar.hpp"
#include "random_dates.hpp"

namespace twin {

namespace {

/// The date so many months after; the pivot where that is no date that is written.
std::string months_after(const County& county, const std::string& date, int months) {
  return "0001-12-31" < date && date < "9000-01-01" ? plus_months(date, months) : county.pivot;
}

/// The nearest date that can be written.
std::string written(const std::string& date) {
  if (date < "0001-01-01") return "0001-01-01";
  return date.size() > 10 ? "9999-12-31" : date;
}

/// A window whose first day is by the date of a session or contact, or one that ends by the pivot.
std::string random_as_at(const County& county, Dice& dice, int window_months) {
  auto dates = column(county.package, "contacts", "on");
  for (const auto& starts : column(county.package, "sessions", "starts")) dates.push_back(starts.substr(0, 10));
  if (dates.empty() || window_months > 60 || dice.chance(70)) {
    return dice.chance(75) ? plus_days(county.pivot, dice.between(-1, 1)) : random_date(dice, county.pivot);
  }
  return plus_days(months_after(county, dice.pick(dates), window_months), dice.between(-2, 2));
}

/// Only some structures have nodes.
std::vector<Row> nodes_of(const County& county, const std::string& structure) {
  std::vector<Row> nodes;
  for (const auto& row : rows(county.package, "structure_nodes")) {
    if (cell(row, "structure") == structure) nodes.push_back(row);
  }
  return nodes;
}

void choose_groups(const County& county, Dice& dice, Question& question) {
  auto groups = column(county.package, "groups", "group");
  question.groups = dice.chance(40) ? Groups::all : Groups::none;
  if (groups.empty() || !dice.chance(30)) return;
  dice.shuffle(groups);
  groups.resize(static_cast<std::size_t>(dice.between(1, static_cast<int>(groups.size()))));
  question.groups = Groups::list;
  question.listed = groups;
  if (dice.chance(10)) question.listed.push_back(groups.front());
}

Question random_measure(const County& county, Dice& dice) {
  Question question;
  question.unit = dice.chance(35) ? Unit::family : Unit::child;
  question.under = dice.chance(50) ? 5 : dice.chance(90) ? dice.between(0, 20) : dice.pick<int>({40, 150, 1000});
  question.window_months = dice.chance(60) ? dice.pick<int>({1, 3, 6, 12}) : dice.pick<int>({2, 11, 13, 24, 36, 1200});
  question.where = dice.chance(40) ? Where::here : Where::anywhere;
  question.sustained = dice.chance(40) ? 3 : dice.between(0, dice.chance(80) ? 12 : 70);
  question.as_at = written(random_as_at(county, dice, question.window_months));
  return question;
}

std::vector<std::pair<std::string, std::string>> options(const Question& question) {
  std::vector<std::pair<std::string, std::string>> all{{"--as-at", question.as_at},
                                                       {"--structure", question.structure}};
  if (question.level) all.emplace_back("--level", *question.level);
  if (question.node) all.emplace_back("--node", *question.node);
  all.emplace_back("--group", group_word(question));
  all.emplace_back("--unit", question.unit == Unit::family ? "family" : "child");
  all.emplace_back("--under", std::to_string(question.under));
  all.emplace_back("--window", std::to_string(question.window_months) + "m");
  all.emplace_back("--where", question.where == Where::here ? "here" : "anywhere");
  all.emplace_back("--sustained", std::to_string(question.sustained));
  return all;
}

bool is_default(const std::pair<std::string, std::string>& option) {
  static const std::vector<std::pair<std::string, std::string>> defaults{{"--group", "none"},     {"--unit", "child"},
                                                                         {"--under", "5"},        {"--window", "12m"},
                                                                         {"--where", "anywhere"}, {"--sustained", "3"}};
  return std::ranges::find(defaults, option) != defaults.end();
}

std::string in_a_line(const std::string& command, const Question& question) {
  std::string line = command;
  for (const auto& [option, value] : options(question)) {
    line.append(" ").append(option).append(" '").append(value).append("'");
  }
  return question.drawn ? line + " in the places of " + *question.drawn : line;
}

}  // namespace

bool can_be_asked(const County& county) { return !rows(county.package, "structures").empty(); }

bool can_be_asked_who(const County& county) { return !rows(county.package, "structure_nodes").empty(); }

Question random_question(const County& county, Dice& dice) {
  Question question = random_measure(county, dice);
  question.structure = dice.pick(column(county.package, "structures", "structure"));
  choose_groups(county, dice, question);
  const auto nodes = nodes_of(county, question.structure);
  if (!nodes.empty() && dice.chance(30)) question.level = cell(dice.pick(nodes), "level");
  if (!nodes.empty() && dice.chance(30)) question.node = cell(dice.pick(nodes), "node");
  return question;
}

WhoQuestion random_who_question(const County& county, Dice& dice) {
  WhoQuestion asked{.question = random_measure(county, dice)};
  const Row& node = dice.pick(rows(county.package, "structure_nodes"));
  asked.question.structure = cell(node, "structure");
  asked.question.node = cell(node, "node");
  const auto groups = column(county.package, "groups", "group");
  if (!groups.empty() && dice.chance(50)) {
    asked.question.groups = Groups::list;
    asked.question.listed = {dice.pick(groups)};
  }
  asked.word = dice.pick<Word>({Word::known, Word::registered, Word::seen, Word::sustained});
  asked.complement = dice.chance(50);
  return asked;
}

std::string spelt(Word word) {
  switch (word) {
    case Word::known:
      return "known";
    case Word::registered:
      return "registered";
    case Word::seen:
      return "seen";
    case Word::sustained:
      return "sustained";
  }
  return "";
}

std::string group_word(const Question& question) {
  if (question.groups != Groups::list) return question.groups == Groups::all ? "all" : "none";
  std::string list;
  for (const auto& group : question.listed) list += (list.empty() ? "" : ",") + group;
  return list;
}

std::vector<std::string> words(const Question& question, Dice& dice) {
  std::vector<std::string> result;
  for (const auto& option : options(question)) {
    if (is_default(option) && dice.chance(50)) continue;
    result.push_back(option.first);
    result.push_back(option.second);
  }
  return result;
}

std::vector<std::string> words(const WhoQuestion& asked, Dice& dice) {
  auto result = words(asked.question, dice);
  if (asked.complement) result.push_back("--not");
  result.insert(dice.chance(50) ? result.end() : result.begin(), spelt(asked.word));
  return result;
}

std::string in_words(const Question& question) { return in_a_line("hearth reach", question); }

std::string in_words(const WhoQuestion& asked) {
  return in_a_line("hearth who", asked.question) + (asked.complement ? " --not " : " ") + spelt(asked.word);
}

}  // namespace twin
