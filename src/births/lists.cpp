#include "lists.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/instant.hpp"
#include "births/purge_lists.hpp"
#include "sql.hpp"

namespace births {
namespace {

nlohmann::json as_json(const Columns& columns) {
  auto all = nlohmann::json::object();
  for (const auto& [field, column] : columns) {
    all[std::string{words_of(field).key}] = column;
  }
  return all;
}

Columns columns_in(const nlohmann::json& json) {
  Columns columns;
  for (const auto& each : list_fields()) {
    if (const auto found = json.find(std::string{each.key}); found != json.end()) {
      columns.emplace(each.field, found->get<std::size_t>());
    }
  }
  return columns;
}

std::string boxed(const secrets::Key& key, const BirthList& list) {
  return secrets::encrypt(key, nlohmann::json{{"bytes", list.bytes}, {"columns", as_json(list.columns)}}.dump());
}

/// Nothing of a list that another key was used for.
void unbox(const secrets::Key& key, std::string_view box, BirthList& list) {
  const auto json = nlohmann::json::parse(secrets::decrypt(key, box).value_or(""), nullptr, false);
  if (json.is_object()) {
    list.bytes = json.at("bytes").get<std::string>();
    list.columns = columns_in(json.at("columns"));
  }
}

std::string hash_of(const std::vector<std::string>& headers) {
  return secrets::hash_of(nlohmann::json(headers).dump());
}

}  // namespace

void begin_list(db::Session& session, const secrets::Key& key, const BirthList& list) {
  session.execute(
      sql::list_insert,
      {{"id", list.id.text()}, {"account", list.account}, {"changed", list.changed}, {"sent", boxed(key, list)}});
}

void save_columns(db::Session& session, const secrets::Key& key, const BirthList& list,
                  const std::vector<std::string>& headers) {
  session.execute(
      sql::list_save,
      {{"id", list.id.text()}, {"account", list.account}, {"changed", list.changed}, {"sent", boxed(key, list)}});
  session.execute(
      sql::columns_upsert,
      {{"headers", hash_of(headers)}, {"columns", as_json(list.columns).dump()}, {"changed", list.changed}});
}

std::optional<BirthList> find_list(db::Session& session, const secrets::Key& key, std::string_view id,
                                   std::int64_t account) {
  const auto uuid = base::Uuid::parse(id);
  const auto rows =
      uuid ? session.query(sql::list_by_id, {{"id", uuid->text()}, {"account", account}}) : std::vector<db::Record>{};
  if (rows.empty()) {
    return std::nullopt;
  }
  BirthList list{.id = *uuid,
                 .account = rows[0].number(0),
                 .changed = std::string{rows[0].text(1)},
                 .taken = std::string{rows[0].text(3)},
                 .outcome = std::string{rows[0].text(4)}};
  if (list.taken.empty()) {
    unbox(key, rows[0].text(2), list);
  }
  return list;
}

void close_list(db::Session& session, const BirthList& list) {
  session.execute(sql::list_close, {{"id", list.id.text()}, {"taken", list.taken}, {"outcome", list.outcome}});
}

bool remove_list(db::Session& session, const base::Uuid& id, std::int64_t account) {
  return session.execute(sql::list_remove, {{"id", id.text()}, {"account", account}}) > 0;
}

std::vector<BirthList> lists_of(db::Session& session, std::int64_t account) {
  std::vector<BirthList> all;
  session.scan(sql::lists_of_account, {{"account", account}}, [&](const db::Row& row) {
    all.push_back({.id = base::Uuid::parse(row.text(0)).value(),
                   .account = row.number(1),
                   .changed = std::string{row.text(2)},
                   .taken = std::string{row.text(3)},
                   .outcome = std::string{row.text(4)}});
  });
  return all;
}

std::optional<Columns> remembered_columns(db::Session& session, const std::vector<std::string>& headers) {
  const auto rows = session.query(sql::columns_by_headers, {{"headers", hash_of(headers)}});
  return rows.empty() ? std::nullopt : std::optional{columns_in(nlohmann::json::parse(rows[0].text(0)))};
}

std::int64_t purge_lists(db::Session& session, std::chrono::system_clock::time_point now) {
  constexpr std::chrono::days kept{30};
  return session.execute(sql::lists_purge, {{"before", base::instant_text(now - kept)}});
}

}  // namespace births
