#include "openings.hpp"

#include "base/instant.hpp"
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

std::vector<Opening> openings_to_review(db::Session& session, std::int64_t most) {
  std::vector<Opening> all;
  std::vector<std::int64_t> families;
  session.scan(sql::openings_to_review, {{"most", most}}, [&](const db::Row& row) {
    families.push_back(row.number(1));
    all.push_back({std::string{row.text(0)}, std::string{row.text(2)}, row.number(3), std::string{row.text(4)},
                   std::string{row.text(5)}, std::string{row.text(6)}});
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].reason = decrypt_for(session, families[i], all[i].reason).value_or("");
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
