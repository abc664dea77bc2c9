#include "drafts.hpp"

#include <nlohmann/json.hpp>

#include "base/instant.hpp"
#include "base/text.hpp"
#include "families/purge_drafts.hpp"
#include "sql.hpp"

namespace families {
std::string boxed(const secrets::Key& key, const TypedFields& typed) {
  return secrets::encrypt(key, nlohmann::json(typed).dump());
}

TypedFields unboxed(const secrets::Key& key, std::string_view box) {
  const auto json = nlohmann::json::parse(secrets::decrypt(key, box).value_or(""), nullptr, false);
  return json.is_object() ? json.get<TypedFields>() : TypedFields{};
}

void begin_draft(db::Session& session, const secrets::Key& key, const Draft& draft, std::int64_t account) {
  session.execute(
      sql::draft_insert,
      {{"id", draft.id.text()}, {"account", account}, {"changed", draft.changed}, {"typed", boxed(key, draft.typed)}});
}

bool save_draft(db::Session& session, const secrets::Key& key, const Draft& draft, std::int64_t account) {
  if (!find_draft(session, key, draft.id, account)) {
    return false;
  }
  session.execute(
      sql::draft_save,
      {{"id", draft.id.text()}, {"account", account}, {"changed", draft.changed}, {"typed", boxed(key, draft.typed)}});
  return true;
}

std::optional<Draft> find_draft(db::Session& session, const secrets::Key& key, const base::Uuid& id,
                                std::int64_t account) {
  const auto rows = session.query(sql::draft_by_id, {{"id", id.text()}, {"account", account}});
  return rows.empty() ? std::nullopt
                      : std::optional{Draft{id, unboxed(key, rows[0].text(0)), std::string{rows[0].text(1)}}};
}

std::vector<Draft> drafts_of(db::Session& session, const secrets::Key& key, std::int64_t account) {
  std::vector<Draft> all;
  session.scan(sql::drafts_of_account, {{"account", account}}, [&](const db::Row& row) {
    all.push_back({base::Uuid::parse(row.text(0)).value(), unboxed(key, row.text(1)), std::string{row.text(2)}});
  });
  return all;
}

void remove_draft(db::Session& session, const base::Uuid& id, std::int64_t account) {
  session.execute(sql::draft_remove, {{"id", id.text()}, {"account", account}});
}

std::int64_t purge_drafts(db::Session& session, std::chrono::system_clock::time_point now) {
  constexpr std::chrono::days kept{30};
  const auto before = base::instant_text(now - kept);
  return session.execute(sql::drafts_purge, {{"before", before}}) +
         session.execute(sql::home_registrations_purge, {{"before", before}});
}

std::string title_of(const TypedFields& typed) {
  for (const auto* row : {"child-1-", "carer-1-"}) {
    const auto forename = typed_in(typed, std::string{row} + "forename");
    const auto surname = typed_in(typed, std::string{row} + "surname");
    auto name = forename;
    name += forename.empty() || surname.empty() ? "" : " ";
    name += surname;
    if (!base::trimmed(name).empty()) {
      return name;
    }
  }
  return "Nobody typed yet";
}

}  // namespace families
