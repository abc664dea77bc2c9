#include "accounts_store.hpp"

#include <map>

#include "db/cells.hpp"
#include "sql.hpp"
#include "text_forms.hpp"

namespace rights::store {
namespace {

base::Uuid id_in(const db::Row& row, int column) {
  if (const auto id = base::Uuid::parse(row.text(column))) {
    return *id;
  }
  throw db::Failure{"a table of accounts holds an id that is none; restore it from a backup"};
}

Account account_in(const db::Row& row) {
  return {.number = row.number(0),
          .id = id_in(row, 1),
          .name = std::string{row.text(2)},
          .email = std::string{row.text(3)},
          .active = row.text(4) == "active",
          .has_password = row.number(5) == 1,
          .has_one_time_codes = row.number(6) == 1,
          .demonstration = row.number(7) == 1};
}

std::optional<Account> only(const std::vector<db::Record>& rows) {
  return rows.empty() ? std::nullopt : std::optional{account_in(rows.front())};
}

Grant grant_in(const db::Row& row) {
  Grant grant{.id = id_in(row, 0),
              .account = row.number(1),
              .role = std::string{row.text(2)},
              .place = std::nullopt,
              .held = db::interval(row, 5, 6)};
  if (!row.null(3)) {
    grant.place = Place{std::string{row.text(3)}, std::string{row.text(4)}};
  }
  return grant;
}

}  // namespace

std::optional<Account> account_by_id(db::Session& session, const base::Uuid& id) {
  return only(session.query(sql::account_by_id, {{"id", id.text()}}));
}

std::optional<Account> account_by_number(db::Session& session, std::int64_t account) {
  return only(session.query(sql::account_by_number, {{"account", account}}));
}

std::optional<Account> account_by_email(db::Session& session, std::string_view email) {
  return only(session.query(sql::account_by_email, {{"email_folded", folded(email)}}));
}

std::vector<Grant> grants_of(db::Session& session, std::int64_t account) {
  std::vector<Grant> grants;
  for (const auto& row : session.query(sql::grants_of_account, {{"account", account}})) {
    grants.push_back(grant_in(row));
  }
  return grants;
}

std::vector<Holder> holders(db::Session& session) {
  std::vector<Holder> holders;
  std::map<std::int64_t, std::size_t> places;
  session.scan(sql::accounts, {}, [&](const db::Row& row) {
    places.emplace(row.number(0), holders.size());
    holders.push_back({account_in(row), {}});
  });
  session.scan(sql::grants, {}, [&](const db::Row& row) {
    auto grant = grant_in(row);
    holders.at(places.at(grant.account)).grants.push_back(std::move(grant));
  });
  return holders;
}

Account insert(db::Session& session, Account account, std::optional<std::string_view> password_hash,
               std::int64_t made) {
  account.number = session.query(sql::next_account).at(0).number(0);
  account.has_password = password_hash.has_value();
  session.execute(sql::insert_account, {{"account", account.number},
                                        {"id", account.id.text()},
                                        {"name", account.name},
                                        {"email", account.email},
                                        {"email_folded", folded(account.email)},
                                        {"password_hash", password_hash},
                                        {"demonstration", account.demonstration ? 1 : 0},
                                        {"made", made}});
  return account;
}

void insert(db::Session& session, const Grant& grant) {
  const bool still = grant.held.to() == base::Interval::last;
  session.execute(sql::insert_grant, {{"role_grant", grant.id.text()},
                                      {"account", grant.account},
                                      {"role", grant.role},
                                      {"structure", grant.place ? std::optional{grant.place->structure} : std::nullopt},
                                      {"node", grant.place ? std::optional{grant.place->node} : std::nullopt},
                                      {"held_from", grant.held.from().iso()},
                                      {"held_to", still ? std::nullopt : std::optional{grant.held.to().iso()}}});
}

void count_change(db::Session& session) { session.execute(sql::count_change); }

std::int64_t latest_change(db::Session& session) {
  const auto rows = session.query(sql::latest_change);
  return rows.empty() ? 0 : rows.front().number(0);
}

}  // namespace rights::store
