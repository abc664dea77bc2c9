#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace rights {

/// What somebody may do at a place, and below it. The words of `data/rights/roles.toml`, and of routes.
enum class Permission : std::uint8_t {
  see_reach,                 ///< figures
  open_list,                 ///< the rows behind a figure; without see_names they have no names
  see_names,                 ///< forenames, surnames, dates of birth
  see_addresses,             ///< addresses that are not protected
  open_protected_addresses,  ///< the others: masked for everybody, and opened for an hour and a reason
  see_sensitive_groups,      ///< that somebody is in a sensitive target group, and figures of such a group
  see_family,                ///< the page of a family
  export_lists,              ///< a list as a file
  see_who_looked,            ///< who has looked at a family
  manage_accounts,           ///< accounts and grants, no wider than one's own
  grant_every_role,          ///< with manage_accounts: every role at every place, save to oneself
  manage_structures,         ///< structures, centres, reach areas
  manage_thresholds,         ///< the bounds of bands
  see_journal,               ///< the journal and its verification
  import_package,            ///< take a package of records in
  export_package,            ///< give all records out as a package
  review_openings,           ///< who opened a protected address, and why
  register_families,         ///< take a family in, at the centres of the place
  close_families,            ///< close a family to all but named people, and open it again
  link_families,             ///< say that two records are of one family, or are not
  stop_contact,              ///< the stop list: why a family is not to be contacted, to put it there and take it off
  write_letters,             ///< letters and labels to the families of a list
  manage_letters,            ///< the letters that there are to be written
  take_births,               ///< take in what health says of births
  manage_registration,       ///< what a registration asks, and what of it must be answered
};

/// Its word in the data; nothing where there is none of that word.
std::optional<Permission> permission_of(std::string_view word);
std::string_view word_of(Permission permission);
/// All there are.
std::span<const Permission> every_permission();

/// A set of permissions.
class Permissions {
 public:
  Permissions() = default;
  Permissions(std::initializer_list<Permission> all) {
    for (const auto each : all) {
      add(each);
    }
  }

  void add(Permission permission) { bits_ |= bit(permission); }
  void add(Permissions others) { bits_ |= others.bits_; }
  bool has(Permission permission) const { return (bits_ & bit(permission)) != 0; }
  /// Whether all of `others` are here.
  bool hold(Permissions others) const { return (others.bits_ & ~bits_) == 0; }
  bool empty() const { return bits_ == 0; }

  bool operator==(const Permissions&) const = default;

 private:
  static std::uint32_t bit(Permission permission) { return std::uint32_t{1} << static_cast<unsigned>(permission); }

  std::uint32_t bits_ = 0;
};

/// Those of the pages of administration: whoever has one of them has work there.
Permissions of_administration();

}  // namespace rights
