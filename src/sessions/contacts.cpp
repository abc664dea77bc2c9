#include "contacts.hpp"

#include <charconv>

#include "db/cells.hpp"
#include "families/data_key.hpp"
#include "sql.hpp"

namespace sessions {
namespace {

constexpr auto contact_kind = "contact";
constexpr auto contact_action = "create";

/// The number that an entry holds, decrypted.
std::optional<std::int64_t> number_in(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

}  // namespace

void save_contact(db::Session& session, const NewContact& contact, const Doer& doer) {
  const auto number = session.query(sql::contact_numbers_end).front().number(0);
  session.execute(sql::contact_upsert, {{"number", number},
                                        {"id", contact.id.text()},
                                        {"contact", contact.id.text()},
                                        {"person", contact.person},
                                        {"centre", contact.centre},
                                        {"service", std::optional<std::int64_t>{}},
                                        {"on", contact.date.iso()},
                                        {"kind", contact.kind}});
  session.record({.actor = doer.actor,
                  .origin = doer.origin,
                  .room = "sessions",
                  .kind = contact_kind,
                  .record = contact.person,
                  .action = contact_action,
                  .digest = {},
                  .detail = families::encrypt_for(session, families::family_of(session, contact.person).value(),
                                                  std::to_string(number))});
}

std::optional<AttendanceChange> contact_change(db::Session& session, const db::Entry& entry) {
  if (entry.kind != contact_kind || entry.action != contact_action || !entry.record) {
    return std::nullopt;
  }
  const auto family = families::family_of(session, *entry.record);
  const auto text = family ? families::decrypt_for(session, *family, entry.detail) : std::nullopt;
  const auto number = text ? number_in(*text) : std::nullopt;
  const auto rows = number ? session.query(sql::contact_by_number, {{"contact", *number}}) : std::vector<db::Record>{};
  if (rows.empty()) {
    return std::nullopt;
  }
  return AttendanceChange{rows[0].number(0), rows[0].number(1), db::date(rows[0], 2), false, rows[0].number(3) == 1};
}

}  // namespace sessions
