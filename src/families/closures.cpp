#include "closures.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include "db/cells.hpp"
#include "families/data_key.hpp"
#include "sql.hpp"

namespace families {
namespace {

constexpr ClosureKind all_kinds[] = {{"relative_of_staff", "A relative or friend of somebody who works here"},
                                     {"adoption", "Adoption, or a new identity"},
                                     {"high_risk", "High risk: somebody must not find them"},
                                     {"other", "Another reason"}};

/// The families of a question: one, or all.
struct Range {
  std::int64_t first = 0;
  std::int64_t last = std::numeric_limits<std::int32_t>::max();
};

Range range(std::optional<std::int64_t> family) { return family ? Range{*family, *family} : Range{}; }

ClosedTo read(db::Session& session, const Range& range) {
  std::map<std::int64_t, std::map<std::string, std::vector<std::int64_t>>> closures;
  session.scan(sql::closed_now, {{"first", range.first}, {"last", range.last}}, [&](const db::Row& row) {
    auto& people = closures[row.number(0)][std::string{row.text(1)}];
    if (!row.null(2)) {
      people.push_back(row.number(2));
    }
  });
  ClosedTo all;
  for (const auto& [family, its] : closures) {
    auto people = its.begin()->second;
    for (const auto& [id, others] : its) {
      std::vector<std::int64_t> both;
      std::ranges::set_intersection(people, others, std::back_inserter(both));
      people = std::move(both);
    }
    all.emplace(family, std::move(people));
  }
  return all;
}

void record(db::Session& session, const Closer& closer, std::int64_t family, const char* action) {
  session.record({.actor = closer.actor,
                  .origin = "web",
                  .room = "families",
                  .kind = "family",
                  .record = family,
                  .action = action,
                  .rows = 1,
                  .digest = {},
                  .detail = {}});
}

}  // namespace

std::span<const ClosureKind> closure_kinds() { return all_kinds; }

std::string_view closure_words(std::string_view key) {
  const auto* const found = std::ranges::find(all_kinds, key, &ClosureKind::key);
  return found == std::end(all_kinds) ? key : found->name;
}

ClosedTo closed_families(db::Session& session) { return read(session, {}); }

std::optional<std::vector<std::int64_t>> closed_to(db::Session& session, std::int64_t family) {
  auto found = read(session, range(family));
  return found.empty() ? std::nullopt : std::optional{std::move(found.begin()->second)};
}

std::vector<Closure> closures(db::Session& session, std::optional<std::int64_t> family) {
  const auto asked = range(family);
  std::vector<Closure> all;
  session.scan(sql::closures, {{"first", asked.first}, {"last", asked.last}}, [&](const db::Row& row) {
    all.push_back({.id = std::string{row.text(0)},
                   .family = row.number(1),
                   .family_id = std::string{row.text(2)},
                   .kind = std::string{row.text(3)},
                   .reason = std::string{row.text(4)},
                   .closed = std::string{row.text(5)},
                   .account = row.number(6),
                   .review_on = db::date(row, 7),
                   .record = row.number(8)});
  });
  for (auto& each : all) {
    each.reason = decrypt_for(session, each.record, each.reason).value_or("");
  }
  return all;
}

void close_family(db::Session& session, const Closer& closer, const NewClosure& closure) {
  session.execute(sql::closure_insert, {{"id", closure.id.text()},
                                        {"family", closure.family},
                                        {"kind", closure.kind},
                                        {"reason", encrypt_for(session, closure.family, closure.reason)},
                                        {"closed", closer.now},
                                        {"account", closer.account},
                                        {"review_on", closure.review_on.iso()}});
  for (const auto account : closure.people) {
    session.execute(sql::closure_person_insert, {{"id", closure.id.text()}, {"account", account}});
  }
  record(session, closer, closure.family, "close");
}

std::vector<std::int64_t> people_of(db::Session& session, const Closure& closure) {
  std::vector<std::int64_t> people;
  session.scan(sql::closure_people, {{"id", closure.id}}, [&](const db::Row& row) { people.push_back(row.number(0)); });
  return people;
}

void review_closure(db::Session& session, const Closer& closer, const Closure& closure, base::Date review_on,
                    const std::vector<std::int64_t>& more_people) {
  session.execute(sql::closure_review, {{"review_on", review_on.iso()}, {"id", closure.id}});
  for (const auto account : more_people) {
    session.execute(sql::closure_person_insert, {{"id", closure.id}, {"account", account}});
  }
  record(session, closer, closure.record, "review");
}

bool open_family(db::Session& session, const Closer& closer, const Closure& closure) {
  const bool was_closed =
      session.execute(sql::closure_end, {{"opened", closer.now}, {"account", closer.account}, {"id", closure.id}}) > 0;
  if (was_closed) {
    record(session, closer, closure.record, "open");
  }
  return was_closed;
}

}  // namespace families
