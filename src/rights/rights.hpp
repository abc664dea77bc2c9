#pragma once

#include "accounts.hpp"
#include "changes.hpp"
#include "links.hpp"
#include "looks.hpp"
#include "passwords.hpp"
#include "roles.hpp"
#include "secrets/secrets.hpp"
#include "sign_ins.hpp"

namespace rights {

struct Limits {
  HashingLimits hashing = {};
  SignInLimits sign_ins = {};
};

/// All of this room for one database, as `app/` builds it. The database must outlive it.
struct Rights {
  Rights(db::Database& database, Roles its_roles, const secrets::Key& key, Limits limits = {})
      : roles{std::move(its_roles)},
        changes{database},
        passwords{limits.hashing},
        accounts{database, roles, changes},
        links{database, roles, changes, passwords},
        sign_ins{database, roles, changes, passwords, key, limits.sign_ins},
        looks{database, roles} {}

  Roles roles;
  Changes changes;
  Passwords passwords;
  Accounts accounts;
  Links links;
  SignIns sign_ins;
  Looks looks;
};

}  // namespace rights
