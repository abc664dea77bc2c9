#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rights.hpp"

namespace rights {

/// What every account of the demonstration is opened with. It stands on the sign-in page.
inline constexpr std::string_view demonstration_password = "kettle otter marmalade";

/// Where the accounts of a demonstration work.
struct DemonstrationPlaces {
  Place centre;    ///< those at a desk, the practitioner, the centre manager
  Place district;  ///< the district manager
};

/// Makes an account for each role that Hearth comes with, for a database of invented people: all with the password that
/// everybody knows, and none asked for a one-time code. Nothing where there is an account already.
void make_demonstration_accounts(db::Database& database, Passwords& passwords, const DemonstrationPlaces& places);

/// What a sign-in page of a demonstration lists.
struct DemonstrationAccount {
  std::string name;
  std::string email;
  std::string role;  ///< its name
  std::string does;
};
/// In the order of the roles; none on a real installation.
std::vector<DemonstrationAccount> demonstration_accounts(db::Database& database, const Roles& roles);

}  // namespace rights
