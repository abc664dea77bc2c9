#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "permission.hpp"

namespace rights {

/// A named set of permissions, and what it asks of whoever has it.
struct Role {
  std::string key;
  std::string name;
  std::string does;  ///< what people with it do, in a sentence
  Permissions permissions;
  bool needs_one_time_code = false;
  bool needs_purpose = false;
};

/// What a look at a family, a list or an export can be for.
struct Purpose {
  std::string key;
  std::string name;
};

/// The roles of this installation: the ones that Hearth comes with, or a council's own (data/rights/roles.toml says
/// what such a file holds).
class Roles {
 public:
  /// From the text of such a file. Problems (field: the role's key, or `roles`) where it is not TOML, names a
  /// permission that does not exist, gives a key twice, lacks something, or has no role that may grant every role.
  static std::expected<Roles, base::Problems> read(std::string_view toml);
  static std::expected<Roles, base::Problems> in_file(const std::filesystem::path& file);
  /// The ones that Hearth comes with.
  static Roles built_in();

  const std::vector<Role>& all() const { return roles_; }
  const std::vector<Purpose>& purposes() const { return purposes_; }

  /// Null where there is none of that key. A grant of a role that is not there any more gives nothing.
  const Role* find(std::string_view key) const;
  bool has_purpose(std::string_view key) const;

 private:
  std::vector<Role> roles_;
  std::vector<Purpose> purposes_;
};

}  // namespace rights
