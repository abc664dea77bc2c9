#include "journal_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "base/date.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"

namespace administration {
namespace {

using html::Html;

/// The family that was looked at, as its page's id; empty where the reader may not open it, or it was none.
std::string family_of(const JournalPage& page, const db::Entry& entry) {
  const auto found = entry.room == "families" && entry.kind == "family" && entry.record
                         ? page.family_ids.find(*entry.record)
                         : page.family_ids.end();
  return found == page.family_ids.end() ? std::string{} : found->second;
}

Html what_cell(const JournalPage& page, const db::Entry& entry, const Actors& actors, const rights::Roles& roles) {
  auto what = html::html("{}", what_was_done(entry, actors, roles));
  if (const auto family = family_of(page, entry); !family.empty()) {
    what += html::html(R"(: <a class="govuk-link" href="/families/{}">{}</a>)", family, family);
  }
  if (const auto record = record_words(entry, page.names); !record.empty()) {
    what += html::html(": {}", record);
  }
  for (const auto& line : change_lines(entry, page.names)) {
    what += html::html("<br><span class=\"govuk-body-s govuk-!-margin-bottom-0\">{}</span>", line);
  }
  if (const auto asked = page.lists.find(question_of(entry)); asked != page.lists.end()) {
    what += html::html("<br><span class=\"govuk-body-s govuk-!-margin-bottom-0\">Of {}</span>", asked->second);
  }
  if (const auto purpose = purpose_of(entry, roles); !purpose.empty()) {
    what += html::html("<br><span class=\"govuk-body-s govuk-!-margin-bottom-0\">For: {}</span>", purpose);
  }
  return what;
}

Html entries_table(const JournalPage& page, const Actors& actors, const rights::Roles& roles) {
  html::Table table{.head = {{.text = "Number", .format = "numeric"},
                             {.text = "When"},
                             {.text = "Who"},
                             {.text = "What was done"},
                             {.text = "From where"}}};
  for (const auto& each : page.entries) {
    table.rows.push_back({{.text = html::number(each.number), .format = "numeric"},
                          {.text = html::instant(each.instant)},
                          {.text = actors.name_of(each.entry.actor)},
                          {.html = what_cell(page, each.entry, actors, roles)},
                          {.text = origin_words(each.entry.origin)}});
  }
  return html::card_table(table);
}

html::SelectItem item(std::string value, std::string text) {
  return {.value = std::move(value), .text = std::move(text)};
}

std::vector<html::SelectItem> kind_items() {
  std::vector<html::SelectItem> items{item("", "Everything")};
  for (const auto& each : record_kinds()) {
    auto text = std::string{each.many};
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    items.push_back(item(fmt::format("{}/{}", each.room, each.kind), std::move(text)));
  }
  return items;
}

std::vector<html::SelectItem> actor_items(const Actors& actors) {
  std::vector<html::SelectItem> items{item("", "Everybody")};
  for (const auto& each : actors.all()) {
    items.push_back(item(each.account.id.text(), each.account.name));
  }
  for (const auto* job : {"import", "command line", "demonstration"}) {
    items.push_back(item(job, actors.name_of(job)));
  }
  return items;
}

Html day_field(const JournalPage& page, const std::string& name, const std::string& label, const std::string& value) {
  return html::input({.name = name,
                      .type = "date",
                      .value = value,
                      .label = {.text = label, .classes = "govuk-label--s"},
                      .error_message = html::error_of(page.problems, name),
                      .classes = "govuk-input--width-10"});
}

Html filter_form(const JournalPage& page, const Actors& actors) {
  const auto& question = page.question;
  Html fields;
  fields += html::select({.name = "done",
                          .items = {item("", "Looks and changes"), item("looks", "Looks: somebody was shown something"),
                                    item("writes", "Changes")},
                          .value = question.done,
                          .label = {.text = "What was done", .classes = "govuk-label--s"},
                          .error_message = html::error_of(page.problems, "done")});
  fields += html::select({.name = "what",
                          .items = kind_items(),
                          .value = question.what,
                          .label = {.text = "To what", .classes = "govuk-label--s"},
                          .error_message = html::error_of(page.problems, "what")});
  fields += html::select({.name = "who",
                          .items = actor_items(actors),
                          .value = question.who,
                          .label = {.text = "By whom", .classes = "govuk-label--s"}});
  fields += day_field(page, "from", "First day", question.from);
  fields += day_field(page, "to", "Last day", question.to);
  return html::details({.summary_text = "Show only some entries",
                        .html = html::html(R"(<form method="get" action="/journal" novalidate>{}{}</form>)", fields,
                                           html::button({.text = "Show"})),
                        .open = !page.problems.empty()});
}

std::string asked_day(const std::string& iso) {
  const auto day = base::Date::parse(iso);
  return day ? html::date(*day) : iso;
}

/// What is shown, where it is not everything.
Html asked_line(const JournalQuestion& question, const Actors& actors) {
  std::string words = question.done == "looks" ? "Looks" : question.done == "writes" ? "Changes" : "Looks and changes";
  const auto kind = std::ranges::find_if(record_kinds(), [&](const RecordKind& each) {
    return question.what == fmt::format("{}/{}", each.room, each.kind);
  });
  words += question.what.empty() ? "" : fmt::format(", {}", kind == record_kinds().end() ? question.what : kind->many);
  words += question.who.empty() ? "" : fmt::format(", by {}", actors.name_of(question.who));
  words += question.from.empty() ? "" : fmt::format(", from {}", asked_day(question.from));
  words += question.to.empty() ? "" : fmt::format(", to {}", asked_day(question.to));
  return html::html(
      R"(<p class="govuk-body"><strong>{}</strong>. <a class="govuk-link" href="/journal">Show everything</a></p>)",
      words);
}

Html older_and_newer(const JournalPage& page) {
  if (!page.newer && !page.older) {
    return {};
  }
  html::Pagination options{.landmark_label = "Pages of the journal"};
  if (page.newer) {
    options.previous = {.text = "Newer", .href = *page.newer};
  }
  if (page.older) {
    options.next = {.text = "Older", .href = *page.older};
  }
  return html::pagination(options);
}

}  // namespace

Html journal_page(const JournalPage& page, const Actors& actors, const rights::Roles& roles) {
  Html content = html::summary_of(page.problems);
  content += html::html(
      "<h1 class=\"govuk-heading-l\">Journal</h1><p class=\"govuk-body\">Who did what, when and from where; newest "
      "first. Nothing in it can be changed without <a class=\"govuk-link\" href=\"/journal/verification\">verification"
      "</a> showing it.</p>");
  content += filter_form(page, actors);
  if (page.question.narrows() && page.problems.empty()) {
    content += asked_line(page.question, actors);
  }
  content +=
      page.entries.empty() ? html::inset_text({.text = "There is no such entry."}) : entries_table(page, actors, roles);
  content += older_and_newer(page);
  return content;
}

std::string journal_json(const JournalPage& page, const Actors& actors, const rights::Roles& roles) {
  auto entries = nlohmann::ordered_json::array();
  for (const auto& [number, instant, entry] : page.entries) {
    nlohmann::ordered_json told{
        {"number", number},       {"instant", instant}, {"who", actors.name_of(entry.actor)},
        {"from", entry.origin},   {"room", entry.room}, {"kind", entry.kind},
        {"action", entry.action}, {"rows", entry.rows}, {"what", what_was_done(entry, actors, roles)}};
    if (const auto purpose = purpose_of(entry, roles); !purpose.empty()) {
      told["purpose"] = purpose;
    }
    if (const auto family = family_of(page, entry); !family.empty()) {
      told["family"] = family;
    }
    if (const auto record = record_words(entry, page.names); !record.empty()) {
      told["record"] = record;
    }
    if (const auto lines = change_lines(entry, page.names); !lines.empty()) {
      told["changes"] = lines;
    }
    if (const auto asked = page.lists.find(question_of(entry)); asked != page.lists.end()) {
      told["of"] = asked->second;
    }
    entries.push_back(std::move(told));
  }
  nlohmann::ordered_json all{{"entries", std::move(entries)}};
  all["newer"] = page.newer ? nlohmann::ordered_json(*page.newer) : nlohmann::ordered_json{};
  all["older"] = page.older ? nlohmann::ordered_json(*page.older) : nlohmann::ordered_json{};
  return all.dump();
}

}  // namespace administration
