#include "seeds.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace twin {

namespace {

std::uint64_t whole_number(const std::string& name, std::uint64_t otherwise) {
  const char* text = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): read before any thread is made
  if (text == nullptr) return otherwise;
  const std::string digits = text;
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos) {
    throw std::invalid_argument{name + ": \"" + digits + "\" is no whole number; give digits only, like 200"};
  }
  return std::stoull(digits);
}

}  // namespace

Seeds seeds_from_environment(std::uint64_t otherwise) {
  const auto first = whole_number("HEARTH_TWIN_FIRST", 0);
  return {first, first + whole_number("HEARTH_TWIN_SEEDS", otherwise)};
}

}  // namespace twin
