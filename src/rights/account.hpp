#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "asker.hpp"
#include "base/interval.hpp"
#include "base/problems.hpp"
#include "base/uuid.hpp"
#include "roles.hpp"

namespace rights {

/// Who can sign in. Never removed, since the journal speaks of them: one that is not needed any more is closed.
struct Account {
  std::int64_t number = 0;  ///< this database's own; never leaves it
  base::Uuid id = {};
  std::string name = {};
  std::string email = {};
  bool active = true;         ///< not closed
  bool has_password = false;  ///< the invitation was taken up
  bool has_one_time_codes = false;
  bool demonstration = false;  ///< made for the demonstration county; needs no one-time code
};

/// A role at a place for an interval.
struct Grant {
  base::Uuid id = {};
  std::int64_t account = 0;
  std::string role;                 ///< its key
  std::optional<Place> place = {};  ///< nothing: the whole authority
  base::Interval held = base::Interval::always();
};

/// What an account is called, as typed into a form.
struct AccountWords {
  std::string name = {};
  std::string email = {};
};

/// The same without blanks around it. Problems (`name`, `email`) where one is missing, too long, holds a character that
/// no name has, or is no e-mail address.
std::expected<AccountWords, base::Problems> checked(const AccountWords& words);

}  // namespace rights
