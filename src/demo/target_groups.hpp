#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "chance.hpp"
#include "family.hpp"
#include "milestones.hpp"

namespace demo {

struct TargetGroup {
  std::string_view key;
  std::string_view name;
  bool sensitive;
};

/// Those who are most in need, as definitions.md lists them ("target group"), and one that a council might add.
enum Group : std::size_t {
  lone_parent,
  teenage_parent,
  workless,
  minority_ethnic,
  disabled_child,
  disabled_parent,
  domestic_abuse,
  homeless,
  substance_misuse,
  parental_mental_health,
  fathers,
  additional_language,
};

std::span<const TargetGroup> target_groups();

/// Gives a family its memberships. `deprivation` is 0.1 to 1 (Area::deprivation): most groups are more frequent where
/// it is high. The rates are invented, in the order of size that national figures have.
void draw_memberships(Family& family, double deprivation, const Milestones& milestones, Chance& chance);

/// Writes groups.csv.
void write_groups(const std::filesystem::path& folder);

}  // namespace demo
