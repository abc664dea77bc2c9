#include "code_store.hpp"

#include <fmt/format.h>

#include "one_time_codes.hpp"
#include "sql.hpp"

namespace rights {
namespace {

struct Codes {
  std::optional<std::string> secret;
  std::int64_t last_used = 0;
};

Codes codes_of(db::Session& session, const secrets::Key& key, std::int64_t account) {
  const auto rows = session.query(sql::codes_of_account, {{"account", account}});
  if (rows.empty()) {
    return {};
  }
  const auto& row = rows.front();
  return {row.null(0) ? std::nullopt : secrets::decrypt(key, row.text(0)), row.number(1)};
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

std::string closed(const secrets::Key& key, std::int64_t account, std::string_view secret) {
  return secrets::encrypt(key, fmt::format("{} {}", account, secret));
}

std::optional<std::string> opened(const secrets::Key& key, std::int64_t account, std::string_view text) {
  const auto whole = secrets::decrypt(key, text);
  const auto whose = fmt::format("{} ", account);
  return whole && whole->starts_with(whose) ? std::optional{whole->substr(whose.size())} : std::nullopt;
}

std::optional<std::vector<std::string>> set_secret(db::Session& session, const secrets::Key& key, std::int64_t account,
                                                   const std::string& secret, std::string_view code, std::int64_t now) {
  const auto counter = half_minute_of(secret, code, now, 0);
  if (!counter) {
    return std::nullopt;
  }
  session.execute(sql::set_code_secret,
                  {{"account", account}, {"secret", secrets::encrypt(key, secret)}, {"counter", *counter}});
  session.execute(sql::remove_recovery_codes, {{"account", account}});
  auto recovery_codes = new_recovery_codes();
  for (const auto& each : recovery_codes) {
    session.execute(sql::insert_recovery_code, {{"account", account}, {"code_hash", secrets::hash_of(bare(each))}});
  }
  return recovery_codes;
}

}  // namespace rights
