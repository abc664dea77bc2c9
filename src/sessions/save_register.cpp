#include <algorithm>
#include <ranges>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "attendance.hpp"
#include "attendance_content.hpp"
#include "families/data_key.hpp"
#include "sql.hpp"

namespace sessions {
namespace {

/// The statuses that stand, by person; 0: not known.
using Standing = std::unordered_map<std::int64_t, std::int64_t>;

Standing standing(db::Session& session, std::int64_t number) {
  Standing statuses;
  session.scan(sql::register_standing, {{"session", number}},
               [&](const db::Row& row) { statuses[row.number(0)] = row.null(1) ? 0 : row.number(1); });
  return statuses;
}

std::int64_t number_of(std::optional<Status> status) { return status ? static_cast<std::int64_t>(*status) : 0; }

base::Problems missing(db::Session& session, std::int64_t number, std::span<const RegisterLine> lines,
                       const families::PersonKeys& keys) {
  base::Problems problems;
  if (session.query(sql::session_by_number, {{"session", number}}).empty()) {
    problems.add("session", "There is no such session. Choose one from the timetable.");
  }
  for (const auto& line : lines) {
    if (!keys.knows(line.person)) {
      problems.add("person", "There is no such person. Search for them, or register them first.");
    }
  }
  return problems;
}

/// The lines without those that a later one for the same person replaces.
std::vector<RegisterLine> last_of_each(std::span<const RegisterLine> lines) {
  std::unordered_set<std::int64_t> later;
  std::vector<RegisterLine> kept;
  for (const auto& line : lines | std::views::reverse) {
    if (later.insert(line.person).second) {
      kept.push_back(line);
    }
  }
  std::ranges::reverse(kept);
  return kept;
}

/// Asks once for the whole register what stands, and whose keys there are; then a line costs its two rows.
class Saving {
 public:
  Saving(db::Session& session, std::int64_t number, families::PersonKeys& keys, const Doer& doer)
      : session_{session},
        number_{number},
        keys_{keys},
        doer_{doer},
        standing_{standing(session, number)},
        batch_{session.batch(sql::save_attendance)} {
    batch_.bind(batch_.parameter("session"), number);
  }

  void save(const RegisterLine& line) {
    const auto found = standing_.find(line.person);
    const auto before = found == standing_.end() ? 0 : found->second;
    const auto after = number_of(line.status);
    if (found != standing_.end() && before == after) {
      return;
    }
    write(line.person, after);
    session_.record({.actor = doer_.actor,
                     .origin = doer_.origin,
                     .room = "sessions",
                     .kind = std::string{attendance_kind},
                     .record = line.person,
                     .action = std::string{attendance_action},
                     .digest = {},
                     .detail = keys_.encrypt_for(line.person, written({number_, before, after}))});
  }

  void finish() { batch_.finish(); }

 private:
  void write(std::int64_t person, std::int64_t status) {
    batch_.bind(batch_.parameter("person"), person);
    if (status == 0) {
      batch_.bind_null(batch_.parameter("status"));
    } else {
      batch_.bind(batch_.parameter("status"), status);
    }
    batch_.add();
  }

  db::Session& session_;
  std::int64_t number_;
  families::PersonKeys& keys_;
  const Doer& doer_;
  Standing standing_;
  db::Batch batch_;
};

}  // namespace

std::expected<void, base::Problems> save_register(db::Session& session, std::int64_t number,
                                                  std::span<const RegisterLine> lines, const Doer& doer) {
  std::vector<std::int64_t> people;
  for (const auto& line : lines) {
    people.push_back(line.person);
  }
  families::PersonKeys keys{session, people};
  if (auto problems = missing(session, number, lines, keys); !problems.empty()) {
    return std::unexpected{std::move(problems)};
  }
  Saving saving{session, number, keys, doer};
  for (const auto& line : last_of_each(lines)) {
    saving.save(line);
  }
  saving.finish();
  return {};
}

}  // namespace sessions
