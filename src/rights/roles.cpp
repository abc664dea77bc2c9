#include "roles.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "roles_data.hpp"

namespace rights {
namespace {

constexpr auto role_fields =
    std::to_array<std::string_view>({"key", "name", "does", "permissions", "needs_one_time_code", "needs_purpose"});
constexpr auto purpose_fields = std::to_array<std::string_view>({"key", "name"});

/// Reads one [[role]] or [[purpose]], and collects what is wrong with it under its key.
class Reading {
 public:
  Reading(const toml::table& table, std::string_view kind, base::Problems& problems)
      : table_{table}, problems_{problems}, key_{table["key"].value_or(std::string{kind})} {}

  std::string text(std::string_view field) {
    const auto text = table_[field].value_or(std::string{});
    if (text.empty()) {
      problem(fmt::format("\"{}\" is missing; give it a text.", field));
    }
    return text;
  }

  bool yes(std::string_view field) {
    if (table_.contains(field) && !table_[field].is_boolean()) {
      problem(fmt::format("\"{}\" is neither true nor false.", field));
    }
    return table_[field].value_or(false);
  }

  Permissions permissions() {
    Permissions permissions;
    const auto* const words = table_["permissions"].as_array();
    if (words == nullptr) {
      problem("\"permissions\" is missing; an empty list says that it lets nobody do anything.");
      return permissions;
    }
    for (const auto& each : *words) {
      add(permissions, each.value_or(std::string{}));
    }
    return permissions;
  }

  // A word misspelt here would else be a demand that nobody makes.
  void refuse_others(std::span<const std::string_view> fields) {
    for (const auto& [name, value] : table_) {
      if (std::ranges::find(fields, name.str()) == fields.end()) {
        problem(fmt::format("\"{}\" means nothing here; there are {}.", name.str(), fmt::join(fields, ", ")));
      }
    }
  }

 private:
  void add(Permissions& permissions, const std::string& word) {
    if (const auto permission = permission_of(word)) {
      permissions.add(*permission);
    } else {
      problem(fmt::format("there is no permission \"{}\".", word));
    }
  }

  void problem(std::string sentence) { problems_.add(key_, std::move(sentence)); }

  const toml::table& table_;
  base::Problems& problems_;
  std::string key_;
};

Role read_role(const toml::table& table, base::Problems& problems) {
  Reading reading{table, "role", problems};
  reading.refuse_others(role_fields);
  return {.key = reading.text("key"),
          .name = reading.text("name"),
          .does = reading.text("does"),
          .permissions = reading.permissions(),
          .needs_one_time_code = reading.yes("needs_one_time_code"),
          .needs_purpose = reading.yes("needs_purpose")};
}

Purpose read_purpose(const toml::table& table, base::Problems& problems) {
  Reading reading{table, "purpose", problems};
  reading.refuse_others(purpose_fields);
  return {.key = reading.text("key"), .name = reading.text("name")};
}

template <class Each>
std::vector<Each> read_all(const toml::table& file, std::string_view name, base::Problems& problems,
                           Each (*read)(const toml::table&, base::Problems&)) {
  std::vector<Each> all;
  if (const auto* const tables = file[name].as_array()) {
    for (const auto& each : *tables) {
      if (const auto* const table = each.as_table()) {
        all.push_back(read(*table, problems));
      }
    }
  }
  return all;
}

template <class Each>
void refuse_twins(const std::vector<Each>& all, base::Problems& problems) {
  for (auto each = all.begin(); each != all.end(); ++each) {
    if (std::any_of(all.begin(), each, [&](const Each& before) { return before.key == each->key; })) {
      problems.add(each->key, "stands twice; give one of them another key.");
    }
  }
}

bool administers(const Role& role) {
  return role.permissions.hold({Permission::manage_accounts, Permission::grant_every_role});
}

}  // namespace

std::expected<Roles, base::Problems> Roles::read(std::string_view toml) try {
  const auto file = toml::parse(toml);
  Roles roles;
  base::Problems problems;
  roles.roles_ = read_all(file, "role", problems, read_role);
  roles.purposes_ = read_all(file, "purpose", problems, read_purpose);
  refuse_twins(roles.roles_, problems);
  refuse_twins(roles.purposes_, problems);
  if (std::ranges::none_of(roles.roles_, administers)) {
    problems.add("roles", "no role has manage_accounts and grant_every_role; nobody could be made administrator.");
  }
  if (roles.purposes_.empty() && std::ranges::any_of(roles.roles_, &Role::needs_purpose)) {
    problems.add("roles", "a role needs a purpose, and the file lists none.");
  }
  return problems.empty() ? std::expected<Roles, base::Problems>{std::move(roles)} : std::unexpected{problems};
} catch (const toml::parse_error& fault) {
  return std::unexpected{
      base::Problems{"roles", fmt::format("line {} is not TOML: {}.", fault.source().begin.line, fault.description())}};
}

std::expected<Roles, base::Problems> Roles::in_file(const std::filesystem::path& file) {
  const std::ifstream stream{file};
  std::ostringstream text;
  if (!(text << stream.rdbuf())) {
    return std::unexpected{base::Problems{"roles", fmt::format("{} cannot be read, or is empty.", file.string())}};
  }
  return read(text.str());
}

Roles Roles::built_in() {
  auto roles = read(roles_data);
  if (!roles) {
    throw std::logic_error{"data/rights/roles.toml: " + roles.error().text()};
  }
  return *std::move(roles);
}

const Role* Roles::find(std::string_view key) const {
  const auto found = std::ranges::find(roles_, key, &Role::key);
  return found == roles_.end() ? nullptr : &*found;
}

bool Roles::has_purpose(std::string_view key) const {
  return std::ranges::find(purposes_, key, &Purpose::key) != purposes_.end();
}

}  // namespace rights
