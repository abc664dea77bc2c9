#include "letter_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ranges>

#include "sql.hpp"

namespace letters {

std::vector<Letter> Letters::all() const {
  std::vector<Letter> all;
  for (const auto& each : versions_) {
    if (each.language == usual_language) {
      if (!all.empty() && all.back().key == each.key) {
        all.pop_back();
      }
      all.push_back(each);
    }
  }
  std::ranges::sort(all, {}, &Letter::title);
  return all;
}

std::optional<Letter> Letters::find(std::string_view key, std::string_view language) const {
  const auto all = versions(key, language);
  return all.empty() ? std::nullopt : std::optional{all.front()};
}

std::optional<Letter> Letters::for_language(std::string_view key, std::string_view language) const {
  auto own = find(key, language);
  return own ? own : find(key, usual_language);
}

std::vector<std::string> Letters::languages(std::string_view key) const {
  std::vector<std::string> all;
  for (const auto& each : versions_) {
    if (each.key == key && std::ranges::find(all, each.language) == all.end()) {
      all.push_back(each.language);
    }
  }
  std::ranges::stable_partition(all, [](const std::string& language) { return language == usual_language; });
  return all;
}

std::vector<Letter> Letters::versions(std::string_view key, std::string_view language) const {
  std::vector<Letter> all;
  for (const auto& each : versions_ | std::views::reverse) {
    if (each.key == key && each.language == language) {
      all.push_back(each);
    }
  }
  return all;
}

Letters letters_at(db::Session& session, const std::string& instant) {
  std::vector<Letter> all{built_in_letters().begin(), built_in_letters().end()};
  session.scan(sql::letter_versions, {{"at", instant}}, [&](const db::Row& row) {
    all.push_back({.key = std::string{row.text(0)},
                   .language = std::string{row.text(1)},
                   .version = row.number(2),
                   .title = std::string{row.text(3)},
                   .body = std::string{row.text(4)},
                   .begun = std::string{row.text(5)},
                   .account = row.number(6)});
  });
  std::ranges::stable_sort(all, {}, [](const Letter& each) { return std::tie(each.key, each.language, each.version); });
  return Letters{std::move(all)};
}

base::Problems save_letter(db::Session& session, const LetterWriter& writer, const Letter& letter,
                           std::optional<std::int64_t> seen) {
  if (auto problems = wrong_with(letter.title, letter.body); !problems.empty()) {
    return problems;
  }
  const auto now = letters_at(session, writer.now).find(letter.key, letter.language);
  if (now && now->title == letter.title && now->body == letter.body) {
    return {};
  }
  if (now && seen != now->version) {
    return {"body",
            fmt::format("Somebody changed this letter after you opened the page. It now says: \u201c{}\u201d What "
                        "you typed still stands here, and was not saved: change it, or save it as it is in "
                        "place of theirs",
                        now->body)};
  }
  const auto version = now ? now->version + 1 : 1;
  session.execute(sql::letter_version_insert, {{"letter", letter.key},
                                               {"language", letter.language},
                                               {"version", version},
                                               {"title", letter.title},
                                               {"body", letter.body},
                                               {"begun", writer.now},
                                               {"account", writer.account}});
  session.record(
      {.actor = writer.actor,
       .origin = "web",
       .room = "letters",
       .kind = "letter_version",
       .record = std::nullopt,
       .action = version > 1 || now ? "change" : "create",
       .digest = {},
       .detail =
           nlohmann::ordered_json{
               {"letter", letter.key}, {"language", letter.language}, {"version", version}, {"title", letter.title}}
               .dump()});
  return {};
}

}  // namespace letters
