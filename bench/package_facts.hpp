#pragma once

#include <filesystem>

#include "cohort/facts.hpp"
#include "reach/catalogue.hpp"

namespace bench {

struct PackageFacts {
  cohort::Facts facts;
  reach::Catalogue catalogue;
};

/// The facts of a package, without a database between: to measure the engine alone, at sizes where an import takes
/// longer than the whole bench. Checks nothing that an import checks. Throws std::runtime_error.
PackageFacts read_package(const std::filesystem::path& package);

}  // namespace bench
