#include "sign_ins_body.hpp"

#include <spdlog/spdlog.h>

#include "accounts_store.hpp"
#include "base/london.hpp"
#include "instant.hpp"
#include "journal_entry.hpp"
#include "rules.hpp"
#include "sql.hpp"

namespace rights {
namespace {

using std::chrono::seconds;
using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_looks{250};
// What find() believes must be younger than a second; so must the last word from the database.
constexpr std::chrono::milliseconds longest_silence{750};
constexpr seconds between_writes{60};

}  // namespace

SignIns::Body::Body(db::Database& its_database, const Roles& its_roles, Changes& its_changes, Passwords& its_passwords,
                    const secrets::Key& its_key, SignInLimits its_limits)
    : SignInParts{.database = its_database,
                  .roles = its_roles,
                  .changes = its_changes,
                  .passwords = its_passwords,
                  .key = its_key,
                  .limits = its_limits,
                  .slow_down = SlowDown{its_key}} {}

std::int64_t SignIns::Body::now() const { return seconds_now(database.env()); }

base::Date SignIns::Body::today() const { return base::london_date(database.env().now()); }

std::optional<store::SignIn> SignIns::Body::sign_in_of(db::Session& session, std::string_view token) const {
  const auto found = store::sign_in_of(session, secrets::hash_of(token));
  return found && alive(*found, between_writes) ? found : std::nullopt;
}

std::optional<Known> SignIns::Body::known(const std::string& token_hash) {
  if (following()) {
    const auto known = remembered.find(token_hash, changes.latest(), today());
    if (known && left(*known) > seconds{0}) {
      return known;
    }
  }
  const auto heard = remembered.last_heard(token_hash);
  auto known = database.read([&](db::Session& session) { return read(session, token_hash, heard); });
  if (known) {
    remembered.put(token_hash, *known);
  } else {
    remembered.forget(token_hash);
  }
  return known;
}

std::optional<Known> SignIns::Body::read(db::Session& session, const std::string& token_hash,
                                         std::int64_t heard) const {
  auto sign_in = store::sign_in_of(session, token_hash);
  if (sign_in) {
    sign_in->last_seen = std::max(sign_in->last_seen, heard);
  }
  // Other processes may have heard of it since they last wrote so.
  if (!sign_in || !alive(*sign_in, between_writes)) {
    return std::nullopt;
  }
  const auto account = store::account_by_number(session, sign_in->account);
  if (!account || !account->active) {
    return std::nullopt;
  }
  // A role that demands codes may have come since the sign-in was complete.
  const auto stage = sign_in->stage == Stage::complete ? stage_after_code(session, sign_in->account) : sign_in->stage;
  const auto grants = stage == Stage::complete ? store::grants_of(session, account->number) : std::vector<Grant>{};
  return Known{.asker = std::make_shared<const Asker>(asker_of(*account, grants, roles, Trees::load(session), today())),
               .stage = stage,
               .made = sign_in->made,
               .last_seen = sign_in->last_seen,
               .change = store::latest_change(session),
               .read = Steady::now()};
}

bool SignIns::Body::alive(const store::SignIn& sign_in, seconds grace) const {
  const auto longest = sign_in.stage == Stage::complete ? limits.longest : limits.unfinished;
  return now() < sign_in.made + longest.count() && now() < sign_in.last_seen + (limits.idle + grace).count();
}

seconds SignIns::Body::left(const Known& known) const {
  const auto longest = known.stage == Stage::complete ? limits.longest : limits.unfinished;
  return seconds{std::min(known.made + longest.count(), known.last_seen + limits.idle.count()) - now()};
}

Stage SignIns::Body::stage_after_password(db::Session& session, std::int64_t account) const {
  return store::account_by_number(session, account).value().has_one_time_codes ? Stage::code_wanted
                                                                               : stage_after_code(session, account);
}

Stage SignIns::Body::stage_after_code(db::Session& session, std::int64_t account) const {
  const auto found = store::account_by_number(session, account).value();
  const bool wanted =
      !found.has_one_time_codes && needs_one_time_code(found, store::grants_of(session, account), roles, today());
  return wanted ? Stage::codes_wanted : Stage::complete;
}

Opened SignIns::Body::open(db::Session& session, std::int64_t account, Stage stage) const {
  Opened opened{.token = secrets::random_token(), .stage = stage};
  store::insert_sign_in(session, secrets::hash_of(opened.token), account, stage, now());
  if (stage == Stage::complete) {
    const auto actor = store::account_by_number(session, account).value().id.text();
    session.record(entry_about(account, actor, "web", "sign_in", "create"));
  }
  return opened;
}

bool SignIns::Body::following() const { return Steady::now() - heard_from_database_.load() < longest_silence; }

void SignIns::Body::follow() {
  look();
  follower_ = std::jthread{[this](const std::stop_token& stop) { follow_until(stop); }};
}

void SignIns::Body::look() {
  const auto asked = Steady::now();
  changes.look();
  heard_from_database_.store(asked);
}

void SignIns::Body::follow_until(const std::stop_token& stop) {
  auto written = Steady::now();
  while (!stop.stop_requested()) {
    try {
      look();
      if (Steady::now() - written > between_writes) {
        written = Steady::now();
        write_down();
      }
    } catch (const std::exception& fault) {
      // find() asks the database itself meanwhile, and says so where it does not answer.
      spdlog::warn("sign-ins could not be followed: {}", fault.what());
    }
    std::unique_lock lock{waking_};
    wake_.wait_for(lock, stop, between_looks, [] { return false; });
  }
  try {
    write_down();
  } catch (const std::exception& fault) {
    spdlog::warn("who was heard of last could not be written: {}", fault.what());
  }
}

void SignIns::Body::write_down() {
  const auto heard = remembered.heard_since(now() - (limits.idle + between_writes).count());
  database.write([&](db::Session& session) {
    store::write_heard(session, heard);
    session.execute(sql::remove_old_sign_ins, {{"before", now() - limits.longest.count() - a_day}});
    session.execute(sql::remove_forgotten_failures, {{"forgotten", now() - a_day}, {"now", now()}});
  });
}

}  // namespace rights
