#include "outcome_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "html/numbers.hpp"

namespace births {
namespace {

constexpr std::size_t most_faults = 200;

std::string number_of(std::size_t count) { return html::number(static_cast<std::int64_t>(count)); }

}  // namespace

html::Html outcome_view(const Outcome& outcome, bool is_taken) {
  html::SummaryList list;
  const auto row = [&](const std::string& words, std::size_t count) {
    list.rows.push_back({.key = {.text = words}, .value = {.text = number_of(count)}});
  };
  row(is_taken ? "Rows that were right" : "Rows that are right", outcome.right);
  row(is_taken ? "Rows that were wrong, and left out" : "Rows that are wrong, and would be left out", outcome.wrong);
  row("An expected baby whom we hold: becomes a child", outcome.expected);
  row("A child whom we hold already: nothing is written", outcome.held);
  row("A family whom we hold: a child more", outcome.family);
  row("A family whom we do not hold, or not for certain: a new one, not registered", outcome.unknown);
  row("Without consent: nobody is written, only counted", outcome.without_consent);
  if (is_taken) {  // before, a list of one row would ask whether that family is stopped
    row("On the stop list: nobody is asked to welcome them while they are on it", outcome.stopped);
  }
  row("Where no centre answers: seen by those who see the whole county", outcome.nowhere);
  return html::summary_list(list);
}

html::Html faults_view(const ListRows& rows) {
  if (rows.faults.empty()) {
    return {};
  }
  html::Table table{.head = {{.text = "Line"}, {.text = "Column"}, {.text = "It says"}, {.text = "What is wrong"}},
                    .caption = "Rows that are wrong",
                    .caption_classes = "govuk-table__caption--m"};
  for (std::size_t i = 0; i < std::min(rows.faults.size(), most_faults); ++i) {
    const auto& fault = rows.faults[i];
    table.rows.push_back(
        {{.text = std::to_string(fault.line)}, {.text = fault.column}, {.text = fault.value}, {.text = fault.remedy}});
  }
  const auto more = rows.faults.size() > most_faults
                        ? fmt::format("The first {} of {} are shown.", most_faults, number_of(rows.faults.size()))
                        : std::string{};
  return html::html(
      "<p class=\"govuk-body\">Rows that are wrong are left out. Put them right in the file and send it "
      "again: what was taken in is not taken in twice. {}</p>{}",
      more, html::card_table(table));
}

}  // namespace births
