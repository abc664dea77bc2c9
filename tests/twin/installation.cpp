#include "installation.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

#include "app/database.hpp"
#include "db/journal.hpp"
#include "families/joins.hpp"
#include "interchange/export.hpp"
#include "interchange/import.hpp"
#include "random_question.hpp"
#include "reach/format.hpp"
#include "reach/question.hpp"
#include "reach/report.hpp"
#include "sessions/attendance.hpp"

namespace twin {

namespace {

reach::Words words_of(const Question& question) {
  return {.as_at = question.as_at,
          .structure = question.structure,
          .level = question.level,
          .node = question.node,
          .group = group_word(question),
          .unit = question.unit == Unit::family ? "family" : "child",
          .under = std::to_string(question.under),
          .window = std::to_string(question.window_months) + "m",
          .where = question.where == Where::here ? "here" : "anywhere",
          .sustained = std::to_string(question.sustained)};
}

/// The text that `answer` makes of the question once it is understood.
template <class AnswerWith>
std::string ask(const reach::Live& live, const Question& question, AnswerWith answer) {
  return live.ask([&](const cohort::Engine& engine, const reach::Catalogue& catalogue) {
    const auto asked = reach::understand(words_of(question), catalogue);
    return asked ? answer(engine, catalogue, *asked) : asked.error().text();
  });
}

std::optional<sessions::Status> status_of(const std::string& text) {
  constexpr std::array all{"present", "absent", "excused", "booked"};
  const auto found = std::ranges::find(all, text);
  if (found == all.end()) return std::nullopt;
  return static_cast<sessions::Status>(found - all.begin() + 1);
}

}  // namespace

Installation::Installation(db::Dialect dialect)
    : fresh_{dialect},
      database_{app::open_database(fresh_.url(), *env_, false).value()},
      live_{std::make_unique<reach::Live>(*database_)} {}

void Installation::import(const Package& package, const Spelling& spelling) {
  const support::TemporaryFolder folder;
  write(package, folder.path(), spelling);
  auto opened = interchange::open_package(folder.path());
  ASSERT_TRUE(opened.has_value()) << opened.error().problems.text();
  std::ostringstream errors;
  const auto result = interchange::import_package(*database_, *env_, *opened, {}, errors);
  ASSERT_EQ(result.faults, 0) << errors.str();
  live_->catch_up();
}

Installation::Refusal Installation::import_faulty(const Package& package, bool keep_good) {
  const support::TemporaryFolder folder;
  write(package, folder.path());
  auto opened = interchange::open_package(folder.path());
  std::ostringstream errors;
  const auto result =
      interchange::import_package(*database_, *env_, opened.value(), {.keep_good = keep_good, .report = {}}, errors);
  live_->catch_up();
  Files rejected = files_in(folder.path());
  std::erase_if(rejected, [](const auto& file) { return !file.first.ends_with(".rejected.csv"); });
  return {result.faults, errors.str(), rejected};
}

void Installation::save_attendance(const std::string& session, const std::string& person, const std::string& status) {
  const auto session_number = number_of("session", session);
  const auto person_number = number_of("person", person);
  const auto saved = database_->write([&](db::Session& unit) {
    return sessions::save_attendance(unit, {session_number, person_number, status_of(status)}, {"twin", "test"});
  });
  ASSERT_TRUE(saved.has_value()) << saved.error().text();
  live_->catch_up();
}

namespace {

constexpr std::string_view test_instant = "2026-11-22T08:30:00.000Z";

}  // namespace

void Installation::join(const std::vector<std::pair<std::string, std::string>>& people, Joins& joins) {
  families::SamePeople same;
  std::vector<base::Uuid> ids;
  for (const auto& [one, other] : people) {
    same.emplace_back(number_of("person", one), number_of("person", other));
    ids.push_back(env_->new_id());
  }
  const auto joined = database_->write_alone([&](db::Session& unit) {
    return families::join_families(unit, {"twin", "test", std::string{test_instant}}, same, ids);
  });
  ASSERT_TRUE(joined.has_value()) << joined.error().text();
  live_->catch_up();
  joins.clear();
  const auto people_keys = keys("person");
  const auto family_keys = keys("family");
  database_->read([&](db::Session& unit) {
    for (const auto& [family, key] : family_keys) {
      for (const auto& join : families::joins_of(unit, family)) {
        if (!join.parted.empty()) continue;
        auto& held = joins[join.id];
        held.families = {{family_keys.at(join.first), family_keys.at(join.second)}};
        held.people.clear();
        for (const auto& [first, second] : join.people) {
          held.people.emplace_back(people_keys.at(first), people_keys.at(second));
        }
      }
    }
  });
}

bool Installation::part(const std::string& id) {
  const bool held = database_->write_alone([&](db::Session& unit) {
    return families::part_families(unit, {"twin", "test", std::string{test_instant}}, id,
                                   [&] { return env_->new_id(); });
  });
  live_->catch_up();
  return held;
}

bool Installation::journal_verifies() {
  db::seal(*database_);
  return db::verify(*database_).has_value();
}

Order Installation::numbers(const std::string& table) {
  Order order;
  for (const auto& [number, key] : keys(table)) order.emplace(key, number);
  return order;
}

std::map<std::int64_t, std::string> Installation::keys(const std::string& table) {
  const auto text = "select " + table + ", key from " + table + " where authority = :authority";
  const db::Sql statement{"twin/keys", text, text};
  std::map<std::int64_t, std::string> all;
  database_->read([&](db::Session& unit) {
    unit.scan(statement, {}, [&](const db::Row& row) { all.emplace(row.number(0), row.text(1)); });
  });
  return all;
}

std::int64_t Installation::number_of(const std::string& table, const std::string& key) {
  const auto text = "select " + table + " from " + table + " where authority = :authority and key = :key";
  const db::Sql statement{"twin/number_of", text, text};
  return database_->read([&](db::Session& unit) {
    const auto found = unit.query(statement, {{"key", key}});
    if (found.size() != 1) throw std::invalid_argument{"no " + table + " has the key " + key};
    return found.front().number(0);
  });
}

std::string Installation::reach(const Question& question) const {
  return ask(*live_, question, [](const auto& engine, const auto& catalogue, const reach::Asked& asked) {
    const auto rows = reach::reach_rows(engine, catalogue, asked, catalogue.thresholds_on(asked.question.as_at));
    return reach::write_reach(rows, reach::Format::csv);
  });
}

std::string Installation::who(const WhoQuestion& asked_for) const {
  return ask(*live_, asked_for.question, [&](const auto& engine, const auto& catalogue, const reach::Asked& asked) {
    const auto rung = reach::understand_rung(spelt(asked_for.word)).value();
    const auto rows = reach::who_rows(engine, catalogue, asked, rung, asked_for.complement);
    return reach::write_who(rows, asked.question.by, reach::Format::csv);
  });
}

Files Installation::exported() {
  const support::TemporaryFolder folder;
  const auto written = interchange::export_package(*database_, folder.path());
  EXPECT_TRUE(written.has_value()) << written.error().text();
  return files_in(folder.path());
}

}  // namespace twin
