#include "journal_question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/instant.hpp"
#include "base/london.hpp"
#include "http/percent.hpp"

namespace administration {
namespace {

std::string word(const http::Request& request, std::string_view name) {
  return std::string{request.query(name).value_or("")};
}

std::optional<std::int64_t> entry_number(const http::Request& request, std::string_view name) {
  const auto text = request.query(name).value_or("");
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} && end == text.data() + text.size() && number > 0 ? std::optional{number} : std::nullopt;
}

void check_day(base::Problems& problems, const std::string& field, const std::string& text) {
  if (!text.empty() && !base::Date::parse(text)) {
    problems.add(field, "Enter a day that there is, like 2026-11-22, or leave it empty.");
  }
}

/// The number of the first entry of that day.
std::int64_t first_of_day(db::Session& session, base::Date day) {
  return db::first_entry_at(session, base::instant_text(base::london_midnight(day)));
}

}  // namespace

JournalQuestion journal_question(const http::Request& request) {
  return {.what = word(request, "what"),
          .done = word(request, "done"),
          .who = word(request, "who"),
          .from = word(request, "from"),
          .to = word(request, "to"),
          .before = entry_number(request, "before"),
          .after = entry_number(request, "after")};
}

base::Problems problems_of(const JournalQuestion& question) {
  base::Problems problems;
  if (!question.what.empty() && question.what.find('/') == std::string::npos) {
    problems.add("what", "Choose a sort of record from the list.");
  }
  if (!question.done.empty() && question.done != "looks" && question.done != "writes") {
    problems.add("done", "Choose looks, or changes, or both.");
  }
  check_day(problems, "from", question.from);
  check_day(problems, "to", question.to);
  if (problems.empty() && !question.from.empty() && !question.to.empty() && question.to < question.from) {
    problems.add("to", "The last day lies before the first.");
  }
  return problems;
}

std::string address_of(const JournalQuestion& question) {
  std::string address = journal_address;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) {
      address += fmt::format("{}{}={}", address.contains('?') ? "&" : "?", name, http::percent_encoded(value));
    }
  };
  add("what", question.what);
  add("done", question.done);
  add("who", question.who);
  add("from", question.from);
  add("to", question.to);
  add("before", question.before ? std::to_string(*question.before) : "");
  add("after", question.after ? std::to_string(*question.after) : "");
  return address;
}

db::EntryFilter filter_of(const JournalQuestion& question, db::Session& session) {
  db::EntryFilter filter{.actor = question.who};
  if (const auto slash = question.what.find('/'); slash != std::string::npos) {
    filter.room = question.what.substr(0, slash);
    filter.kind = question.what.substr(slash + 1);
  }
  filter.deeds = question.done == "looks"    ? db::Deeds::looks
                 : question.done == "writes" ? db::Deeds::writes
                                             : db::Deeds::all;
  if (const auto from = base::Date::parse(question.from)) {
    filter.first = first_of_day(session, *from);
  }
  if (const auto to = base::Date::parse(question.to)) {
    filter.last = first_of_day(session, to->plus_days(1)) - 1;
  }
  if (question.before) {
    filter.last = std::min(filter.last, *question.before - 1);
  }
  if (question.after) {
    filter.first = std::max(filter.first, *question.after + 1);
  }
  return filter;
}

}  // namespace administration
