#include "sign_ins.hpp"

#include "accounts_store.hpp"
#include "code_store.hpp"
#include "journal_entry.hpp"
#include "sign_ins_body.hpp"
#include "sql.hpp"
#include "text_forms.hpp"

namespace rights {
namespace {

using std::chrono::seconds;
using Answer = std::expected<Opened, Refused>;

std::unexpected<Refused> refused(std::string sentence, seconds retry_after = seconds{0}) {
  return std::unexpected{Refused{std::move(sentence), retry_after}};
}

constexpr auto no_match = "That e-mail address and password do not go together. Check both, and try again.";
constexpr auto no_code = "That code is not right, or was used before. Wait for the next one, and try again.";
constexpr auto over = "Your sign-in took too long, or was ended. Begin again.";

/// Against what an attempt counts.
struct Subjects {
  SlowDown::Subject account;
  SlowDown::Subject address;
};

/// Counts the attempt against account and address; how long to wait where it may not be made yet.
seconds attempt(db::Session& session, const Subjects& subjects, std::int64_t now) {
  const auto wait = SlowDown::attempt(session, subjects.account, now);
  if (wait > seconds{0}) {
    return wait;
  }
  const auto longer = SlowDown::attempt(session, subjects.address, now);
  if (longer > seconds{0}) {
    SlowDown::take_back(session, subjects.account, now);
  }
  return longer;
}

}  // namespace

SignIns::SignIns(db::Database& database, const Roles& roles, Changes& changes, Passwords& passwords,
                 const secrets::Key& key, SignInLimits limits)
    : body_{std::make_unique<Body>(database, roles, changes, passwords, key, limits)} {}

SignIns::~SignIns() = default;

void SignIns::follow() { body_->follow(); }

std::expected<Opened, Refused> SignIns::sign_in(const Credentials& credentials) {
  auto& body = *body_;
  const auto email = folded(credentials.email);
  const Subjects subjects{body.slow_down.account(email), body.slow_down.address(credentials.client)};
  const auto wait = body.database.write([&](db::Session& session) { return attempt(session, subjects, body.now()); });
  if (wait > seconds{0}) {
    return refused(sentence_of(wait), wait);
  }
  const auto password = body.database.read([&](db::Session& session) { return store::password_of(session, email); });
  const auto hash = password ? password->hash : std::nullopt;
  const auto answer = body.passwords.check(credentials.password, hash);
  if (answer == Passwords::Answer::wrong) {
    return refused(no_match);
  }
  const bool renew = answer == Passwords::Answer::right && body.passwords.outdated(*hash);
  const auto renewed = renew ? body.passwords.hash(credentials.password) : std::nullopt;
  return body.database.write([&](db::Session& session) -> Answer {
    SlowDown::take_back(session, subjects.address, body.now());
    if (answer == Passwords::Answer::busy) {
      SlowDown::take_back(session, subjects.account, body.now());
      return refused(crowded, crowded_wait);
    }
    SlowDown::forget(session, subjects.account);
    if (renewed) {
      store::set_password(session, password->account, *renewed);
    }
    return body.open(session, password->account, body.stage_after_password(session, password->account));
  });
}

std::expected<Opened, Refused> SignIns::give_code(std::string_view token, std::string_view code) {
  auto& body = *body_;
  // The count of a wrong code must be kept: so nothing in here returns an error, which would roll it back.
  struct Given {
    seconds wait{0};
    bool over = false;
    std::optional<Opened> opened;
  };
  auto given = body.database.write([&](db::Session& session) -> Given {
    const auto sign_in = body.sign_in_of(session, token);
    if (!sign_in || sign_in->stage != Stage::code_wanted) {
      return {.over = true, .opened = {}};
    }
    const auto subject = body.slow_down.code(sign_in->account);
    const auto wait = SlowDown::attempt(session, subject, body.now());
    if (wait > seconds{0} || !use_code(session, body.key, sign_in->account, code, body.now())) {
      return {.wait = wait, .opened = {}};
    }
    SlowDown::forget(session, subject);
    store::end_sign_in(session, secrets::hash_of(token), body.now());
    return {.opened = body.open(session, sign_in->account, body.stage_after_code(session, sign_in->account))};
  });
  if (given.opened) {
    return *given.opened;
  }
  return given.over                ? refused(over)
         : given.wait > seconds{0} ? refused(sentence_of(given.wait), given.wait)
                                   : refused(no_code);
}

std::optional<SignedIn> SignIns::find(std::string_view token) {
  const auto token_hash = secrets::hash_of(token);
  auto known = body_->known(token_hash);
  if (!known) {
    return std::nullopt;
  }
  body_->remembered.heard(token_hash, body_->now());
  known->last_seen = body_->now();
  return SignedIn{known->asker, known->stage, body_->left(*known)};
}

seconds SignIns::left(std::string_view token) {
  const auto known = body_->known(secrets::hash_of(token));
  return known ? std::max(body_->left(*known), seconds{0}) : seconds{0};
}

void SignIns::sign_out(std::string_view token) {
  auto& body = *body_;
  const auto token_hash = secrets::hash_of(token);
  body.database.write([&](db::Session& session) {
    const auto sign_in = store::sign_in_of(session, token_hash);
    if (sign_in && store::end_sign_in(session, token_hash, body.now())) {
      const auto actor = store::account_by_number(session, sign_in->account).value().id.text();
      session.record(entry_about(sign_in->account, actor, "web", "sign_in", "end"));
      store::count_change(session);
    }
  });
  body.remembered.forget(token_hash);
  body.changes.look();
}

}  // namespace rights
