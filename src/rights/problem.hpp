#pragma once

#include <expected>
#include <string>
#include <utility>

#include "base/problems.hpp"

namespace rights {

/// One problem, as an answer that is none.
inline std::unexpected<base::Problems> problem(std::string field, std::string sentence) {
  return std::unexpected{base::Problems{std::move(field), std::move(sentence)}};
}

}  // namespace rights
