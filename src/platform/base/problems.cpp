#include "problems.hpp"

namespace base {

void Problems::add(std::string field, std::string message) { all_.push_back({std::move(field), std::move(message)}); }

std::string Problems::text() const {
  std::string out;
  for (const auto& problem : all_) {
    out += problem.field + ": " + problem.message + "\n";
  }
  return out;
}

}  // namespace base
