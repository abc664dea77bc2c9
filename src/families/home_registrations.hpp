#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/uuid.hpp"
#include "db/session.hpp"
#include "new_family.hpp"
#include "secrets/secrets.hpp"

/// Registrations that parents type at home. They come in by a centre's link, which is on its poster as a QR code; what
/// is typed is kept as at the desk, for the browser that began it alone; once sent, it waits at the centre until
/// somebody there takes it on.
namespace families {

/// Where a centre's poster leads.
struct RegistrationLink {
  std::string code;  ///< what stands in the address: ten letters and digits that are easy to tell apart
  std::int64_t centre = 0;
  std::string made = {};  ///< an instant, UTC
};

/// A new code, which nobody can guess.
std::string new_link_code();
/// Makes it the centre's link, unless it has one: the link that the centre has then, and whether it is new.
std::pair<RegistrationLink, bool> make_link(db::Session& session, const RegistrationLink& link, std::int64_t account);
/// False where the centre has none.
bool end_link(db::Session& session, std::int64_t centre, const std::string& now);
/// Those that stand, by centre.
std::vector<RegistrationLink> standing_links(db::Session& session);
std::optional<RegistrationLink> find_link(db::Session& session, std::string_view code);

struct HomeRegistration {
  base::Uuid id;
  TypedFields typed = {};
  std::string changed = {};              ///< an instant, UTC
  std::optional<std::string> sent = {};  ///< an instant, UTC
  std::int64_t centre = 0;               ///< whose link it came by; of those that were sent
};

/// How many may be kept that came by one link: whoever sends more than any centre sees does not fill the disk.
inline constexpr std::int64_t most_by_one_link = 300;

/// `token` is what the browser holds: only its hash is kept. False where the link has its most already.
bool begin_home_registration(db::Session& session, const secrets::Key& key, const HomeRegistration& registration,
                             std::string_view code, std::string_view token);
/// The one that this browser began by this link, and has not sent.
std::optional<HomeRegistration> home_registration_of(db::Session& session, const secrets::Key& key,
                                                     std::string_view code, std::string_view token);
void save_home_registration(db::Session& session, const secrets::Key& key, const HomeRegistration& registration);
void send_home_registration(db::Session& session, const base::Uuid& id, const std::string& now);
void remove_home_registration(db::Session& session, const base::Uuid& id);

/// How many wait at each centre at which any does.
std::map<std::int64_t, std::int64_t> waiting_by_centre(db::Session& session);
/// Those that were sent, the longest waiting first.
std::vector<HomeRegistration> sent_registrations(db::Session& session, const secrets::Key& key);
std::optional<HomeRegistration> sent_registration(db::Session& session, const secrets::Key& key, const base::Uuid& id);

}  // namespace families
