#include "demonstration.hpp"

#include <algorithm>

#include "accounts_store.hpp"
#include "base/london.hpp"
#include "instant.hpp"

namespace rights {
namespace {

enum class Where : std::uint8_t { centre, district, everywhere };

struct Invented {
  std::string_view role;
  std::string_view name;
  std::string_view email;
  Where where;
};

// Nobody's: the addresses end in a name that no network has (RFC 2606).
constexpr Invented invented[] = {
    {"front_desk", "Priya Marlowe", "desk@demonstration.example", Where::centre},
    {"practitioner", "Tom Adeyemi", "practitioner@demonstration.example", Where::centre},
    {"centre_manager", "Grace Whitstable", "centre@demonstration.example", Where::centre},
    {"district_manager", "Owen Farthing", "district@demonstration.example", Where::district},
    {"analyst", "Mei Hartley", "analyst@demonstration.example", Where::everywhere},
    {"commissioner", "Daniel Okoro", "commissioner@demonstration.example", Where::everywhere},
    {"improvement_partner", "Ruth Sandgate", "partner@demonstration.example", Where::everywhere},
    {"board_member", "Alan Birchington", "board@demonstration.example", Where::everywhere},
    {"data_protection_officer", "Zofia Lamb", "protection@demonstration.example", Where::everywhere},
    {"administrator", "Kit Larkin", "administrator@demonstration.example", Where::everywhere},
};

std::optional<Place> place_of(Where where, const DemonstrationPlaces& places) {
  return where == Where::everywhere ? std::nullopt
                                    : std::optional{where == Where::centre ? places.centre : places.district};
}

void make(db::Session& session, base::Env& env, const Invented& each, const std::string& hash,
          const DemonstrationPlaces& places) {
  const auto account = store::insert(
      session,
      {.id = env.new_id(), .name = std::string{each.name}, .email = std::string{each.email}, .demonstration = true},
      hash, seconds_now(env));
  store::insert(session, Grant{.id = env.new_id(),
                               .account = account.number,
                               .role = std::string{each.role},
                               .place = place_of(each.where, places),
                               .held = *base::Interval::of(base::london_date(env.now()), std::nullopt)});
}

}  // namespace

void make_demonstration_accounts(db::Database& database, Passwords& passwords, const DemonstrationPlaces& places) {
  const auto hash = passwords.hash(demonstration_password).value();
  database.write_alone([&](db::Session& session) {
    if (store::holders(session).empty()) {
      for (const auto& each : invented) {
        make(session, database.env(), each, hash, places);
      }
    }
  });
}

std::vector<DemonstrationAccount> demonstration_accounts(db::Database& database, const Roles& roles) {
  const auto holders = database.read(store::holders);
  std::vector<DemonstrationAccount> accounts;
  for (const auto& role : roles.all()) {
    for (const auto& [account, grants] : holders) {
      if (account.demonstration && account.active &&
          std::ranges::find(grants, role.key, &Grant::role) != grants.end()) {
        accounts.push_back({account.name, account.email, role.name, role.does});
      }
    }
  }
  return accounts;
}

}  // namespace rights
