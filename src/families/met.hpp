#pragma once

#include <cstdint>
#include <string>

#include "base/date.hpp"

namespace families {

/// A meeting of somebody of a family with a centre.
struct Met {
  std::int64_t person = 0;
  std::int64_t centre = 0;
  base::Date date = {};
  std::string service = {};  ///< its name; empty for a contact outside one
  std::string kind = {};     ///< `attendance`, or the contact's own: `home_visit`, `phone`
};

}  // namespace families
