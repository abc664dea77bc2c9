#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/session.hpp"
#include "sign_ins.hpp"

/// Sign-ins and passwords, as they stand in the tables. Instants are seconds since 1970.
namespace rights::store {

struct SignIn {
  std::int64_t account = 0;
  Stage stage = Stage::complete;
  std::int64_t made = 0;
  std::int64_t last_seen = 0;
};

/// One that was not ended.
std::optional<SignIn> sign_in_of(db::Session& session, std::string_view token_hash);
void insert_sign_in(db::Session& session, std::string_view token_hash, std::int64_t account, Stage stage,
                    std::int64_t now);
/// Whether there was one to end.
bool end_sign_in(db::Session& session, std::string_view token_hash, std::int64_t now);
void end_sign_ins(db::Session& session, std::int64_t account, std::int64_t now);

using Heard = std::vector<std::pair<std::string, std::int64_t>>;  ///< (hash of the token, when)
void write_heard(db::Session& session, Heard heard);

struct Password {
  std::int64_t account = 0;
  std::optional<std::string> hash;  ///< nothing: no invitation was taken up yet
};
/// Of an account that is not closed.
std::optional<Password> password_of(db::Session& session, std::string_view folded_email);
void set_password(db::Session& session, std::int64_t account, std::string_view hash);

}  // namespace rights::store
