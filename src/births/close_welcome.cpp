#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/typed_day.hpp"
#include "families/data_key.hpp"
#include "html/numbers.hpp"
#include "http/json.hpp"
#include "sessions/contacts.hpp"
#include "sql.hpp"
#include "tasks.hpp"
#include "welcome_page.hpp"

namespace births {
namespace {

using WelcomeJson = nlohmann::ordered_json;

/// What is said, checked.
struct CheckedWelcome {
  const WelcomeWay* way = nullptr;
  base::Date day = {};
  std::int64_t centre = 0;
};

CheckedWelcome checked(const SaidOfWelcome& said, const Welcome& welcome,
                       const std::map<std::int64_t, std::string>& centres, base::Date today, base::Problems& problems) {
  const auto* const way = find_way(said.how);
  if (way == nullptr) {
    problems.add("how", "Choose how they were welcomed.");
  }
  const auto day = base::day_as_typed(said.day);
  if (!day || *day > today) {
    problems.add("day", "Enter a day that has come, like 3 5 2026.");
  } else if (welcome.child.born && *day < *welcome.child.born) {
    problems.add("day", "The child was not born then. Enter a later day.");
  }
  std::int64_t centre = centres.size() == 1 ? centres.begin()->first : 0;
  std::from_chars(said.centre.data(), said.centre.data() + said.centre.size(), centre);
  if (!centres.contains(centre) && way != nullptr && !way->contact.empty()) {
    problems.add("centre", "Choose the centre from which they were welcomed.");
  }
  return {way, day.value_or(today), centre};
}

class Closing {
 public:
  Closing(db::Session& session, const Site& site, const rights::Asker& asker, const Welcome& welcome,
          const CheckedWelcome& said)
      : session_{session}, env_{site.database.env()}, asker_{asker}, welcome_{welcome}, said_{said} {}

  /// They were not reached: the welcome stays open. Of a day it is said once.
  void attempt() {
    if (session_.execute(
            sql::welcome_attempt_insert,
            {{"id", welcome_.id}, {"day", said_.day.iso()}, {"now", env_.instant()}, {"account", asker_.account}}) >
        0) {
      record("attempt");
    }
  }

  void close() {
    session_.execute(sql::welcome_close, {{"id", welcome_.id},
                                          {"how", said_.way->key},
                                          {"day", said_.day.iso()},
                                          {"now", env_.instant()},
                                          {"account", asker_.account}});
    record("close");
    sessions::save_contact(session_,
                           {.id = env_.new_id(),
                            .person = welcome_.person,
                            .centre = said_.centre,
                            .date = said_.day,
                            .kind = std::string{said_.way->contact}},
                           {asker_.id.text(), "web"});
  }

 private:
  void record(const char* action) {
    session_.record({.actor = asker_.id.text(),
                     .origin = "web",
                     .room = "births",
                     .kind = "welcome",
                     .record = welcome_.family,
                     .action = action,
                     .rows = 1,
                     .digest = {},
                     .detail = families::encrypt_for(
                         session_, welcome_.family,
                         WelcomeJson{{"how", std::string{said_.way->key}}, {"day", said_.day.iso()}}.dump())});
  }

  db::Session& session_;
  base::Env& env_;
  const rights::Asker& asker_;
  const Welcome& welcome_;
  const CheckedWelcome& said_;
};

/// The welcome as it stands afterwards; nothing where it is no longer there for the asker.
std::optional<Welcome> write_down(db::Session& session, const Site& site, const rights::Asker& asker,
                                  std::string_view id, const CheckedWelcome& said) {
  auto welcome = find_welcome(session, site, asker, id);
  if (!welcome || welcome->is_closed) {
    return welcome;
  }
  Closing closing{session, site, asker, *welcome, said};
  if (said.way->contact.empty()) {
    closing.attempt();
    return welcome;
  }
  closing.close();
  welcome->how = said.way->key;
  welcome->done_on = said.day;
  welcome->is_closed = true;
  return welcome;
}

}  // namespace

http::Response close_welcome(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto id = request.path("welcome");
  auto welcome = site.database.read([&](db::Session& session) { return find_welcome(session, site, asker, id); });
  if (!welcome || !site.may_change(asker, welcome->family)) {
    return http::not_found();
  }
  const auto typed = [&](std::string_view field) { return std::string{request.form().text(field).value_or("")}; };
  const SaidOfWelcome said{typed("how"), typed("day"), typed("centre")};
  base::Problems problems;
  const auto right = checked(said, *welcome, welcoming_centres(site, asker, *welcome), asker.today, problems);
  if (problems.empty()) {
    const auto now =
        site.database.write_alone([&](db::Session& session) { return write_down(session, site, asker, id, right); });
    if (!now) {
      return http::not_found();
    }
    if (!now->is_closed) {
      return http::see_other("/births/welcomes?done=tried");
    }
    if (now->how == said.how && now->done_on == right.day) {
      return http::see_other("/births/welcomes?done=welcomed");
    }
    welcome = now;
    problems.add("how", fmt::format("Somebody wrote down meanwhile: {}, {}. That stands; what you say is not kept.",
                                    way_words(now->how), html::date(*now->done_on)));
  }
  return request.accepts_json() ? http::as_json(problems)
                                : welcome_page(site, request, asker, *welcome, said, problems);
}

}  // namespace births
