#include "builders.hpp"

#include "accounts_store.hpp"
#include "db/journal.hpp"
#include "organisation/interchange_tables.hpp"
#include "rights/tables.hpp"

namespace rights {
namespace {

constexpr db::Sql any(std::string_view words) { return {"test/statement", words, words}; }

struct Node {
  const char* structure;
  const char* node;
  const char* parent;
};

constexpr Node nodes[] = {{"now", "county", ""},      {"now", "north", "county"}, {"now", "pier", "north"},
                          {"now", "quay", "north"},   {"now", "south", "county"}, {"old", "kingdom", ""},
                          {"old", "north", "kingdom"}};

void make_structures(db::Session& session) {
  for (const auto* structure : {"now", "old"}) {
    session.execute(any("insert into structure (authority, structure, name) values (:authority, :structure, '')"),
                    {{"structure", structure}});
  }
  for (const auto& [structure, node, parent] : nodes) {
    session.execute(any("insert into structure_node (authority, structure, node, parent, level, name) "
                        "values (:authority, :structure, :node, :parent, 'level', 'name')"),
                    {{"structure", structure},
                     {"node", node},
                     {"parent", *parent == '\0' ? std::nullopt : std::optional{std::string{parent}}}});
  }
}

}  // namespace

Trees a_county() {
  Trees trees;
  for (const auto& [structure, node, parent] : nodes) {
    trees.add({structure, node}, parent);
  }
  return trees;
}

Grant a_grant(std::string role, std::optional<Place> place, base::Interval held) {
  static const auto env = base::system_env();
  return {.id = env->new_id(), .account = 1, .role = std::move(role), .place = std::move(place), .held = held};
}

MovableClock::MovableClock()
    : now_{std::chrono::sys_days{std::chrono::November / 22 / 2026} + std::chrono::hours{12}} {}

void InACounty::SetUp() {
  database_ = another();
  const std::array rooms{organisation::table_migrations(), table_migrations()};
  database_->migrate(rooms);
  database_->write(make_structures);
}

std::unique_ptr<db::Database> InACounty::another() { return *db::Database::open(url(), clock_, {.must_exist = false}); }

Asker InACounty::somebody(const std::string& email, const std::vector<Grant>& grants, const std::string& hash) {
  return database_->write_alone([&](db::Session& session) {
    const auto account = store::insert(session, {.id = clock_.new_id(), .name = email, .email = email}, hash, 0);
    std::vector<Grant> own{grants};
    for (auto& each : own) {
      each.account = account.number;
      store::insert(session, each);
    }
    return asker_of(account, own, roles_, Trees::load(session), today());
  });
}

Asker InACounty::again(const Asker& asker) {
  return database_->read([&](db::Session& session) {
    return asker_of(store::account_by_number(session, asker.account).value(), store::grants_of(session, asker.account),
                    roles_, Trees::load(session), today());
  });
}

void WithRights::SetUp() {
  InACounty::SetUp();
  rights_ = std::make_unique<Rights>(database(), roles_, key_, Limits{.hashing = cheap});
}

std::unique_ptr<Rights> WithRights::elsewhere(SignInLimits limits) {
  lines_.push_back(another());
  return std::make_unique<Rights>(*lines_.back(), roles_, key_, Limits{.hashing = cheap, .sign_ins = limits});
}

Asker WithRights::with_password(const std::string& email, const std::vector<Grant>& grants) {
  return somebody(email, grants, rights().passwords.hash(password).value());
}

std::expected<Opened, Refused> WithRights::sign_in(const std::string& email, const std::string& with,
                                                   const std::string& client) {
  return rights().sign_ins.sign_in({.email = email, .password = with, .client = client});
}

std::string WithRights::token_of(const std::string& email) {
  const auto opened = sign_in(email);
  EXPECT_TRUE(opened) << opened.error().sentence;
  return opened ? opened->token : std::string{};
}

std::vector<db::Recorded> InACounty::journal() {
  std::vector<db::Recorded> entries;
  database_->read([&](db::Session& session) {
    db::entries_after(session, 0, [&](const db::Recorded& recorded) { entries.push_back(recorded); });
  });
  return entries;
}

}  // namespace rights
