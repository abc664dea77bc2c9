#pragma once

#include <string>

namespace interchange {

/// The `datapackage.json` of a package: a Frictionless tabular data package (specs.frictionlessdata.io, version 1) that
/// describes every file of the contract: field, type, constraint, key, foreign key. Ends with a line end.
std::string datapackage();

}  // namespace interchange
