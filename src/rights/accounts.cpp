#include "accounts.hpp"

#include <algorithm>

#include "accounts_store.hpp"
#include "base/london.hpp"
#include "db/journal.hpp"
#include "instant.hpp"
#include "journal_entry.hpp"
#include "problem.hpp"
#include "sql.hpp"
#include "text_forms.hpp"

namespace rights {
namespace {

using Done = std::expected<void, base::Problems>;

db::Entry entry(const Doer& by, std::int64_t account, std::string_view kind, std::string_view action,
                const nlohmann::ordered_json& detail = {}) {
  return entry_about(account, by.asker.id.text(), by.origin, kind, action, detail);
}

nlohmann::ordered_json told(const Grant& grant) {
  nlohmann::ordered_json told{{"grant", grant.id.text()}, {"role", grant.role}};
  if (grant.place) {
    told["structure"] = grant.place->structure;
    told["node"] = grant.place->node;
  }
  told["from"] = grant.held.from().iso();
  if (grant.held.to() != base::Interval::last) {
    told["to"] = grant.held.to().iso();
  }
  return told;
}

Done email_is_free(db::Session& session, const AccountWords& words, std::int64_t account) {
  const auto other = store::account_by_email(session, words.email);
  if (other && other->number != account) {
    return problem("email", "There is an account with this e-mail address already.");
  }
  return {};
}

/// What the account may do at this moment of the transaction: whoever asks may have lost rights since their page was
/// made. Of an account that is closed or not there: nothing.
Asker asker_now(std::span<const Holder> holders, std::int64_t account, const Roles& roles, const Trees& trees,
                base::Date today) {
  const auto found = std::ranges::find(holders, account, [](const Holder& each) { return each.account.number; });
  return found != holders.end() && found->account.active ? asker_of(found->account, found->grants, roles, trees, today)
                                                         : Asker{.account = account, .today = today};
}

/// By their numbers, as the journal has it.
std::vector<std::int64_t> accounts_made_by(db::Session& session, const Asker& by) {
  constexpr std::int64_t most = 10'000;
  std::vector<std::int64_t> made;
  const db::EntryFilter filter{.room = "rights", .kind = "account", .actor = by.id.text(), .deeds = db::Deeds::writes};
  for (const auto& [number, instant, entry] : db::newest_entries(session, filter, most)) {
    if (entry.action == "create" && entry.record) {
      made.push_back(*entry.record);
    }
  }
  return made;
}

/// Those of them that the asker sees.
std::vector<Holder> seen_of(db::Session& session, const Asker& by, std::vector<Holder> holders) {
  const auto trees = Trees::load(session);
  // Only where it decides: whoever runs the installation has made thousands of entries.
  const bool asks_who_made = std::ranges::any_of(
      holders, [&](const Holder& each) { return each.grants.empty() && !sees_account(by, each, false, trees); });
  const auto made = asks_who_made ? accounts_made_by(session, by) : std::vector<std::int64_t>{};
  std::erase_if(holders, [&](const Holder& each) {
    const bool made_it = std::ranges::find(made, each.account.number) != made.end();
    return !sees_account(by, each, made_it, trees);
  });
  return holders;
}

void set_state(db::Session& session, std::int64_t account, std::string_view state, std::int64_t now) {
  session.execute(sql::change_account_state, {{"account", account}, {"state", state}});
  session.execute(sql::end_sign_ins_of_account, {{"account", account}, {"ended", now}});
  session.execute(sql::end_links_of_account, {{"account", account}, {"used", now}});
}

}  // namespace

std::vector<Holder> Accounts::all() const { return database_.read(store::holders); }

std::optional<Holder> Accounts::find(const base::Uuid& id) const {
  return database_.read([&](db::Session& session) -> std::optional<Holder> {
    const auto account = store::account_by_id(session, id);
    return account ? std::optional{Holder{*account, store::grants_of(session, account->number)}} : std::nullopt;
  });
}

std::optional<Asker> Accounts::asker_with_email(std::string_view email) const {
  return database_.read([&](db::Session& session) -> std::optional<Asker> {
    const auto holders = store::holders(session);
    const auto found = std::ranges::find_if(holders, [&](const Holder& each) {
      return each.account.active && folded(each.account.email) == folded(email);
    });
    return found == holders.end()
               ? std::nullopt
               : std::optional{asker_of(found->account, found->grants, roles_, Trees::load(session), today())};
  });
}

std::vector<Holder> Accounts::seen_by(const Asker& by) const {
  return database_.read([&](db::Session& session) { return seen_of(session, by, store::holders(session)); });
}

std::optional<Holder> Accounts::find_for(const Asker& by, const base::Uuid& id) const {
  return database_.read([&](db::Session& session) -> std::optional<Holder> {
    const auto account = store::account_by_id(session, id);
    if (!account) {
      return std::nullopt;
    }
    auto seen = seen_of(session, by, {Holder{*account, store::grants_of(session, account->number)}});
    return seen.empty() ? std::nullopt : std::optional{std::move(seen.front())};
  });
}

Accounts::Givable Accounts::givable_by(const Asker& by) const {
  std::vector<std::optional<Place>> all{std::nullopt};
  const auto trees = database_.read([&](db::Session& session) { return Trees::load(session); });
  for (const auto& place : trees.places()) {
    all.emplace_back(place);
  }
  Givable givable;
  for (const auto& place : all) {
    bool any = false;
    for (const auto& role : roles_.all()) {
      if (could_give(by, role.key, place, roles_, trees)) {
        any = true;
        if (std::ranges::find(givable.roles, role.key) == givable.roles.end()) {
          givable.roles.push_back(role.key);
        }
      }
    }
    if (any) {
      givable.places.push_back(place);
    }
  }
  return givable;
}

std::optional<std::string> Accounts::refusal_of(const Asker& by, const Holder& holder) const {
  return database_.read(
      [&](db::Session& session) { return refusal(by, holder.account, holder.grants, roles_, Trees::load(session)); });
}

std::expected<Account, base::Problems> Accounts::add(const Doer& by, const AccountWords& words) {
  const auto good = checked(words);
  if (!good) {
    return std::unexpected{good.error()};
  }
  return database_.write_alone([&](db::Session& session) -> std::expected<Account, base::Problems> {
    if (!asker_now(store::holders(session), by.asker.account, roles_, Trees::load(session), today())
             .may(Permission::manage_accounts)) {
      return problem("account", "You do not manage accounts.");
    }
    if (const auto free = email_is_free(session, *good, 0); !free) {
      return std::unexpected{free.error()};
    }
    auto& env = database_.env();
    auto account = store::insert(session, {.id = env.new_id(), .name = good->name, .email = good->email}, std::nullopt,
                                 seconds_now(env));
    session.record(entry(by, account.number, "account", "create"));
    return account;
  });
}

std::expected<void, base::Problems> Accounts::rename(const Doer& by, const base::Uuid& account,
                                                     const AccountWords& words) {
  const auto good = checked(words);
  if (!good) {
    return std::unexpected{good.error()};
  }
  return change(by, account, [&](db::Session& session, const Doer& doer, const Holder& holder) -> Done {
    if (auto free = email_is_free(session, *good, holder.account.number); !free) {
      return free;
    }
    session.execute(sql::change_account_words, {{"account", holder.account.number},
                                                {"name", good->name},
                                                {"email", good->email},
                                                {"email_folded", folded(good->email)}});
    session.record(entry(doer, holder.account.number, "account", "change",
                         {{"name", holder.account.name == good->name ? "as it was" : "changed"},
                          {"email", holder.account.email == good->email ? "as it was" : "changed"}}));
    return {};
  });
}

std::expected<void, base::Problems> Accounts::close(const Doer& by, const base::Uuid& account) {
  return change(by, account, [&](db::Session& session, const Doer& doer, const Holder& holder) -> Done {
    set_state(session, holder.account.number, "closed", seconds_now(database_.env()));
    session.record(entry(doer, holder.account.number, "account", "close"));
    return {};
  });
}

std::expected<void, base::Problems> Accounts::reopen(const Doer& by, const base::Uuid& account) {
  return change(by, account, [&](db::Session& session, const Doer& doer, const Holder& holder) -> Done {
    set_state(session, holder.account.number, "active", seconds_now(database_.env()));
    session.record(entry(doer, holder.account.number, "account", "reopen"));
    return {};
  });
}

std::expected<void, base::Problems> Accounts::reset_one_time_codes(const Doer& by, const base::Uuid& account) {
  return change(by, account, [&](db::Session& session, const Doer& doer, const Holder& holder) -> Done {
    const auto number = holder.account.number;
    session.execute(sql::clear_one_time_codes, {{"account", number}});
    session.execute(sql::remove_recovery_codes, {{"account", number}});
    session.execute(sql::end_sign_ins_of_account, {{"account", number}, {"ended", seconds_now(database_.env())}});
    session.record(entry(doer, number, "account", "reset one-time codes"));
    return {};
  });
}

std::expected<Grant, base::Problems> Accounts::give(const Doer& by, const base::Uuid& account,
                                                    const GrantWords& words) {
  Grant grant{.id = database_.env().new_id(), .role = words.role, .place = words.place, .held = words.held};
  if (grant.held.from() == base::Interval::first) {
    grant.held = base::Interval::of(today(), words.held.to()).value_or(words.held);
  }
  if (grant.held.from() < today()) {
    return problem("from", "Rights cannot be given for the past. Choose today, or a later day.");
  }
  const auto done = change(by, account, [&](db::Session& session, const Doer& doer, const Holder& holder) {
    grant.account = holder.account.number;
    return give_in(session, doer, grant);
  });
  return done ? std::expected<Grant, base::Problems>{grant} : std::unexpected{done.error()};
}

Done Accounts::give_in(db::Session& session, const Doer& by, const Grant& grant) const {
  const auto trees = Trees::load(session);
  if (roles_.find(grant.role) == nullptr) {
    return problem("role", "There is no such role. Choose one from the list.");
  }
  if (grant.place && !trees.has(*grant.place)) {
    return problem("place", "There is no such place. Choose one from the list.");
  }
  if (const auto why = refusal(by.asker, grant, roles_, trees)) {
    return problem("role", *why);
  }
  store::insert(session, grant);
  // Whoever made a link for this account could else use it with the rights that it has from now on.
  session.execute(sql::end_links_of_account, {{"account", grant.account}, {"used", seconds_now(database_.env())}});
  session.record(entry(by, grant.account, "role_grant", "create", told(grant)));
  return {};
}

std::expected<void, base::Problems> Accounts::end(const Doer& by, const base::Uuid& account, const base::Uuid& grant,
                                                  base::Date on) {
  if (on < today()) {
    return problem("to", "Rights that somebody had cannot be taken back for the past. Choose today, or a later day.");
  }
  return change(by, account, [&](db::Session& session, const Doer& doer, const Holder& holder) -> Done {
    const auto found = std::ranges::find(holder.grants, grant, &Grant::id);
    if (found == holder.grants.end() || found->held.to() <= today()) {
      return problem("grant", "There is no such grant, or it has ended.");
    }
    if (on >= found->held.to()) {
      return problem("to", "It ends before that day already. Choose an earlier day.");
    }
    const auto shorter = base::Interval::of(found->held.from(), on);
    if (shorter) {
      session.execute(sql::end_grant, {{"role_grant", grant.text()}, {"held_to", on.iso()}});
    } else {
      session.execute(sql::remove_grant, {{"role_grant", grant.text()}});
    }
    auto was = told(*found);
    was["ends"] = on.iso();
    session.record(entry(doer, holder.account.number, "role_grant", shorter ? "change" : "remove", was));
    return {};
  });
}

base::Date Accounts::today() const { return base::london_date(database_.env().now()); }

Done Accounts::change(const Doer& by, const base::Uuid& account, const Verb& verb) {
  auto done =
      database_.write_alone([&](db::Session& session) -> Done { return change_in(session, by, account, verb); });
  changes_.look();
  return done;
}

Done Accounts::change_in(db::Session& session, const Doer& by, const base::Uuid& account, const Verb& verb) const {
  const auto trees = Trees::load(session);
  const auto before = store::holders(session);
  const auto found = std::ranges::find(before, account, [](const Holder& each) { return each.account.id; });
  if (found == before.end()) {
    return problem("account", "There is no such account.");
  }
  const auto asker = asker_now(before, by.asker.account, roles_, trees, today());
  if (const auto why = refusal(asker, found->account, found->grants, roles_, trees)) {
    return problem("account", *why);
  }
  if (auto refused = verb(session, {asker, by.origin}, *found); !refused) {
    return refused;
  }
  if (administered(before, roles_, trees, today()) && !administered(store::holders(session), roles_, trees, today())) {
    return problem("account", "This is the last administrator. Make another first.");
  }
  store::count_change(session);
  return {};
}

}  // namespace rights
