#include "permission.hpp"

#include <algorithm>
#include <array>

namespace rights {
namespace {

struct Word {
  Permission permission;
  std::string_view word;
};

constexpr Word words[] = {
    {Permission::see_reach, "see_reach"},
    {Permission::open_list, "open_list"},
    {Permission::see_names, "see_names"},
    {Permission::see_addresses, "see_addresses"},
    {Permission::open_protected_addresses, "open_protected_addresses"},
    {Permission::see_sensitive_groups, "see_sensitive_groups"},
    {Permission::see_family, "see_family"},
    {Permission::export_lists, "export_lists"},
    {Permission::see_who_looked, "see_who_looked"},
    {Permission::manage_accounts, "manage_accounts"},
    {Permission::grant_every_role, "grant_every_role"},
    {Permission::manage_structures, "manage_structures"},
    {Permission::manage_thresholds, "manage_thresholds"},
    {Permission::see_journal, "see_journal"},
    {Permission::import_package, "import_package"},
    {Permission::export_package, "export_package"},
    {Permission::review_openings, "review_openings"},
    {Permission::register_families, "register_families"},
    {Permission::close_families, "close_families"},
    {Permission::link_families, "link_families"},
    {Permission::stop_contact, "stop_contact"},
    {Permission::write_letters, "write_letters"},
    {Permission::manage_letters, "manage_letters"},
    {Permission::take_births, "take_births"},
    {Permission::manage_registration, "manage_registration"},
};

constexpr auto all = [] {
  std::array<Permission, std::size(words)> permissions{};
  std::ranges::transform(words, permissions.begin(), &Word::permission);
  return permissions;
}();

// word_of() finds a word by the permission's number.
static_assert(std::ranges::is_sorted(all) && static_cast<std::size_t>(all.back()) + 1 == all.size());

}  // namespace

std::optional<Permission> permission_of(std::string_view word) {
  const auto* const found = std::ranges::find(words, word, &Word::word);
  return found == std::end(words) ? std::nullopt : std::optional{found->permission};
}

std::string_view word_of(Permission permission) { return words[static_cast<std::size_t>(permission)].word; }

std::span<const Permission> every_permission() { return all; }

Permissions of_administration() {
  return {Permission::manage_accounts, Permission::manage_structures,  Permission::manage_thresholds,
          Permission::see_journal,     Permission::import_package,     Permission::export_package,
          Permission::review_openings, Permission::manage_registration};
}

}  // namespace rights
