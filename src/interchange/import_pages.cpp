#include "import_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/page.hpp"

namespace interchange {
namespace {

using html::Html;
using Json = nlohmann::ordered_json;

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", html::number(number), number == 1 ? one : many);
}

std::string seconds_words(std::int64_t seconds) {
  return seconds == 0 ? "less than a second" : counted(seconds, "second", "seconds");
}

std::string action_of(const ImportSeen& seen, std::string_view verb) {
  return fmt::format("/imports/{}/{}", seen.id, verb);
}

struct Totals {
  std::int64_t right = 0;
  std::int64_t differ = 0;  ///< new or changed
  std::int64_t refused = 0;
};

Totals totals_of(const ImportSeen& seen) {
  Totals totals;
  for (const auto& file : seen.files) {
    totals.right += file.right;
    totals.differ += file.added + file.changed;
    totals.refused += file.refused;
  }
  return totals;
}

Html cancel_form(const http::Request& request, const ImportSeen& seen, const std::string& text) {
  return one_button_form(request, action_of(seen, "cancel"),
                         html::button({.text = text, .classes = "govuk-button--secondary"}));
}

Html under_way(const ImportSeen& seen, const std::string& words) {
  return html::inset_text({.html = html::html("<p>{} It goes on if you leave this page.</p><p><a class=\"govuk-link\" "
                                              "href=\"/imports/{}\">See how far it is now</a></p>",
                                              words, seen.id)});
}

Html reading(const http::Request& request, const ImportSeen& seen) {
  auto words = fmt::format("{} read so far, in {}", counted(seen.rows, "row", "rows"), seconds_words(seen.seconds));
  words += seen.seconds > 0 ? fmt::format(": {} a second.", html::number(seen.rows / seen.seconds)) : ".";
  return html::html("{}{}", under_way(seen, words), cancel_form(request, seen, "Cancel this import"));
}

Html files_table(const ImportSeen& seen) {
  html::Table table{.head = {{.text = "File"},
                             {.text = "New", .format = "numeric"},
                             {.text = "Changed", .format = "numeric"},
                             {.text = "As they stand", .format = "numeric"},
                             {.text = "Right, in all", .format = "numeric"},
                             {.text = "Refused", .format = "numeric"}},
                    .first_cell_is_header = true};
  for (const auto& file : seen.files) {
    const auto cell = [](std::int64_t number) {
      return html::TableCell{.text = html::number(number), .format = "numeric"};
    };
    table.rows.push_back({{.text = file_words_of(file.file)},
                          cell(file.added),
                          cell(file.changed),
                          cell(file.unchanged),
                          cell(file.right),
                          cell(file.refused)});
  }
  return html::html("<h2 class=\"govuk-heading-m\">What taking it in would do, file by file</h2>{}",
                    html::card_table(table));
}

Html faults_table(const ImportSeen& seen) {
  const auto heading =
      seen.faults > std::ssize(seen.first_faults)
          ? fmt::format("What is wrong: the first {} of {} faults", seen.first_faults.size(), html::number(seen.faults))
          : std::string{"What is wrong"};
  html::Table table{.head = {{.text = "File"},
                             {.text = "Line", .format = "numeric"},
                             {.text = "Column"},
                             {.text = "Value"},
                             {.text = "Problem"}}};
  for (const auto& fault : seen.first_faults) {
    table.rows.push_back({{.text = fault.file},
                          {.text = fault.line > 0 ? std::to_string(fault.line) : "–", .format = "numeric"},
                          {.text = fault.column.empty() ? "–" : fault.column},
                          {.text = fault.value.empty() ? "–" : fault.value},
                          {.text = fault.sentence}});
  }
  return html::html(
      "<h2 class=\"govuk-heading-m\">{}</h2>{}<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"{}\" download>The "
      "whole report, as a CSV file</a>. It holds values from the package: keep it as you keep the package.</p>",
      heading, html::card_table(table), action_of(seen, "report.csv"));
}

std::string preview_words(const ImportSeen& seen, const Totals& totals) {
  const auto differ = totals.differ == 0
                          ? std::string{"nothing that does not stand here already"}
                          : fmt::format("{} that {} new or changed", counted(totals.differ, "record", "records"),
                                        totals.differ == 1 ? "is" : "are");
  return fmt::format("Nothing was written yet. {} read in {}: {}{}.", counted(seen.rows, "row", "rows"),
                     seconds_words(seen.seconds), differ,
                     totals.refused == 0 && seen.faults == 0
                         ? ", and nothing wrong"
                         : fmt::format(", and {} refused", counted(totals.refused, "row", "rows")));
}

Html take_in_form(const http::Request& request, const ImportSeen& seen, const Totals& totals) {
  if (seen.faults == 0) {
    return totals.right == 0
               ? Html{}
               : one_button_form(
                     request, action_of(seen, "take-in"),
                     html::button({.text = fmt::format("Take in {}", counted(totals.right, "record", "records"))}));
  }
  auto mend = html::html(
      "<h2 class=\"govuk-heading-m\">What now?</h2><p class=\"govuk-body\">Best is to mend the rows that are refused "
      "where they come from, and send the package again.</p>");
  if (totals.right == 0) {
    return mend;
  }
  return html::html(
      "{}{}", mend,
      one_button_form(request, action_of(seen, "take-in"),
                      html::html(R"(<input type="hidden" name="leave" value="yes">{})",
                                 html::button({.text = fmt::format("Take in the {} right, and leave the others",
                                                                   totals.right == 1
                                                                       ? std::string{"1 that is"}
                                                                       : html::number(totals.right) + " that are")}))));
}

Html previewed(const http::Request& request, const ImportSeen& seen) {
  const auto totals = totals_of(seen);
  Html content;
  if (seen.moved) {
    content += html::warning_text({.text = "Others changed records meanwhile, and taking the package in would do "
                                           "something else than you were shown. Nothing was written. This is what it "
                                           "would do now."});
  }
  content += html::html("<p class=\"govuk-body\">{}</p>", preview_words(seen, totals));
  if (!seen.files.empty()) {
    content += files_table(seen);
  }
  if (seen.faults > 0) {
    content += faults_table(seen);
  }
  content += take_in_form(request, seen, totals);
  content += cancel_form(request, seen, "Cancel, and write nothing");
  content += html::html("<p class=\"govuk-hint\">Whoever decides nothing within an hour has cancelled.</p>");
  return content;
}

Html written(const ImportSeen& seen) {
  std::int64_t changed = 0;
  html::Table table{.head = {{.text = "File"},
                             {.text = "Records taken in", .format = "numeric"},
                             {.text = "New or changed", .format = "numeric"}},
                    .first_cell_is_header = true};
  for (const auto& file : seen.written) {
    changed += file.changed;
    table.rows.push_back({{.text = file_words_of(file.file)},
                          {.text = html::number(file.records), .format = "numeric"},
                          {.text = html::number(file.changed), .format = "numeric"}});
  }
  const auto text = changed == 0 ? std::string{"Taken in. Every record stood here already as it is."}
                                 : fmt::format("Taken in: {} new or changed. They are in every figure from now on.",
                                               changed == 1 ? "1 record is" : html::number(changed) + " records are");
  return html::html(R"({}{}<p class="govuk-body"><a class="govuk-link" href="/imports">All imports</a></p>)",
                    html::notification_banner({.text = text, .type = "success", .disable_auto_focus = true}),
                    html::table(table));
}

Html ended(const std::string& text) {
  return html::html(
      "<p class=\"govuk-body\">{}</p><p class=\"govuk-body\"><a class=\"govuk-link\" "
      "href=\"/imports\">Send a package</a></p>",
      text);
}

Html refused_content(const ImportSeen& seen) {
  return html::html(
      "{}{}", html::error_summary({.title_text = "This cannot be taken in", .error_list = {{.text = seen.problem}}}),
      ended("Nothing was written, and the file is gone."));
}

}  // namespace

Html one_button_form(const http::Request& request, std::string action, const Html& content) {
  return html::form({.action = std::move(action), .csrf_token = std::string{request.forgery_token()}, .html = content});
}

std::string file_words_of(std::string_view file) {
  std::string words{file};
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string_view word_of(ImportState state) {
  constexpr std::string_view state_words[] = {"reading", "previewed", "taking_in", "done", "refused", "cancelled"};
  return state_words[static_cast<std::size_t>(state)];
}

Html import_content(const http::Request& request, const ImportSeen& seen) {
  switch (seen.state) {
    case ImportState::reading:
      return reading(request, seen);
    case ImportState::previewed:
      return previewed(request, seen);
    case ImportState::taking_in:
      return under_way(seen, "It is being written.");
    case ImportState::done:
      return written(seen);
    case ImportState::refused:
      return refused_content(seen);
    case ImportState::cancelled:
      break;
  }
  return ended(
      "This import was cancelled, or nobody decided within an hour. Nothing was written, and the file is gone.");
}

Json import_json(const ImportSeen& seen) {
  Json files = Json::array();
  for (const auto& file : seen.files) {
    files.push_back({{"file", file.file},
                     {"right", file.right},
                     {"new", file.added},
                     {"changed", file.changed},
                     {"unchanged", file.unchanged},
                     {"refused", file.refused}});
  }
  Json faults = Json::array();
  for (const auto& fault : seen.first_faults) {
    faults.push_back({{"file", fault.file},
                      {"line", fault.line},
                      {"column", fault.column},
                      {"value", fault.value},
                      {"problem", fault.sentence}});
  }
  Json taken_in = Json::array();
  for (const auto& file : seen.written) {
    taken_in.push_back({{"file", file.file}, {"records", file.records}, {"changed", file.changed}});
  }
  return {{"import", seen.id},      {"state", word_of(seen.state)}, {"rows", seen.rows}, {"seconds", seen.seconds},
          {"moved", seen.moved},    {"problem", seen.problem},      {"files", files},    {"faults", seen.faults},
          {"first_faults", faults}, {"taken_in", taken_in}};
}

}  // namespace interchange
