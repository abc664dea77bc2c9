#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "account.hpp"
#include "changes.hpp"
#include "db/database.hpp"
#include "rules.hpp"

namespace rights {

/// Who does it, and from where, for the journal. The asker must outlive it.
struct Doer {
  const Asker& asker;
  std::string_view origin;  ///< "web", "command line"
};

/// A grant as it is asked for.
struct GrantWords {
  std::string role;            ///< its key
  std::optional<Place> place;  ///< nothing: the whole authority
  base::Interval held = base::Interval::always();
};

/// What those who manage accounts do. Each verb is one transaction, in which nobody else of the authority writes: what
/// it checks still holds when it is done. Each answers Problems (a field, or `account` for what may not be) with a
/// sentence for whoever asked, and is in the journal. Safe to use from several threads.
class Accounts {
 public:
  Accounts(db::Database& database, const Roles& roles, Changes& changes)
      : database_{database}, roles_{roles}, changes_{changes} {}

  /// All, by e-mail address, with grants past and to come.
  std::vector<Holder> all() const;
  std::optional<Holder> find(const base::Uuid& id) const;
  /// Who would ask by the open account with that e-mail address, whatever its capitals, with their rights of today.
  std::optional<Asker> asker_with_email(std::string_view email) const;
  /// Those of all(), and of find(), that the asker sees (sees_account()).
  std::vector<Holder> seen_by(const Asker& by) const;
  std::optional<Holder> find_for(const Asker& by, const base::Uuid& id) const;

  /// What the asker may give at all: every place at which they could give some role, and every role that they could
  /// give at some place. Nothing among the places is the whole authority.
  struct Givable {
    std::vector<std::string> roles;
    std::vector<std::optional<Place>> places;
  };
  Givable givable_by(const Asker& by) const;
  /// Why the asker may not change that account; nothing where they may. For a page that offers only what will work.
  std::optional<std::string> refusal_of(const Asker& by, const Holder& holder) const;

  /// A new account without password or rights; Links::invite() lets its owner in.
  std::expected<Account, base::Problems> add(const Doer& by, const AccountWords& words);
  std::expected<void, base::Problems> rename(const Doer& by, const base::Uuid& account, const AccountWords& words);
  /// Signs the account out everywhere. Refused for the last administrator.
  std::expected<void, base::Problems> close(const Doer& by, const base::Uuid& account);
  std::expected<void, base::Problems> reopen(const Doer& by, const base::Uuid& account);
  /// Takes the account's one-time codes away, for whoever lost the device: the next sign-in asks for new ones.
  std::expected<void, base::Problems> reset_one_time_codes(const Doer& by, const base::Uuid& account);

  /// Links that were made for the account work no more: give the rights first, then invite.
  std::expected<Grant, base::Problems> give(const Doer& by, const base::Uuid& account, const GrantWords& words);
  /// Ends a grant on that day, which it does not hold any more; one that had not begun by then goes altogether. Refused
  /// for the last administrator.
  std::expected<void, base::Problems> end(const Doer& by, const base::Uuid& account, const base::Uuid& grant,
                                          base::Date on);

  using Done = std::expected<void, base::Problems>;
  using Verb = std::function<Done(db::Session&, const Doer&, const Holder&)>;
  /// One transaction on one account that the doer may change, by rights that they have in that transaction; taken back
  /// where it would leave nobody who administers.
  Done change(const Doer& by, const base::Uuid& account, const Verb& verb);

 private:
  base::Date today() const;
  Done change_in(db::Session& session, const Doer& by, const base::Uuid& account, const Verb& verb) const;
  Done give_in(db::Session& session, const Doer& by, const Grant& grant) const;

  db::Database& database_;
  const Roles& roles_;
  Changes& changes_;
};

}  // namespace rights
