#include "data_key.hpp"

#include <fmt/ranges.h>

#include "secrets/secrets.hpp"
#include "sql.hpp"

namespace families {
namespace {

std::optional<secrets::Key> find_key(db::Session& session, std::int64_t family) {
  const auto rows = session.query(sql::family_key, {{"family", family}});
  return rows.empty() ? std::nullopt : secrets::Key::from_base64(rows.front().text(0));
}

secrets::Key key_of(db::Session& session, std::int64_t family) {
  if (const auto key = find_key(session, family)) {
    return *key;
  }
  session.execute(sql::insert_family_key, {{"family", family}, {"data_key", secrets::Key::random().base64()}});
  return find_key(session, family).value();  // another's, where one was made at the same time
}

}  // namespace

struct PersonKeys::Key {
  secrets::Key of_family;
};

PersonKeys::PersonKeys(db::Session& session, std::span<const std::int64_t> people) : session_{session} {
  const auto asked = fmt::format("[{}]", fmt::join(people, ","));
  session.scan(sql::family_keys_of_people, {{"people", asked}}, [&](const db::Row& row) {
    const auto family = families_[row.number(0)] = row.number(1);
    const auto key = row.null(2) ? std::nullopt : secrets::Key::from_base64(row.text(2));
    if (key) {
      keys_[family] = std::make_unique<Key>(*key);
    }
  });
}

PersonKeys::~PersonKeys() = default;

std::string PersonKeys::encrypt_for(std::int64_t person, std::string_view text) {
  const auto family = families_.at(person);
  auto& key = keys_[family];
  if (!key) {
    key = std::make_unique<Key>(key_of(session_, family));
  }
  return secrets::encrypt(key->of_family, text);
}

std::optional<std::string> PersonKeys::decrypt_for(std::int64_t person, std::string_view encrypted) const {
  const auto family = families_.find(person);
  const auto key = family == families_.end() ? keys_.end() : keys_.find(family->second);
  return key == keys_.end() ? std::nullopt : secrets::decrypt(key->second->of_family, encrypted);
}

std::optional<std::int64_t> family_of(db::Session& session, std::int64_t person) {
  const auto rows = session.query(sql::family_of_person, {{"person", person}});
  return rows.empty() ? std::nullopt : std::optional{rows.front().number(0)};
}

std::string encrypt_for(db::Session& session, std::int64_t family, std::string_view text) {
  return secrets::encrypt(key_of(session, family), text);
}

std::optional<std::string> decrypt_for(db::Session& session, std::int64_t family, std::string_view encrypted) {
  const auto key = find_key(session, family);
  return key ? secrets::decrypt(*key, encrypted) : std::nullopt;
}

}  // namespace families
