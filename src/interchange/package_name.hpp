#pragma once

#include <string>
#include <string_view>

namespace interchange {

/// True where the name of a file could disturb the terminal on which a report shows it.
bool has_control_character(std::string_view name);

/// The beginning of a name as a report may show it: ASCII as it is, other bytes as `\x1b`.
std::string printable_name(std::string_view name);

}  // namespace interchange
