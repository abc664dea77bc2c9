#include "seeds.hpp"

#include <cstdlib>
#include <stdexcept>

namespace twin {

namespace {

std::uint64_t whole_number(const std::string& name, std::uint64_t otherwise) {
  const char* text = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): read before any thread is made
  if (text == nullptr) return otherwise;
  const std::string number = text;
  if (number.empty() || number.find_first_not_of("0123456789") != std::string::npos) {
    throw std::invalid_argument{name + ": \"" + number + "\" is no whole number; give digits only, like 200"};
  }
  return std::stoull(number);
}

}  // namespace

Seeds seeds_from_environment(std::uint64_t otherwise) {
  const auto first = whole_number("HEARTH_TWIN_FIRST", 0);
  return {first, first + whole_number("HEARTH_TWIN_SEEDS", otherwise)};
}

std::string again(std::uint64_t seed, const std::string& program) {
  const auto number = std::to_string(seed);
  return "seed " + number + "; again: HEARTH_TWIN_FIRST=" + number + " HEARTH_TWIN_SEEDS=1 " + program;
}

}  // namespace twin
