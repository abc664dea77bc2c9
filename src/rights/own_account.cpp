// What somebody does with their own account.
#include <array>

#include "accounts_store.hpp"
#include "code_store.hpp"
#include "journal_entry.hpp"
#include "one_time_codes.hpp"
#include "password_rules.hpp"
#include "problem.hpp"
#include "sign_ins.hpp"
#include "sign_ins_body.hpp"
#include "sql.hpp"
#include "text_forms.hpp"

namespace rights {
namespace {

using std::chrono::seconds;

constexpr auto signed_out_since = "Your sign-in was ended. Sign in again.";

bool may_enrol(Stage stage) { return stage == Stage::complete || stage == Stage::codes_wanted; }

}  // namespace

std::expected<Opened, base::Problems> SignIns::change_password(std::string_view token, std::string_view present,
                                                               std::string_view wanted) {
  auto& body = *body_;
  struct Standing {
    Account account;
    std::optional<std::string> hash;
    seconds wait{0};
  };
  const auto standing = body.database.write([&](db::Session& session) -> std::optional<Standing> {
    const auto sign_in = body.sign_in_of(session, token);
    const auto account = sign_in && sign_in->stage == Stage::complete
                             ? store::account_by_number(session, sign_in->account)
                             : std::nullopt;
    const auto password = account ? store::password_of(session, folded(account->email)) : std::nullopt;
    if (!password) {
      return std::nullopt;
    }
    return Standing{*account, password->hash,
                    SlowDown::attempt(session, body.slow_down.account(folded(account->email)), body.now())};
  });
  if (!standing) {
    return problem("present", signed_out_since);
  }
  if (standing->wait > seconds{0}) {
    return problem("present", sentence_of(standing->wait));
  }
  const auto answer = body.passwords.check(present, standing->hash);
  if (answer != Passwords::Answer::right) {
    return problem("present", answer == Passwords::Answer::busy ? crowded : "This is not your present password.");
  }
  const auto& account = standing->account;
  if (auto wrong = password_problems(wanted, std::array{account.name, account.email}); !wrong.empty()) {
    return std::unexpected{wrong};
  }
  const auto hash = body.passwords.hash(wanted);
  if (!hash) {
    return problem("password", crowded);
  }
  auto opened = body.database.write([&](db::Session& session) {
    SlowDown::forget(session, body.slow_down.account(folded(account.email)));
    store::set_password(session, account.number, *hash);
    store::end_sign_ins(session, account.number, body.now());
    session.record(entry_about(account.number, account.id.text(), "web", "account", "change password"));
    store::count_change(session);
    return body.open(session, account.number, Stage::complete);
  });
  body.changes.look();
  return opened;
}

std::optional<CodeOffer> SignIns::offer_codes(std::string_view token, std::string_view closed) {
  auto& body = *body_;
  return body.database.read([&](db::Session& session) -> std::optional<CodeOffer> {
    const auto sign_in = body.sign_in_of(session, token);
    if (!sign_in || !may_enrol(sign_in->stage)) {
      return std::nullopt;
    }
    const auto secret = opened(body.key, sign_in->account, closed).value_or(new_code_secret());
    const auto email = store::account_by_number(session, sign_in->account).value().email;
    return CodeOffer{shown(secret), address_for_apps(secret, email),
                     rights::closed(body.key, sign_in->account, secret)};
  });
}

std::expected<SignIns::Enrolled, base::Problems> SignIns::confirm_codes(std::string_view token, std::string_view closed,
                                                                        std::string_view code) {
  auto& body = *body_;
  auto enrolled = body.database.write([&](db::Session& session) -> std::expected<Enrolled, base::Problems> {
    const auto sign_in = body.sign_in_of(session, token);
    if (!sign_in || !may_enrol(sign_in->stage)) {
      return problem("code", signed_out_since);
    }
    const auto account = sign_in->account;
    const auto secret = opened(body.key, account, closed);
    auto recovery_codes = secret ? set_secret(session, body.key, account, *secret, code, body.now()) : std::nullopt;
    if (!recovery_codes) {
      return problem("code", "That code is not right. Check that the clock of your device is, and try the next one.");
    }
    store::end_sign_ins(session, account, body.now());
    const auto actor = store::account_by_number(session, account).value().id.text();
    session.record(entry_about(account, actor, "web", "account", "enrol one-time codes"));
    store::count_change(session);
    return Enrolled{body.open(session, account, Stage::complete), *std::move(recovery_codes)};
  });
  body.changes.look();
  return enrolled;
}

}  // namespace rights
