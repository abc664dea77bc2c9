#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "administration/site.hpp"
#include "area_gaps.hpp"
#include "db/journal.hpp"

namespace administration {

/// What needs whoever runs the installation today. What is not their work is left out.
struct Today {
  std::optional<db::Lookers> looks = {};  ///< of the last seven days
  std::string looks_from = {};            ///< the first of those days, `2026-11-16`
  struct Account {
    std::string id;
    std::string name;
  };
  std::optional<std::vector<Account>> without_rights = {};  ///< that are open, and can do nothing
  bool verifies = false;
  std::optional<Verified> verified = {};
  bool verified_long_ago = false;     ///< more than thirty days ago, or never
  std::optional<AreaGaps> gaps = {};  ///< of structures, centres and areas
  bool imports = false;
  std::optional<db::Recorded> imported = {};  ///< an entry of the last import
};

Today today_of(const Site& site, const rights::Asker& asker);

}  // namespace administration
