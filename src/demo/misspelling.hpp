#pragma once

#include <string>

#include "chance.hpp"
#include "names.hpp"

namespace demo {

/// The name as a hurried desk might take it down from hearing or from handwriting: a letter lost, doubled, swapped with
/// its neighbour, hit beside its key, or misread (the table of typing errors). Never empty where the name is not.
std::string misspelled(const std::string& name, const Names& names, Chance& chance);

}  // namespace demo
