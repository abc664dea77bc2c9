#pragma once

#include <span>

#include "rights/permission.hpp"

namespace administration {

/// One page of administration, as the page where it begins lists it.
struct Work {
  const char* name;
  const char* address;
  rights::Permission permission;
  const char* what_for;  ///< a sentence
};

/// All there is, in the order of the page.
std::span<const Work> all_work();

}  // namespace administration
