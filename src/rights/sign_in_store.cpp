#include "sign_in_store.hpp"

#include <algorithm>

#include "sql.hpp"

namespace rights::store {
namespace {

struct StageWord {
  Stage stage;
  std::string_view word;
};

constexpr StageWord words[] = {
    {Stage::code_wanted, "code_wanted"}, {Stage::codes_wanted, "codes_wanted"}, {Stage::complete, "complete"}};

Stage stage_of(std::string_view word) {
  const auto* const found = std::ranges::find(words, word, &StageWord::word);
  if (found == std::end(words)) {
    throw db::Failure{"a sign-in stands at a stage that there is not; end it, or restore the database from a backup"};
  }
  return found->stage;
}

std::string_view word_of(Stage stage) { return std::ranges::find(words, stage, &StageWord::stage)->word; }

}  // namespace

std::optional<SignIn> sign_in_of(db::Session& session, std::string_view token_hash) {
  const auto rows = session.query(sql::sign_in_by_token, {{"token_hash", token_hash}});
  if (rows.empty()) {
    return std::nullopt;
  }
  const auto& row = rows.front();
  return SignIn{row.number(0), stage_of(row.text(1)), row.number(2), row.number(3)};
}

void insert_sign_in(db::Session& session, std::string_view token_hash, std::int64_t account, Stage stage,
                    std::int64_t now) {
  session.execute(sql::insert_sign_in,
                  {{"token_hash", token_hash}, {"account", account}, {"stage", word_of(stage)}, {"now", now}});
}

bool end_sign_in(db::Session& session, std::string_view token_hash, std::int64_t now) {
  return session.execute(sql::end_sign_in, {{"token_hash", token_hash}, {"ended", now}}) > 0;
}

void end_sign_ins(db::Session& session, std::int64_t account, std::int64_t now) {
  session.execute(sql::end_sign_ins_of_account, {{"account", account}, {"ended", now}});
}

// In one order, so that two processes that heard of the same sign-ins do not wait for each other for ever.
void write_heard(db::Session& session, Heard heard) {
  std::ranges::sort(heard);
  for (const auto& [token_hash, when] : heard) {
    session.execute(sql::heard_of, {{"token_hash", token_hash}, {"last_seen", when}});
  }
}

std::optional<Password> password_of(db::Session& session, std::string_view folded_email) {
  const auto rows = session.query(sql::password_of_email, {{"email_folded", folded_email}});
  if (rows.empty()) {
    return std::nullopt;
  }
  const auto& row = rows.front();
  return Password{row.number(0), row.null(1) ? std::nullopt : std::optional{std::string{row.text(1)}}};
}

void set_password(db::Session& session, std::int64_t account, std::string_view hash) {
  session.execute(sql::set_password, {{"account", account}, {"password_hash", hash}});
}

}  // namespace rights::store
