#include "links.hpp"

#include <array>

#include "accounts_store.hpp"
#include "base/london.hpp"
#include "instant.hpp"
#include "journal_entry.hpp"
#include "password_rules.hpp"
#include "problem.hpp"
#include "rules.hpp"
#include "secrets/secrets.hpp"
#include "sign_in_store.hpp"
#include "sql.hpp"
#include "text_forms.hpp"

namespace rights {
namespace {

constexpr std::string_view first_administrator_word = "first_administrator";
constexpr std::string_view set_password_word = "set_password";

std::unexpected<base::Problems> spent() { return problem("link", spent_link); }

// The role that comes with Hearth under that name, or else the first of a council's own that may do the same.
const Role& administrator_of(const Roles& roles) {
  constexpr auto may = [](const Role& role) {
    return role.permissions.hold({Permission::manage_accounts, Permission::grant_every_role});
  };
  const auto* const known = roles.find("administrator");
  return known != nullptr && may(*known) ? *known : *std::ranges::find_if(roles.all(), may);
}

}  // namespace

std::optional<std::string> Links::first_administrator() {
  return database_.write_alone([&](db::Session& session) -> std::optional<std::string> {
    if (!store::holders(session).empty()) {
      return std::nullopt;
    }
    session.execute(sql::end_links_of_kind,
                    {{"kind", first_administrator_word}, {"used", seconds_now(database_.env())}});
    return make(session, Kind::first_administrator, std::nullopt);
  });
}

std::expected<std::string, base::Problems> Links::invite(const Doer& by, const base::Uuid& account) {
  Accounts accounts{database_, roles_, changes_};
  std::string token;
  const auto done = accounts.change(
      by, account,
      [&](db::Session& session, const Doer& doer, const Holder& holder) -> std::expected<void, base::Problems> {
        const auto number = holder.account.number;
        if (!holder.account.active) {
          return problem("account", "This account is closed. Open it again first.");
        }
        session.execute(sql::end_links_of_account, {{"account", number}, {"used", seconds_now(database_.env())}});
        token = make(session, Kind::set_password, number);
        session.record(entry_about(number, doer.asker.id.text(), doer.origin, "one_time_link", "create"));
        return {};
      });
  return done ? std::expected<std::string, base::Problems>{token} : std::unexpected{done.error()};
}

std::optional<std::string> Links::rescue(std::string_view email) {
  const auto token = database_.write_alone([&](db::Session& session) -> std::optional<std::string> {
    const auto account = store::account_by_email(session, email);
    if (!account || !account->active) {
      return std::nullopt;
    }
    const auto now = seconds_now(database_.env());
    session.execute(sql::clear_one_time_codes, {{"account", account->number}});
    session.execute(sql::remove_recovery_codes, {{"account", account->number}});
    session.execute(sql::end_links_of_account, {{"account", account->number}, {"used", now}});
    store::end_sign_ins(session, account->number, now);
    session.record(entry_about(account->number, "command line", "command line", "one_time_link", "rescue"));
    store::count_change(session);
    return make(session, Kind::set_password, account->number);
  });
  changes_.look();
  return token;
}

std::optional<Links::Link> Links::find(std::string_view token) {
  return database_.read([&](db::Session& session) -> std::optional<Link> {
    const auto rows = session.query(sql::link_by_token,
                                    {{"token_hash", secrets::hash_of(token)}, {"now", seconds_now(database_.env())}});
    if (rows.empty()) {
      return std::nullopt;
    }
    const auto& row = rows.front();
    if (row.null(1)) {
      return Link{Kind::first_administrator, std::nullopt};
    }
    return Link{Kind::set_password, store::account_by_number(session, row.number(1))};
  });
}

std::expected<Account, base::Problems> Links::make_first_administrator(std::string_view token,
                                                                       const AccountWords& words,
                                                                       std::string_view password) {
  const auto link = find(token);
  if (!link || link->kind != Kind::first_administrator) {
    return spent();
  }
  const auto good = checked(words);
  if (!good) {
    return std::unexpected{good.error()};
  }
  const auto hashed = hash(password, *good);
  if (!hashed) {
    return std::unexpected{hashed.error()};
  }
  return database_.write_alone([&](db::Session& session) -> std::expected<Account, base::Problems> {
    if (!use(session, token) || !store::holders(session).empty()) {
      return spent();
    }
    auto& env = database_.env();
    auto account = store::insert(session, {.id = env.new_id(), .name = good->name, .email = good->email}, *hashed,
                                 seconds_now(env));
    store::insert(session, Grant{.id = env.new_id(),
                                 .account = account.number,
                                 .role = administrator_of(roles_).key,
                                 .held = *base::Interval::of(base::london_date(env.now()), std::nullopt)});
    session.record(entry_about(account.number, account.id.text(), "web", "account", "create first administrator"));
    return account;
  });
}

std::expected<Account, base::Problems> Links::set_password(std::string_view token, std::string_view password) {
  const auto link = find(token);
  if (!link || !link->account) {
    return spent();
  }
  const auto& account = *link->account;
  const auto hashed = hash(password, {account.name, account.email});
  if (!hashed) {
    return std::unexpected{hashed.error()};
  }
  auto done = database_.write_alone([&](db::Session& session) -> std::expected<Account, base::Problems> {
    if (!use(session, token)) {
      return spent();
    }
    store::set_password(session, account.number, *hashed);
    store::end_sign_ins(session, account.number, seconds_now(database_.env()));
    session.record(entry_about(account.number, account.id.text(), "web", "account", "set password by link"));
    store::count_change(session);
    return account;
  });
  changes_.look();
  return done;
}

std::string Links::make(db::Session& session, Kind kind, std::optional<std::int64_t> account) {
  auto token = secrets::random_token();
  const auto now = seconds_now(database_.env());
  const bool first = kind == Kind::first_administrator;
  session.execute(sql::insert_link, {{"token_hash", secrets::hash_of(token)},
                                     {"kind", first ? first_administrator_word : set_password_word},
                                     {"account", account},
                                     {"made", now},
                                     {"ends", now + (first ? a_day : 7 * a_day)}});
  return token;
}

bool Links::use(db::Session& session, std::string_view token) {
  return session.execute(sql::use_link,
                         {{"token_hash", secrets::hash_of(token)}, {"now", seconds_now(database_.env())}}) == 1;
}

std::expected<std::string, base::Problems> Links::hash(std::string_view password, const AccountWords& own_words) {
  if (auto wrong = password_problems(password, std::array{own_words.name, own_words.email}); !wrong.empty()) {
    return std::unexpected{wrong};
  }
  auto hash = passwords_.hash(password);
  return hash ? std::expected<std::string, base::Problems>{*std::move(hash)} : problem("password", crowded);
}

}  // namespace rights
