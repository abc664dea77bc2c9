#include "code_store.hpp"

#include "one_time_codes.hpp"
#include "sql.hpp"

namespace rights {
namespace {

struct Codes {
  std::optional<std::string> secret;
  std::int64_t last_used = 0;
  std::optional<std::string> offered;
};

Codes codes_of(db::Session& session, const secrets::Key& key, std::int64_t account) {
  const auto rows = session.query(sql::codes_of_account, {{"account", account}});
  if (rows.empty()) {
    return {};
  }
  const auto& row = rows.front();
  const auto opened = [&](int column) {
    return row.null(column) ? std::nullopt : secrets::decrypt(key, row.text(column));
  };
  return {opened(0), row.number(1), opened(2)};
}

}  // namespace

bool use_code(db::Session& session, const secrets::Key& key, std::int64_t account, std::string_view code,
              std::int64_t now) {
  const auto codes = codes_of(session, key, account);
  const auto counter = codes.secret ? half_minute_of(*codes.secret, code, now, codes.last_used) : std::nullopt;
  if (counter) {
    // Of two who give the same code at once, one finds it used.
    return session.execute(sql::use_code, {{"account", account}, {"counter", *counter}}) == 1;
  }
  return session.execute(sql::use_recovery_code,
                         {{"account", account}, {"code_hash", secrets::hash_of(bare(code))}, {"used", now}}) == 1;
}

void offer_secret(db::Session& session, const secrets::Key& key, std::int64_t account, const std::string& secret) {
  session.execute(sql::offer_secret, {{"account", account}, {"secret", secrets::encrypt(key, secret)}});
}

std::optional<std::vector<std::string>> take_offered_secret(db::Session& session, const secrets::Key& key,
                                                            std::int64_t account, std::string_view code,
                                                            std::int64_t now) {
  const auto codes = codes_of(session, key, account);
  const auto counter = codes.offered ? half_minute_of(*codes.offered, code, now, 0) : std::nullopt;
  if (!counter) {
    return std::nullopt;
  }
  session.execute(sql::take_offered_secret, {{"account", account}, {"counter", *counter}});
  session.execute(sql::remove_recovery_codes, {{"account", account}});
  const auto recovery_codes = new_recovery_codes();
  for (const auto& each : recovery_codes) {
    session.execute(sql::insert_recovery_code, {{"account", account}, {"code_hash", secrets::hash_of(bare(each))}});
  }
  return recovery_codes;
}

}  // namespace rights
