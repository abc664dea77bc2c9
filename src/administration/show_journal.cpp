#include <algorithm>

#include "http/json.hpp"
#include "journal_page.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

constexpr std::int64_t entries_a_page = 50;

std::string page_before(JournalQuestion question, std::int64_t entry) {
  question.before = entry;
  question.after.reset();
  return address_of(question);
}

std::string page_after(JournalQuestion question, std::int64_t entry) {
  question.after = entry;
  question.before.reset();
  return address_of(question);
}

/// The entries of the page; and whether there are more on the side to which it was turned.
bool take_entries(db::Session& session, JournalPage& page) {
  const auto filter = filter_of(page.question, session);
  const bool upwards = page.question.after.has_value();
  page.entries = upwards ? db::oldest_entries(session, filter, entries_a_page + 1)
                         : db::newest_entries(session, filter, entries_a_page + 1);
  const bool more = std::ssize(page.entries) > entries_a_page;
  if (more) {
    page.entries.pop_back();
  }
  if (upwards) {
    std::ranges::reverse(page.entries);
  }
  return more;
}

// Whoever turned to this page came from entries on its other side.
void link_neighbours(JournalPage& page, bool more) {
  const auto& question = page.question;
  if (page.entries.empty()) {
    if (question.before || question.after) {
      auto newest = question;
      newest.before.reset();
      newest.after.reset();
      page.newer = address_of(newest);
    }
    return;
  }
  if (question.after ? more : question.before.has_value()) {
    page.newer = page_after(question, page.entries.front().number);
  }
  if (question.after ? true : more) {
    page.older = page_before(question, page.entries.back().number);
  }
}

/// Of the families that were looked at: for whoever may open each of their pages.
std::map<std::int64_t, std::string> families_looked_at(const Site& site, const rights::Asker& asker,
                                                       const std::vector<db::Recorded>& entries) {
  std::vector<std::int64_t> numbers;
  for (const auto& each : entries) {
    if (each.entry.room == "families" && each.entry.kind == "family" && each.entry.record) {
      numbers.push_back(*each.entry.record);
    }
  }
  return numbers.empty() || !asker.may_everywhere(rights::Permission::see_family)
             ? std::map<std::int64_t, std::string>{}
             : site.family_ids(numbers);
}

/// What the lists that were looked at are of, each once.
std::map<std::string, std::string> lists_looked_at(const Site& site, const rights::Asker& asker,
                                                   const std::vector<db::Recorded>& entries) {
  std::map<std::string, std::string> lists;
  for (const auto& each : entries) {
    auto question = question_of(each.entry);
    if (!question.empty() && !lists.contains(question)) {
      if (auto words = site.list_words(asker, question); !words.empty()) {
        lists.emplace(std::move(question), std::move(words));
      }
    }
  }
  return lists;
}

}  // namespace

http::Response show_journal(const Site& site, const http::Request& request, const rights::Asker& asker) {
  JournalPage page{.question = journal_question(request)};
  page.problems = problems_of(page.question);
  if (page.problems.empty()) {
    site.database.read([&](db::Session& session) {
      link_neighbours(page, take_entries(session, page));
      if (std::ranges::any_of(page.entries, tells_its_record, &db::Recorded::entry)) {
        page.names = record_names(session);
      }
    });
    page.lists = lists_looked_at(site, asker, page.entries);
    page.family_ids = families_looked_at(site, asker, page.entries);
  }
  const Actors actors{site.accounts()};
  const int status = page.problems.empty() ? 200 : 422;
  if (request.accepts_json()) {
    return status == 200 ? http::json(journal_json(page, actors, site.roles)) : http::as_json(page.problems);
  }
  return site.page(request, asker, status,
                   {.title = "Journal",
                    .has_errors = status != 200,
                    .breadcrumbs = {{.text = "Administration", .href = "/administration"}, {.text = "Journal"}},
                    .content = journal_page(page, actors, site.roles)});
}

}  // namespace administration
