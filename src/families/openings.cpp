#include "openings.hpp"

#include <algorithm>

#include "base/instant.hpp"
#include "families/closures.hpp"
#include "families/data_key.hpp"
#include "sql.hpp"

namespace families {
namespace {

db::Entry entry_of(const Doer& doer, std::int64_t family, std::string action) {
  return {.actor = doer.actor,
          .origin = doer.origin,
          .room = "families",
          .kind = "protected_opening",
          .record = family,
          .action = std::move(action),
          .digest = {},
          .detail = {}};
}

}  // namespace

std::optional<std::string> open_until(db::Session& session, std::int64_t family, std::int64_t account,
                                      const std::string& now) {
  const auto rows = session.query(sql::opening_now, {{"account", account}, {"family", family}, {"now", now}});
  return rows.empty() ? std::nullopt : std::optional{std::string{rows[0].text(0)}};
}

void open_address(db::Session& session, const Doer& doer, const NewOpening& opening) {
  session.execute(sql::opening_insert, {{"id", opening.id.text()},
                                        {"family", opening.family},
                                        {"account", opening.account},
                                        {"reason", encrypt_for(session, opening.family, opening.reason)},
                                        {"opened", base::instant_text(opening.now)},
                                        {"ends", base::instant_text(opening.now + opening_lasts)}});
  session.record(entry_of(doer, opening.family, "open"));
}

void end_openings(db::Session& session, std::int64_t family, const std::string& now) {
  session.execute(sql::openings_end, {{"now", now}, {"family", family}, {"still", now}});
}

void end_openings_of_joined(db::Session& session, const std::string& instant) {
  session.execute(sql::openings_end_joined, {{"joined", instant}, {"now", instant}, {"instant", instant}});
}

std::vector<Opening> openings_to_review(db::Session& session, std::int64_t reviewer, std::int64_t most) {
  const auto closed = closed_families(session);
  std::vector<Opening> all;
  std::vector<std::int64_t> records;
  session.scan(sql::openings_to_review, {{"most", most}}, [&](const db::Row& row) {
    records.push_back(row.number(1));
    all.push_back({.id = std::string{row.text(0)},
                   .family = std::string{row.text(2)},
                   .account = row.number(3),
                   .reason = std::string{row.text(4)},
                   .opened = std::string{row.text(5)},
                   .ends = std::string{row.text(6)}});
    const auto closure = closed.find(row.number(7));
    all.back().is_closed = closure != closed.end() && !std::ranges::binary_search(closure->second, reviewer);
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& each = all[i];
    each.reason = each.is_closed ? std::string{} : decrypt_for(session, records[i], each.reason).value_or("");
    each.family = each.is_closed ? std::string{} : each.family;
  }
  return all;
}

bool review_opening(db::Session& session, const Doer& doer, const std::string& id, std::int64_t reviewer,
                    const std::string& now) {
  const auto waiting = session.query(sql::opening_to_review, {{"id", id}, {"reviewer", reviewer}});
  if (waiting.empty()) {
    return false;
  }
  session.execute(sql::opening_review, {{"now", now}, {"reviewer", reviewer}, {"id", id}});
  session.record(entry_of(doer, waiting[0].number(0), "review"));
  return true;
}

}  // namespace families
