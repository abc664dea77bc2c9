#include "home_registrations.hpp"

#include <algorithm>

#include "drafts.hpp"
#include "sql.hpp"

namespace families {
namespace {

RegistrationLink link_in(const db::Row& row) {
  return {std::string{row.text(0)}, row.number(1), std::string{row.text(2)}};
}

HomeRegistration registration_in(const db::Row& row, const secrets::Key& key) {
  return {.id = base::Uuid::parse(row.text(0)).value(),
          .typed = unboxed(key, row.text(1)),
          .changed = std::string{row.text(2)},
          .sent = row.null(3) ? std::nullopt : std::optional{std::string{row.text(3)}}};
}

HomeRegistration sent_in(const db::Row& row, const secrets::Key& key) {
  auto registration = registration_in(row, key);
  registration.centre = row.number(4);
  return registration;
}

}  // namespace

std::string new_link_code() {
  constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";  // no l, o, 0, 1: read from paper
  static_assert(letters.size() == 32);
  constexpr std::size_t length = 10;
  std::string code;
  for (const char byte : secrets::random_bytes(length)) {
    code += letters[static_cast<unsigned char>(byte) % letters.size()];
  }
  return code;
}

std::pair<RegistrationLink, bool> make_link(db::Session& session, const RegistrationLink& link, std::int64_t account) {
  const auto standing = standing_links(session);
  if (const auto found = std::ranges::find(standing, link.centre, &RegistrationLink::centre); found != standing.end()) {
    return {*found, false};
  }
  session.execute(sql::link_insert,
                  {{"code", link.code}, {"centre", link.centre}, {"account", account}, {"made", link.made}});
  return {link, true};
}

bool end_link(db::Session& session, std::int64_t centre, const std::string& now) {
  return session.execute(sql::links_end, {{"centre", centre}, {"ended", now}}) > 0;
}

std::vector<RegistrationLink> standing_links(db::Session& session) {
  std::vector<RegistrationLink> all;
  session.scan(sql::links_standing, {}, [&](const db::Row& row) { all.push_back(link_in(row)); });
  return all;
}

std::optional<RegistrationLink> find_link(db::Session& session, std::string_view code) {
  const auto rows = session.query(sql::link_by_code, {{"code", std::string{code}}});
  return rows.empty() ? std::nullopt : std::optional{link_in(rows[0])};
}

bool begin_home_registration(db::Session& session, const secrets::Key& key, const HomeRegistration& registration,
                             std::string_view code, std::string_view token) {
  if (session.query(sql::home_registration_count, {{"link", std::string{code}}}).at(0).number(0) >= most_by_one_link) {
    return false;
  }
  session.execute(sql::home_registration_insert, {{"id", registration.id.text()},
                                                  {"token", secrets::hash_of(token)},
                                                  {"link", std::string{code}},
                                                  {"changed", registration.changed},
                                                  {"typed", boxed(key, registration.typed)}});
  return true;
}

std::optional<HomeRegistration> home_registration_of(db::Session& session, const secrets::Key& key,
                                                     std::string_view code, std::string_view token) {
  const auto rows =
      session.query(sql::home_registration_by_token, {{"token", secrets::hash_of(token)}, {"link", std::string{code}}});
  return rows.empty() ? std::nullopt : std::optional{registration_in(rows[0], key)};
}

void save_home_registration(db::Session& session, const secrets::Key& key, const HomeRegistration& registration) {
  session.execute(
      sql::home_registration_save,
      {{"id", registration.id.text()}, {"changed", registration.changed}, {"typed", boxed(key, registration.typed)}});
}

void send_home_registration(db::Session& session, const base::Uuid& id, const std::string& now) {
  session.execute(sql::home_registration_send, {{"id", id.text()}, {"sent", now}, {"changed", now}});
}

void remove_home_registration(db::Session& session, const base::Uuid& id) {
  session.execute(sql::home_registration_remove, {{"id", id.text()}});
}

std::map<std::int64_t, std::int64_t> waiting_by_centre(db::Session& session) {
  std::map<std::int64_t, std::int64_t> waiting;
  session.scan(sql::home_registrations_waiting, {},
               [&](const db::Row& row) { waiting.emplace(row.number(0), row.number(1)); });
  return waiting;
}

std::vector<HomeRegistration> sent_registrations(db::Session& session, const secrets::Key& key) {
  std::vector<HomeRegistration> all;
  session.scan(sql::home_registrations_sent, {}, [&](const db::Row& row) { all.push_back(sent_in(row, key)); });
  return all;
}

std::optional<HomeRegistration> sent_registration(db::Session& session, const secrets::Key& key, const base::Uuid& id) {
  const auto rows = session.query(sql::home_registration_by_id, {{"id", id.text()}});
  return rows.empty() ? std::nullopt : std::optional{sent_in(rows[0], key)};
}

}  // namespace families
